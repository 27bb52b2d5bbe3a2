/**
 * Statements by the file: a store that is filled from another one, and one that is moved out. A file holds a statement a line
 * (NDJSON) or one JSON array, plain or packed with gzip; it passes through in portions, so its size does not matter.
 * <p>
 * Each portion is one transaction with the progress of the load, so a crash loses no statement that was counted and counts
 * none that was lost. Whoever sends the same file again goes on where the load stopped; if that is not possible, loading again
 * is harmless: a statement that is there stays as it is. A wrong statement is left out and named; the others go in.
 */
package vn.hocso.lrs.exchange;
