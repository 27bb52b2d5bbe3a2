/**
 * Brings statements to other record stores: at least once, in the order in which they were stored, one portion at a time for
 * each store. The outbox is the table of statements; each target has a position in it. See {@code docs/adr/0006}.
 */
package vn.hocso.lrs.forward;
