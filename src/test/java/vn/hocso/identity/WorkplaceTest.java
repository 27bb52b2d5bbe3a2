package vn.hocso.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** Whoever signs in on the first page comes to where they learn or work, and is never sent to a page that is not theirs. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkplaceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @CsvSource({"0900000001, /learning, Việc học của tôi", "0900000002, /learning, Việc học của tôi",
            "0900000003, /authoring, Soạn bài", "0900000004, /authoring, Soạn bài", "0900000006, /training, Số liệu",
            "0900000007, /training, Số liệu", "0900000008, /training, Kết nối",
            "0900000005, /, chưa có trang làm việc"})
    void signing_in_on_the_first_page_leads_to_ones_own(String userName, String page, String sees) {
        var person = new WebSession("http://localhost:" + port);
        assertThat(person.follow("/").body()).contains("href=\"/start\">Đăng nhập");
        person.signIn(userName, "hocso-demo", "/start");
        assertThat(person.last().statusCode()).isEqualTo(200);
        assertThat(person.at().getPath()).isEqualTo(page);
        assertThat(person.last().body()).contains(sees).contains("Đăng xuất");
    }

    @Test
    void who_signs_out_is_told_so_on_the_first_page_and_only_then() {
        var member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/start");
        assertThat(member.get("/?done=signed-out").body()).doesNotContain("Bạn đã đăng xuất");
        assertThat(member.follow("/signed-out").body()).contains("Bạn đã đăng xuất").contains("href=\"/start\">Đăng nhập");
        assertThat(member.at()).as("nothing of the way there stays in the address").hasPath("/").hasQuery("done=signed-out");
        assertThat(member.cookies()).doesNotContain("q_post_logout");
        assertThat(member.get("/").body()).doesNotContain("Bạn đã đăng xuất");
    }

    @Test
    void a_page_that_is_not_ones_own_is_refused_with_the_way_back_to_ones_work() {
        var trainer = new WebSession("http://localhost:" + port).signIn("0900000003", "hocso-demo", "/learning");
        assertThat(trainer.last().statusCode()).isEqualTo(403);
        assertThat(trainer.last().body()).contains("Chưa có quyền").contains("<a href=\"/authoring\">Soạn bài</a>")
                .contains("Đăng xuất</a>").doesNotContain("Đăng nhập</a>");
    }
}
