package vn.hocso.learning;

import java.time.Instant;

/**
 * What a member answered; raw, the server grades it.
 *
 * @param questionId of the bank of the revision that was read
 * @param optionId never a position
 * @param at when it was answered, by the phone's clock as corrected by the server
 */
public record AnswerGiven(String questionId, String optionId, Instant at) {}
