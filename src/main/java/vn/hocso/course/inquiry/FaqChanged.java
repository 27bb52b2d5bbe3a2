package vn.hocso.course.inquiry;

/** Something under a lesson appears or goes, in the transaction under way. */
record FaqChanged() {}
