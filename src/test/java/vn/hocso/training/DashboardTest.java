package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** What the ministry and a province read: no figure without its date and source. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DashboardTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void the_country_is_shown_with_days_left_dates_sources_and_a_way_into_each_cluster() {
        String page = as("0900000006", "/training?asOf=2022-11-15");
        assertThat(page).contains("aria-label=\"Cả nước\"", "còn <strong>16 ngày</strong>", "Tính đến hết ngày 15/11/2022",
                "đúng hạn, chưa đủ căn cứ", "Danh sách Tổ do địa phương nhập", "Người đã đăng ký và thuộc một Tổ", "225.417",
                "không tính", "cluster=10#provinces", "chưa có mẫu số");
    }

    @Test
    void a_cluster_shows_its_own_provinces_only_and_keeps_day_and_order() {
        String page = as("0900000006", "/training?asOf=2022-11-15&sort=-roster&cluster=10");
        assertThat(page).contains("của cụm 10", "Cà Mau", "aria-sort=\"ascending\"", "name=\"sort\" value=\"-roster\"")
                .doesNotContain("<th scope=\"row\">Hà Nội</th>");
    }

    @Test
    void somebody_who_answers_for_one_province_sees_its_headline_and_no_other_province() {
        String page = as("0900000007", "/training?asOf=2022-11-15");
        assertThat(page).contains("aria-label=\"Thừa Thiên Huế\"", "<th scope=\"row\">Thừa Thiên Huế</th>")
                .doesNotContain("Đà Nẵng", "Theo cụm tập huấn", "aria-label=\"Cả nước\"");
    }

    private String as(String monitor, String path) {
        return new WebSession("http://localhost:" + port).signIn(monitor, "hocso-demo", "/training").get(path).body();
    }
}
