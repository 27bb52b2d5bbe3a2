/** Programs that use the record store: who they are, in whose name they write, what they may read. */
package vn.hocso.lrs.access;
