package vn.hocso.lrs.exchange;

/**
 * A statement that was left out.
 *
 * @param number of the statement in the file, from 1
 * @param line where it begins, from 1
 * @param code of the refusal, as the store's front door gives it
 * @param detail the property and the rule, for people
 */
public record Problem(long number, long line, String code, String detail) {}
