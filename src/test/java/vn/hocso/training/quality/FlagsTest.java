package vn.hocso.training.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.People;

/** If this fails, somebody who clicked through is told apart from nobody, or somebody honest is suspected. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlagsTest {

    /** A province of this test alone. */
    private static final String PROVINCE = "67";
    /** One where no list is of the days before September. */
    private static final String OTHER_PROVINCE = "56";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");
    private static final LocalDate AS_OF = LocalDate.of(2022, 11, 15);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Flagging flagging;
    @Inject
    Quality quality;
    @Inject
    AgroalDataSource database;

    private Team team;

    @BeforeEach
    void aTeamOfItsOwn() {
        team = people.team(PROVINCE, "660", "24611");
    }

    @Test
    void who_passes_lessons_faster_than_one_can_read_them_is_flagged_and_who_takes_time_is_not() {
        people.train(listed(), LEARNED);
        people.train(listed(), LEARNED, Duration.ofSeconds(30));
        flagging.run();
        assertThat(flagged().count(Flag.TOO_FAST)).isEqualTo(1);
        assertThat(flagged().all()).isEqualTo(1);
    }

    @Test
    void a_flag_goes_when_its_reason_goes() throws SQLException {
        UUID member = people.member(team);
        people.train(member, LEARNED);
        people.list(team, 1, null);
        flagging.run();
        assertThat(flagged().count(Flag.NOT_ON_LIST)).isEqualTo(1);

        people.list(team, 1, member);
        assertThat(flagging.run()).as("figures have changed").isTrue();
        assertThat(flagged().all()).isZero();
        assertThat(flagging.run()).as("nothing has changed since").isFalse();
    }

    /** Before the lists of a province come, everybody there would be suspected. */
    @Test
    void in_a_team_without_a_list_is_flagged_who_completed_while_the_province_had_one() {
        team = people.team(OTHER_PROVINCE, roster.unitsIn(OTHER_PROVINCE).get(0).code(), null);
        Team other = people.team(OTHER_PROVINCE, roster.unitsIn(OTHER_PROVINCE).get(1).code(), null);
        LocalDate day = LocalDate.of(2022, 8, 20);
        Instant noon = day.atTime(12, 0).atZone(Campaign.ZONE).toInstant();
        UUID member = people.member(team, day.minusDays(5));
        people.train(member, noon);
        flagging.run();
        assertThat(flagged().all()).as("no list in the province").isZero();

        people.list(other, 1, null, day.plusDays(1));
        flagging.run();
        assertThat(flagged().all()).as("a list from the next day on").isZero();

        people.train(people.member(team, day.minusDays(5)), noon.plus(Duration.ofDays(1)));
        flagging.run();
        assertThat(flagged().count(Flag.NOT_ON_LIST)).isEqualTo(1);

        people.list(other, 1, null, day);
        flagging.run();
        assertThat(flagged().count(Flag.NOT_ON_LIST)).isEqualTo(2);

        people.list(other, 1, member);
        flagging.run();
        assertThat(flagged().count(Flag.NOT_ON_LIST)).as("on the list of another team").isEqualTo(1);
    }

    @Test
    void what_happened_after_it_was_received_was_told_by_a_wrong_clock() {
        people.train(listed(), LEARNED, LEARNED.minus(Duration.ofMinutes(6)));
        people.train(listed(), LEARNED, LEARNED.minus(Duration.ofMinutes(4)));
        flagging.run();
        assertThat(flagged().reasons()).containsExactly(Flag.IMPOSSIBLE_CLOCK);
        assertThat(flagged().all()).as("clocks differ by some minutes").isEqualTo(1);
    }

    @Test
    void a_completion_with_several_reasons_is_counted_once() throws SQLException {
        UUID member = listed();
        people.train(member, LEARNED, Duration.ofSeconds(30));
        execute("update team set founded_on = '2022-11-12' where id = " + team.id());
        execute("update member set registered_at = '2022-11-11T00:00:00Z' where id = '" + member + "'");
        flagging.run();
        assertThat(flagged().reasons()).containsExactly(Flag.TOO_FAST, Flag.BEFORE_TEAM, Flag.IMPOSSIBLE_CLOCK);
        assertThat(flagged().all()).isEqualTo(1);
        assertThat(quality.flagged("core-v1", LocalDate.of(2022, 11, 9), null, null, null, team.id()).all())
                .as("before it happened").isZero();
    }

    @Test
    void four_accounts_of_one_number_are_flagged_and_three_are_not() throws SQLException {
        UUID first = listed();
        people.train(first, LEARNED);
        String number = "+84599999993";
        execute("update member set phone = '" + number + "' where id = '" + first + "'");
        for (int others = 1; others <= 2; others++) {
            execute("update member set phone = '" + number + "' where id = '" + people.member(team) + "'");
        }
        flagging.run();
        assertThat(flagged().all()).isZero();
        execute("update member set phone = '" + number + "' where id = '" + people.member(team) + "'");
        flagging.run();
        assertThat(flagged().count(Flag.SHARED_PHONE)).isEqualTo(1);
        execute("update member set phone = null where phone = '" + number + "'");
    }

    @Test
    void the_page_shows_figures_with_and_without_and_the_reasons() {
        people.train(listed(), LEARNED);
        people.train(listed(), LEARNED, Duration.ofSeconds(30));
        flagging.run();
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        assertThat(monitor.get("/training?within=TEAM:" + team.code()).body()).contains("<b>2</b> đúng hạn",
                "<strong>1</strong> lượt hoàn thành cần xem lại</a>; nếu không tính còn 1.", "Học quá nhanh");
        assertThat(monitor.get("/training?within=DMHC-2022:24611").body()).containsPattern(
                "TEAM:" + team.code() + "[^\\n]*\\n<td[^>]*><a [^>]*>2</a> <span class=\"tag warn\">1 cần xem lại</span>");
    }

    /** What is flagged now would be taken off a figure that it is not in. */
    @Test
    void a_page_of_what_was_known_on_another_day_has_no_flags_of_today() {
        people.train(people.member(team), LEARNED, Duration.ofSeconds(30));
        flagging.run();
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        String page = "/training?within=TEAM:" + team.code();
        assertThat(monitor.get(page).body()).contains("nếu không tính còn 0.");
        assertThat(monitor.get(page + "&knownOn=2022-11-12").body())
                .contains("không có cho số liệu đã biết đến ngày 12/11/2022")
                .doesNotContain("nếu không tính còn", "cần xem lại</", "Chưa xem xét lần nào");
    }

    @Test
    void before_the_first_look_nothing_is_said_to_be_in_order() throws SQLException {
        flagging.run();
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        String page = "/training?within=TEAM:" + team.code();
        assertThat(monitor.get(page).body()).contains("Không có lượt nào cần xem lại");
        execute("delete from quality_run");
        try {
            assertThat(monitor.get(page).body()).contains("Chưa xem xét lần nào")
                    .doesNotContain("Không có lượt nào cần xem lại");
        } finally {
            flagging.run();
        }
    }

    /** A person of the team who is on its list. */
    private UUID listed() {
        UUID member = people.member(team);
        people.list(team, 1, member);
        return member;
    }

    private Flagged flagged() {
        return quality.flagged("core-v1", AS_OF, new String[]{team.provinceCode()}, null, null, team.id());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
