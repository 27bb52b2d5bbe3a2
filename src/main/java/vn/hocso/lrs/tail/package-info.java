/** The page on which administrators see what comes in at this moment. */
package vn.hocso.lrs.tail;
