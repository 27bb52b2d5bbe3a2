package vn.hocso.dev.demo;

/**
 * A part of what happened beside learning.
 *
 * @param name the same at every start
 * @param work tells it, in one transaction
 */
record HistoryPart(String name, Runnable work) {}
