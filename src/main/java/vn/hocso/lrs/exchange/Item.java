package vn.hocso.lrs.exchange;

/**
 * What stands where a statement should.
 *
 * @param number counts them, from 1
 * @param line of the file where it begins, from 1
 * @param bytes null when it is longer than allowed
 */
record Item(long number, long line, byte[] bytes) {}
