package vn.hocso.campaign.leader;

import java.time.Instant;

/**
 * What a leader proposes to the province.
 *
 * @param answer of the province, null while there is none
 */
public record Suggestion(long id, String teamCode, String teamName, String provinceCode, String body, Instant toldAt,
        String answer,
        Instant answeredAt) {

    public boolean isAnswered() {
        return answer != null;
    }
}
