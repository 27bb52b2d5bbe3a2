/** What holds for every request below {@code /xapi}, whatever resource it is for: the version of xAPI it speaks. */
package vn.hocso.lrs.protocol;
