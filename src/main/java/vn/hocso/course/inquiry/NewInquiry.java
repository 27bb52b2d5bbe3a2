package vn.hocso.course.inquiry;

import java.util.UUID;

/**
 * What somebody wants to ask.
 *
 * @param id made with the form, so that a form sent twice asks once
 * @param member random name in statements
 * @param revision of the lesson that was read, published now or before
 * @param questionId of its quiz, null when it is about the lesson
 * @param body plain text
 */
public record NewInquiry(UUID id, UUID member, String lessonCode, int revision, String questionId, String body) {}
