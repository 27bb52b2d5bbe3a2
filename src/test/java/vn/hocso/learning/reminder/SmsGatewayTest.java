package vn.hocso.learning.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** If this fails, the service starts with a gateway that it cannot use, or hands numbers over in the open. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmsGatewayTest {

    @Test
    void nothing_is_sent_where_nobody_configured_it() {
        assertThat(gateway(null, null, null, null).isOn()).isFalse();
        assertThat(gateway(" ", null, null, null).isOn()).isFalse();
        assertThat(gateway(null, "token", null, null).isOn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"https://sms.example/messages,token,,", "https://sms.example/messages,,user,password",
            "http://localhost:9/messages,token,,"})
    void a_safe_address_with_a_secret_is_enough(String address, String token, String user, String password) {
        assertThat(gateway(address, token, user, password).isOn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"http://sms.example/messages,token,,", "http://localhost.sms.example/messages,token,,", "sms.example,token,,",
            "https://sms.example/messages,,,", "https://sms.example/messages,,user,",
            "https://sms.example/messages,,,password"})
    void what_is_half_set_stops_the_start(String address, String token, String user, String password) {
        assertThatThrownBy(() -> gateway(address, token, user, password)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("hocso.learning.sms.gateway");
    }

    private static SmsGateway gateway(String address, String token, String user, String password) {
        return new SmsGateway(new Given(Optional.ofNullable(address), Optional.ofNullable(token), Optional.ofNullable(user),
                Optional.ofNullable(password), "off", Duration.ofSeconds(1), 1, Duration.ofMinutes(1)), new ObjectMapper());
    }

    private record Given(Optional<String> gateway, Optional<String> token, Optional<String> user, Optional<String> password,
            String every, Duration answerTimeout, int aTurn, Duration underWay) implements SmsConfig {}
}
