package vn.hocso.authoring.inquiry;

import java.util.List;

import vn.hocso.course.inquiry.FaqEntry;
import vn.hocso.course.inquiry.Inquiry;
import vn.hocso.web.WrittenForm;

/**
 * A question on the desk.
 *
 * @param stem of the question of the quiz that it is about, null for none
 * @param shown revision that members see, null when there is none
 * @param corrections revisions in which the lesson may have been mended because of it
 * @param faq what was put before everybody from it, null for nothing
 * @param mine whether nobody else holds it
 */
record InquiryView(Inquiry inquiry, String stem, Integer shown, List<Integer> corrections, FaqEntry faq, boolean mine,
        WrittenForm form) {}
