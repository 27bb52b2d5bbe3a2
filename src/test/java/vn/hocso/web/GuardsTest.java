package vn.hocso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the policy of every page says about the sign-in server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuardsTest {

    @ParameterizedTest
    @CsvSource({"http://localhost:8180/realms/hocso, http://localhost:8180",
            "https://id.example/realms/hocso, https://id.example",
            "https://id.example:8443, https://id.example:8443"})
    void the_origin_of_the_sign_in_server_is_named_and_nothing_else_of_its_address(String url, String origin) {
        assertThat(Guards.origin(URI.create(url))).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "id.example", "/realms/hocso", "data:text/html,x"})
    void what_no_browser_could_open_stops_the_start(String url) {
        assertThatThrownBy(() -> Guards.origin(URI.create(url))).hasMessageContaining("hocso.web.sign-in-url");
    }
}
