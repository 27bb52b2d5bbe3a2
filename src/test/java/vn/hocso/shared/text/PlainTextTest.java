package vn.hocso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.PlainText.Piece;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "Xem <b>ngay</b>", "<img src=x onerror=alert(1)>", "</div>",
            "<!-- x -->",
            "<?php echo 1", "<SCRIPT SRC=//a.example>", "<svg/onload=x>"})
    void what_looks_like_markup_is_refused_with_the_words_that_look_so(String typed) {
        assertThatThrownBy(() -> PlainText.text("Mời họp. " + typed, "", 100)).isInstanceOf(DomainException.class)
                .hasMessageContaining("không viết mã trang web").extracting("code").isEqualTo(PlainText.MARKUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số người < 5 và > 3", "5 <3", "A & B", "Sở TT&TT; Sở VH&TT", "một -> hai", "x<5",
            "Học JavaScript: bài 1", "&lt;b&gt;"})
    void signs_that_people_write_are_text(String typed) {
        assertThat(PlainText.text(typed, "", 100)).isEqualTo(typed);
    }

    @Test
    void paragraphs_stay_apart_and_what_nobody_sees_goes() {
        String typed = Normalizer.normalize("  Đoạn\u200b một\r\ndòng hai \r\n \r\n\r\n\r\nĐoạn hai\u0000\t.",
                Normalizer.Form.NFD);
        String text = PlainText.text(typed, "", 100);
        assertThat(text).isEqualTo("Đoạn một\ndòng hai \n\nĐoạn hai .");
        assertThat(PlainText.paragraphs(text)).hasSize(2);
        assertThat(PlainText.lines(PlainText.paragraphs(text).get(0))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Xem https://dichvucong.gov.vn.|https://dichvucong.gov.vn",
            "(https://a.example/b?c=d&e=f)|https://a.example/b?c=d&e=f", "“https://a.example/b”|https://a.example/b"})
    void an_address_is_a_link_without_the_end_of_its_sentence(String text, String address) {
        assertThat(PlainText.lines(text).get(0)).contains(new Piece(address, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example/", "https://bank.example@elsewhere.example/login", "ftp://a.example", "https://",
            "//a.example", "data:text/html,x"})
    void nothing_else_is_a_link(String text) {
        assertThat(PlainText.lines(text).get(0)).containsExactly(new Piece(text, false));
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThatThrownBy(() -> PlainText.line(" \n\u200b", "Bạn viết tiêu đề.", 10)).hasMessage("Bạn viết tiêu đề.");
        assertThatThrownBy(() -> PlainText.line("12345678901", "", 10)).hasMessageContaining("11 ký tự");
    }
}
