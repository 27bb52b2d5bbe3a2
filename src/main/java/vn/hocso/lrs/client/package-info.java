/**
 * A small client for any record store that speaks xAPI 1.0.3 or 2.0, for any Java program: it uses the JDK's HTTP client and
 * Jackson's streaming parser, and nothing else of this product. What a store answers is a value; only the absence of an answer,
 * and an answer where a statement was asked for, are exceptions.
 */
package vn.hocso.lrs.client;
