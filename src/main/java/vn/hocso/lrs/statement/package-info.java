/**
 * What an xAPI statement may look like, in 1.0.3 and in 2.0.0. A statement is read strictly, checked property by property,
 * and leaves here as the bytes it came in, with what the store has to know about it beside them. Knows no database and no HTTP.
 */
package vn.hocso.lrs.statement;
