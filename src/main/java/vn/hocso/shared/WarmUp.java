package vn.hocso.shared;

/**
 * The service has just started and reports ready only after this: a JVM is five to ten times slower in its first seconds.
 * A room that observes it runs what its busiest routes run, and writes nothing. Fired many times over on one thread, with a
 * request context.
 *
 * @param round from 1
 */
public record WarmUp(int round) {}
