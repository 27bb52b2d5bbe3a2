/**
 * Reports that a province signs. A pack holds its figures as they were known when it was prepared; the province checks them, says what there is
 * to say, and signs: then the period is closed for it, and what comes later goes into the next one. Only the centre opens it again, with
 * a reason.
 */
package vn.hocso.training.signoff;
