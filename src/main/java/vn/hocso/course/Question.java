package vn.hocso.course;

import java.util.List;

/**
 * A question of a lesson's bank.
 *
 * @param id unique over all subjects and never reused
 * @param options three or four, in the order of the bank
 * @param rationale shown after answering
 * @param sources ids of sources of the lesson
 */
public record Question(String id, String stem, List<Option> options, String rationale, List<String> sources) {

    /** @return the one right option */
    public Option right() {
        return options.stream().filter(Option::right).findFirst().orElseThrow();
    }
}
