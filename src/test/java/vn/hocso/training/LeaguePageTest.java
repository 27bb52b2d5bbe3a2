package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** If this fails, the table that is read aloud in a meeting ranks the wrong place first, or somebody out of scope. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeaguePageTest {

    /** The demonstration has nobody there. */
    private static final String PROVINCE = "79";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;

    @Test
    void districts_stand_in_the_order_of_their_rate_and_small_lists_below_with_the_reason() {
        List<Unit> districts = roster.unitsIn(PROVINCE);
        listed(districts.get(0), 60, 1);
        listed(districts.get(1), 50, 2);
        listed(districts.get(2), 49, 3);
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        assertThat(monitor.get("/training?within=DMHC-2022:" + PROVINCE).body())
                .contains("href=\"/training/league?within=DMHC-2022:" + PROVINCE + "\"");
        assertThat(monitor.get("/training/league?within=DMHC-2022:" + PROVINCE).body()).containsSubsequence("Được xếp hạng: 2",
                districts.get(1).fullName(), "<b>4,0%</b>", districts.get(0).fullName(), "<b>1,7%</b>", "Chưa xếp hạng",
                districts.get(2).fullName(), "danh sách 49 người, cần ít nhất 50", "asOf=2022-11-15&amp;knownOn=2022-11-15");
        assertThat(monitor.get("/training/league?within=DMHC-2022:" + PROVINCE + "&asOf=09/11/2022").body())
                .containsSubsequence("Được xếp hạng: 2", "<b>0,0%</b>", ">1</td>", "<b>0,0%</b>");
        assertThat(monitor.get("/training/league").body()).contains("Xếp hạng tỉnh, thành phố", "Hồ Chí Minh");
        assertThat(monitor.get("/training/league?within=DMHC-2022:" + districts.get(0).code()).statusCode()).isEqualTo(400);
    }

    @Test
    void who_answers_for_one_province_ranks_its_districts_alone() {
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000007", "hocso-demo", "/training");
        assertThat(monitor.get("/training/league").body()).contains("Xếp hạng quận, huyện, thị xã, thành phố: Thừa Thiên Huế")
                .doesNotContain("Hồ Chí Minh");
        assertThat(monitor.get("/training/league?within=DMHC-2022:" + PROVINCE).statusCode()).isEqualTo(403);
    }

    /** Some people on a list, some of them trained. */
    private void listed(Unit district, int people, int trained) {
        Team team = this.people.team(PROVINCE, district.code(), null);
        this.people.list(team, people - trained, null);
        for (int i = 0; i < trained; i++) {
            var member = this.people.member(team);
            this.people.list(team, 1, member);
            this.people.train(member, LEARNED);
        }
    }
}
