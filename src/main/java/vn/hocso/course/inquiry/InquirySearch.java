package vn.hocso.course.inquiry;

import java.util.Arrays;

import vn.hocso.shared.text.Vietnamese;

/**
 * Which questions somebody looks for at the desk.
 *
 * @param answered whether those with an answer, else those that wait for one
 * @param subject code, empty for all
 * @param words that all occur, with or without diacritics; empty for everything
 */
public record InquirySearch(boolean answered, String subject, String words) {

    String[] patterns() {
        return Arrays.stream(Vietnamese.fold(words).replaceAll("[%_\\\\]", " ").strip().split("\\s+"))
                .map(word -> "%" + word + "%").toArray(String[]::new);
    }
}
