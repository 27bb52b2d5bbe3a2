package vn.hocso.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import vn.hocso.shared.DomainException;

/** If this fails, a letter goes to a person, or somebody adds a line to its head. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"chuyendoiso@daklak.gov.example", "so.tttt+baocao@a-b.example", "vp_2@x.example"})
    void an_address_of_an_office_is_taken_as_it_is(String typed) {
        assertThat(Address.of(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"so", "so@", "@x.example", "so@x", "a@b@c.example", "so@x.example\r\nBcc: a@b.example",
            "so@x.example Bcc: a@b.example", "so@x.example,a@b.example", "<so@x.example>", "\"so\"@x.example",
            "so..a@x.example",
            "so.@x.example", ".so@x.example", "sở@x.example", "so@tỉnh.example", "so@-x.example", "so@[127.0.0.1]",
            "so@x.example.",
            "-so@x.example"})
    void what_is_not_one_plain_address_is_refused(String typed) {
        assertThatThrownBy(() -> Address.of(typed)).isInstanceOf(DomainException.class).hasMessageContaining("không dấu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678@x.example", "an.0912.345.678@x.example"})
    void a_telephone_number_is_a_persons(String typed) {
        assertThatThrownBy(() -> Address.of(typed)).hasMessageContaining("hộp thư của đơn vị");
    }

    @Test
    void nothing_typed_is_no_address_and_a_long_one_is_none_either() {
        assertThat(Address.of("")).isNull();
        assertThatThrownBy(() -> Address.of("so@" + "x.".repeat(130) + "example")).isInstanceOf(DomainException.class);
    }

    @Test
    void a_server_that_is_silent_and_one_that_is_not_there_are_told_apart() {
        assertThat(Outcome.of(new TimeoutException()))
                .isEqualTo(new Outcome(Outcome.Kind.AWAY, "Máy chủ thư không trả lời kịp."));
        assertThat(Outcome.of(new RuntimeException(new ConnectException("so@x.example"))))
                .isEqualTo(new Outcome(Outcome.Kind.AWAY, "Không kết nối được máy chủ thư."));
    }

    @Test
    void what_a_server_says_is_told_without_the_address() {
        var refusal = new SMTPException("no", 550, List.of("550 5.1.1 <so@x.example>: user so@x.example unknown"), true);
        Outcome outcome = Outcome.of(new RuntimeException(refusal));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.words()).startsWith("Địa chỉ này không nhận thư (mã 550). Bạn xem lại địa chỉ. (5.1.1")
                .endsWith("unknown)").doesNotContain("@",
                        "x.example");
    }
}
