package vn.hocso.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.hocso.shared.DomainException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateCodeTest {

    private final Random random = new Random(22);

    @Test
    void a_code_is_read_back_however_it_is_typed() {
        for (int i = 0; i < 1_000; i++) {
            String code = CertificateCode.draw(random);
            assertThat(code).hasSize(10);
            assertThat(CertificateCode.read(" " + CertificateCode.grouped(code).toLowerCase().replace("-", " – ")))
                    .isEqualTo(code);
        }
    }

    @Test
    void any_one_wrong_character_and_any_two_exchanged_ones_show() {
        String code = CertificateCode.draw(random);
        var wrong = new HashSet<String>();
        for (int i = 0; i < code.length(); i++) {
            for (char other : "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray()) {
                wrong.add(code.substring(0, i) + other + code.substring(i + 1));
            }
            for (int j = i + 1; j < code.length(); j++) {
                char[] exchanged = code.toCharArray();
                exchanged[i] = code.charAt(j);
                exchanged[j] = code.charAt(i);
                wrong.add(new String(exchanged));
            }
        }
        wrong.remove(code);
        assertThat(wrong).hasSizeGreaterThan(300).allSatisfy(
                one -> assertThatThrownBy(() -> CertificateCode.read(one)).isInstanceOf(DomainException.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ABC | 10 chữ và số", "O1ILO1ILO1 | không có các ký tự 0, O",
            "2222222223 | gõ nhầm hoặc đổi chỗ",
            "'<b>' | 10 chữ và số", "'' | 10 chữ và số"})
    void a_mistake_is_explained(String typed, String hint) {
        assertThatThrownBy(() -> CertificateCode.read(typed)).hasMessageContaining(hint);
    }
}
