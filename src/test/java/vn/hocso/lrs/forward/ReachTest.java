package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a secret of the configuration may go. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReachTest {

    @ParameterizedTest
    @CsvSource({"https://lrs.example/xapi, https://lrs.example/xapi", "https://lrs.example/xapi, https://LRS.example:443/xapi/",
            "https://lrs.example/xapi/, https://lrs.example/xapi/2", "https://lrs.example, https://lrs.example/any/xapi",
            "http://localhost:8080/far, http://localhost:8080/far/xapi"})
    void it_goes_to_its_address_and_below(String start, String endpoint) {
        assertThat(new Reach(URI.create(start)).holds(URI.create(endpoint))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://lrs.example.thief.example/xapi", "https://lrs.example@thief.example/xapi",
            "http://lrs.example/xapi", "https://lrs.example:8443/xapi", "https://lrs.example/xapi2", "https://lrs.example/",
            "https://lrs.example/xapi/../other", "https://lrs.example/xapi/%2E%2e/other", "https://lrs.example/xapi/..%2Fother",
            "https://u@lrs.example/xapi", "mailto:an@example.org"})
    void it_goes_nowhere_else(String endpoint) {
        assertThat(new Reach(URI.create("https://lrs.example/xapi")).holds(URI.create(endpoint))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lrs.example", "ftp://lrs.example/", "/xapi", "https://u:p@lrs.example/", "https://lrs.example/?x"})
    void what_is_no_address_is_none(String start) {
        assertThatThrownBy(() -> new Reach(URI.create(start))).isInstanceOf(IllegalArgumentException.class);
    }
}
