package vn.hocso.lrs.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.lrs.retention.RetentionConfig.KeepFor;

/** A rule that is not meant so must not drop anything: the service does not start with it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetentionRulesTest {

    private static final String VERB = "http://adlnet.gov/expapi/verbs/experienced";

    @Test
    void without_a_rule_nothing_is_ever_due() {
        assertThat(rules(Map.of()).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1M, 2024-03-31T23:59:59.999999Z, 2024-02-01T00:00:00Z", "P1M, 2024-04-01T00:00:00Z, 2024-03-01T00:00:00Z",
            "P24M, 2024-03-15T00:00:00Z, 2022-03-01T00:00:00Z", "P2Y, 2024-03-15T00:00:00Z, 2022-03-01T00:00:00Z",
            "P1Y6M, 2024-03-15T00:00:00Z, 2022-09-01T00:00:00Z"})
    void a_statement_is_due_when_its_month_has_been_over_for_so_long(String keep, Instant now, Instant before) {
        assertThat(rules(Map.of("x", keepFor(VERB, keep))).all().get(0).before(now)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0M", "P30D", "P1M1D", "-P1M", "P-1M", "P2Y-1M", "24", "P1W", "PT24H", "for ever", ""})
    void what_is_no_number_of_months_stops_the_start(String keep) {
        assertThatThrownBy(() -> rules(Map.of("video", keepFor(VERB, keep)))).isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "hocso.lrs.retention.rules.video.keep must be whole months or years, one month at least, as P24M or P2Y: "
                                + keep);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "passed", "voided"})
    void what_is_evidence_or_voids_is_kept_for_ever(String verb) {
        assertThatThrownBy(() -> rules(Map.of("all", keepFor("http://adlnet.gov/expapi/verbs/" + verb, "P120M"))))
                .hasMessageStartingWith(
                        "hocso.lrs.retention.rules.all.verb must not be http://adlnet.gov/expapi/verbs/" + verb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"experienced", "", "http://example.org/a b"})
    void what_is_no_verb_stops_the_start(String verb) {
        assertThatThrownBy(() -> rules(Map.of("x", keepFor(verb, "P1M"))))
                .hasMessageStartingWith("hocso.lrs.retention.rules.x.verb must be the IRI of a verb");
    }

    @Test
    void two_rules_for_one_verb_stop_the_start() {
        var two = new LinkedHashMap<String, KeepFor>();
        two.put("long", keepFor(VERB, "P12M"));
        two.put("short", keepFor(VERB, "P1M"));
        assertThatThrownBy(() -> rules(two)).hasMessage("hocso.lrs.retention.rules name a verb twice: " + VERB);
    }

    private static Rules rules(Map<String, KeepFor> configured) {
        return new Rules(new RetentionConfig() {
            @Override
            public Map<String, KeepFor> rules() {
                return configured;
            }

            @Override
            public boolean rehearsal() {
                return false;
            }
        });
    }

    private static KeepFor keepFor(String verb, String keep) {
        return new KeepFor() {
            @Override
            public String verb() {
                return verb;
            }

            @Override
            public String keep() {
                return keep;
            }
        };
    }
}
