/** The page on which administrators give programs access to the record store and take it back. */
package vn.hocso.lrs.access.desk;
