package vn.hocso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QrCodeTest {

    @Test
    void a_team_address_fits_a_code_of_29_modules_with_a_quiet_zone_of_4() {
        assertThat(QrCode.svg("https://hocso.example/t/QD2YS8")).contains("viewBox=\"0 0 37 37\"").doesNotContain("script");
    }
}
