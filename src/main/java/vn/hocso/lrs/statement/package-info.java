/**
 * What an xAPI 1.0.3 statement may look like. A statement is read strictly, checked property by property, and leaves here
 * as the bytes it came in, with what the store has to know about it beside them. Knows no database and no HTTP.
 */
package vn.hocso.lrs.statement;
