/**
 * Files that belong to statements. They come and go as bytes in {@code multipart/mixed} (Communication 1.5.2), wait in a
 * temporary file until the statements are known to be right, and are stored once for each digest, in portions, so that
 * no file is ever whole in memory.
 * <p>
 * The reader of multipart is our own: what the usual libraries add (forms, character sets, decoding) is just what must not
 * happen here, and what is left are two pages.
 */
package vn.hocso.lrs.attachment;
