/**
 * What the record store tells about agents and activities themselves. An agent is described by what the caller already
 * knows of it and nothing else: names that other programs wrote are not handed on. An activity is described by what the
 * statements said that the caller may read.
 */
package vn.hocso.lrs.directory;
