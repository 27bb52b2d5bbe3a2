package vn.hocso.lrs.exchange;

import java.util.UUID;

/**
 * One try to load a file, which may go on from an earlier one.
 *
 * @param file SHA-256 of its first bytes, by which it is known again
 * @param number of the try: when somebody begins the next one, this one writes no more
 * @param items already looked at by earlier tries
 * @param refused of them
 * @param digest over them, null when there are none
 */
record Turn(UUID load, String authority, String file, int number, long items, long refused, byte[] digest) {}
