/**
 * Which papers no longer hold, for programs that keep credentials: signed lists of bits (the W3C's Bitstring Status List 1.0), one place a
 * paper. Whoever holds no credential learns how many papers were revoked, and of none which.
 */
package vn.hocso.certificate.status;
