package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** If this fails, a figure on screen cannot be found in the letter that it is said to come from. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private String page;

    @BeforeEach
    void open() {
        page = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training/letters").last().body();
    }

    @Test
    void one_published_result_gives_two_rates_each_with_its_sources() {
        assertThat(row("113,4%")).contains("255.545", "225.417", "07/09/2022", "10528-CV/TWĐTN-KHCN", "VietNamNet",
                "trên 100%");
        assertThat(row("90,0%")).contains("255.545", "khoảng 284.000", "tháng 3 đến tháng 10/2022", "OpenGov Asia")
                .doesNotContain("trên 100%");
    }

    @Test
    void provinces_stand_in_the_state_that_the_letters_name_or_let_infer() {
        assertThat(row("Chưa thành lập Tổ</th>")).contains(">11<", "Hà Nội", "07/09/2022");
        assertThat(row("Chưa hoàn thành đến cấp xã</th>")).contains(">23<", "07/09/2022");
        assertThat(row("Hoàn thành đến cấp xã</th>")).contains(">26<", "31/08/2022");
        assertThat(row("suy luận")).contains(">3<", "Bình Thuận, Hà Giang, Thái Bình", "Không văn bản nào nêu tên");
    }

    @Test
    void clusters_have_their_sizes_and_the_days_that_are_printed() {
        int[] sizes = {12, 4, 5, 4, 7, 6, 5, 7, 6, 7};
        for (int no = 1; no <= sizes.length; no++) {
            assertThat(row("within=MIC-2022:" + no + "\"")).contains(">" + sizes[no - 1] + "<");
        }
        assertThat(row("within=MIC-2022:6\"")).contains("văn bản không ghi");
        assertThat(row("within=MIC-2022:1\"")).contains("12/09/2022 đến 30/09/2022");
    }

    private String row(String part) {
        return page.lines().filter(line -> line.startsWith("<tr>") && line.contains(part)).findFirst()
                .orElse("none with " + part);
    }
}
