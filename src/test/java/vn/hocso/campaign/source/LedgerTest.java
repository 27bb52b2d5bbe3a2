package vn.hocso.campaign.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** If this fails, a figure cannot be found in its letter, or a contradiction of the letters is hidden. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTest {

    /** @param words as the page says it */
    record Printed(String document, String day, String words, String place) {}

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private String page;

    @BeforeEach
    void open() {
        page = given().accept("text/html").get("/sources").then().statusCode(200).extract().asString();
    }

    static List<Printed> printed() {
        try (var file = LedgerTest.class.getResourceAsStream("letters.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";")).map(parts -> new Printed(parts[0], parts[1], parts[2], parts[3])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("printed")
    void what_a_letter_prints_stands_under_it_with_its_day_and_place(Printed said) {
        assertThat(part("id=\"" + said.document + "\"").lines().filter(line -> line.contains("<tr>"))
                .map(line -> line.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ")))
                .as(said.words).anySatisfy(row -> assertThat(row).contains(" " + said.words + " ", said.day, said.place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d1  | 31/08/2022 51 45.895 211.737 / 07/09/2022 52 48.538 225.417
            d2  | 11 + 23 + 26 = 60 / 3 tỉnh không có trong danh sách nào: Bình Thuận, Hà Giang, Thái Bình / “suy luận”
            d3  | “đến cấp xã” / thôn, bản, tổ dân phố, khu phố
            d4  | ngày của Cụm 6, Cụm 8, Cụm 10
            d5  | 4509/BTTTT-CĐSQG ngày 05/09/2022 / 4510/BTTTT-CĐSQG / 793/BTTTT-THH ngày 05/03/2022
            d6  | KHCN / KHQN
            d7  | “tổ chuyển đổi số cộng đồng”
            d8  | “Bà Rịa – Vũng Tàu” / “Kontum” (Kon Tum)
            d9  | hết tháng 9/2022 / tháng 9 đến tháng 12/2022
            d10 | không lưu ở bất cứ đâu
            """)
    void each_contradiction_of_the_letters_is_told_with_what_it_is_taken_for(String id, String words) {
        String text = part("id=\"" + id + "\"").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(text).contains("Học Số hiểu");
        assertThat(text).as(id).contains(words.split(" / "));
    }

    @Test
    void figures_of_the_dashboard_lead_to_their_letter() {
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        assertThat(monitor.last().body()).contains("<a href=\"/sources#S1\">Công văn của Bộ Thông tin và Truyền thông gửi UBND",
                "<a href=\"/sources#S0\">Công văn 10528-CV/TWĐTN-KHCN ngày 19/9/2022 của Trung ương Đoàn</a>");
        assertThat(monitor.get("/training/letters").body()).contains("<a href=\"/sources#VIETNAMNET-2023\">");
        assertThat(given().get("/figures").asString()).contains("<a href=\"/sources#S1\">");
    }

    private String part(String start) {
        int from = page.indexOf(start);
        assertThat(from).as(start).isPositive();
        return page.substring(from, page.indexOf("</article>", from));
    }
}
