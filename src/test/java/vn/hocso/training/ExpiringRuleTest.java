package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.Newcomer;
import vn.hocso.identity.Scope;
import vn.hocso.learning.MemberRenewed;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.ExpiringHistory.Round;
import vn.hocso.training.exclusion.Choice;
import vn.hocso.training.exclusion.Exclusions;
import vn.hocso.training.exclusion.Part;

/** If this fails, somebody whose time is over still counts, or somebody who renewed in time does not. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpiringRuleTest {

    private static final String RULE = "refreshed-v1";
    private static final LocalDate LAST_ON_TIME = LocalDate.of(2022, 11, 30);
    private static final Scope COUNTRY = new Scope(true, Set.of());

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Tallies tallies;
    @Inject
    LocalTallies local;
    @Inject
    Trends trends;
    @Inject
    Areas areas;
    @Inject
    Targets targets;
    @Inject
    Recount recount;
    @Inject
    Jdbc database;
    @Inject
    Event<MemberRenewed> renewed;
    @Inject
    Exclusions exclusions;
    @Inject
    ExcludedTallies excluded;
    @Inject
    ServiceClock clock;

    /** Random renewals have no statement, and everything that is counted has one. */
    @AfterEach
    void nothing_is_counted_that_no_statement_tells() {
        if (database.update("delete from completion_renewal where signature = 'none'") > 0) {
            recount.rebuild();
        }
    }

    @Test
    void a_completion_counts_for_twelve_months_and_goes_on_when_every_lesson_was_passed_again() {
        Team team = team("34", 0);
        UUID member = people.member(team);
        people.list(team, 2, member);
        people.train(member, Instant.parse("2022-10-10T03:00:00Z"));
        List<String> core = people.core();
        people.again(member, core.subList(0, 24), Instant.parse("2022-10-20T03:00:00Z"));
        assertThat(inTeam("2023-10-09", team)).isEqualTo(List.of(1L, 1L, 1L));
        assertThat(inTeam("2023-10-10", team)).as("a lesson is missing").isEqualTo(List.of(0L, 0L, 0L));
        assertThat(renewals(member)).isEmpty();

        people.again(member, core.subList(24, 25), Instant.parse("2022-11-05T03:00:00Z"));
        assertThat(renewals(member)).containsExactly("1 2022-11-05");
        assertThat(inTeam("2023-10-10", team)).isEqualTo(List.of(1L, 1L, 1L));
        assertThat(inTeam("2023-11-04", team)).isEqualTo(List.of(1L, 1L, 1L));
        assertThat(inTeam("2023-11-05", team)).isEqualTo(List.of(0L, 0L, 0L));
        people.again(member, core, Instant.parse("2022-11-12T03:00:00Z"));
        assertThat(renewals(member)).containsExactly("1 2022-11-05", "2 2022-11-12");
        assertThat(inTeam("2023-11-11", team)).isEqualTo(List.of(1L, 1L, 1L));
        assertThat(inTeam("2023-11-12", team)).isEqualTo(List.of(0L, 0L, 0L));
        assertThat(tally("core-v1", team, LocalDate.of(2030, 1, 1)).onTime()).as("the letter's rule knows no end").isEqualTo(1);
        assertThat(database
                .list("select convert_from(s.body, 'UTF8') from completion_renewal r join statement s on s.id = r.statement_id"
                        + " where r.member_id = ?", row -> row.getString(1), member))
                .hasSize(2)
                .allMatch(body -> body.contains("/ext/rule\":\"refreshed-v1\"") && body.contains("\"completion\":true"));
        assertThat(database.first("select count(*) from lesson_passed where member_id = ?", row -> row.getInt(1), member))
                .hasValue(25);
    }

    @Test
    void the_order_in_which_a_phone_tells_lessons_passed_again_does_not_matter() {
        Team team = team("34", 1);
        UUID member = people.member(team);
        people.train(member, Instant.parse("2022-10-10T03:00:00Z"));
        List<String> core = people.core();
        people.again(member, core.subList(5, 25), Instant.parse("2022-11-02T03:00:00Z"));
        people.again(member, core.subList(0, 5), Instant.parse("2022-10-30T03:00:00Z"));
        assertThat(renewals(member)).containsExactly("1 2022-11-02");
    }

    @ParameterizedTest
    @CsvSource({"11, 30 34 35", "2023, 34 35 37"})
    void sums_of_random_histories_equal_an_independent_count_under_every_cut(long seed, String codes) {
        var random = new Random(seed);
        List<String> provinces = List.of(codes.split(" "));
        List<Team> teams = provinces.stream().flatMap(code -> Stream.of(team(code, 0), team(code, 1))).toList();
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Team team = teams.get(random.nextInt(teams.size()));
            UUID member = people.member(team, LocalDate.of(2022, 9, 1).plusDays(random.nextInt(40)));
            members.add(member);
            boolean listedFirst = random.nextBoolean();
            if (listedFirst) {
                list(random, teams, member);
            }
            Instant learned = Campaign.startOf(LocalDate.of(2022, 10, 12).plusDays(random.nextInt(30))).plusSeconds(40_000);
            people.train(member, learned, learned.plusSeconds(86_400L * random.nextInt(4)));
            for (int round = 1; round <= random.nextInt(4); round++) {
                renew(random, member, round, teams);
            }
            if (!listedFirst) {
                list(random, teams, member);
            }
            if (i == 6) {
                exclude(team);
            }
        }
        var history = new ExpiringHistory(database, RULE, 12);
        for (LocalDate asOf = LocalDate.of(2022, 11, 1); asOf.isBefore(LocalDate.of(2027, 6, 1)); asOf = asOf
                .plusDays(1 + random.nextInt(60))) {
            Viewpoint now = Viewpoint.of(asOf);
            Viewpoint known = new Viewpoint(asOf, LocalDate.of(2022, 11, 1).plusDays(random.nextInt(1_500)));
            for (String province : provinces) {
                assertThat(counted(province, now)).as("%s %s", province, now)
                        .isEqualTo(history.count(province, asOf, null, LAST_ON_TIME));
                assertThat(counted(province, known).subList(0, 3)).as("%s %s", province, known)
                        .isEqualTo(history.count(province, asOf, known.knownOn(), LAST_ON_TIME).subList(0, 3));
                cutsAgree(province, now);
                cutsAgree(province, known);
            }
        }
        assertThat(recount.compare()).extracting(Recount.Difference::provinceCode).doesNotContainAnyElementsOf(provinces);
        assertThat(members.stream().map(history::rounds).flatMap(List::stream).map(Round::number).max(Integer::compare))
                .hasValueSatisfying(most -> assertThat(most).isGreaterThan(1));
    }

    @Test
    void a_rebuild_puts_what_expires_right_as_well() {
        Team team = team("35", 1);
        people.train(people.member(team), Instant.parse("2022-11-01T03:00:00Z"));
        List<Long> right = inTeam("2023-11-01", team);
        database.update("update validity_day set trained_proven = trained_proven - 1 where team_id = ?", team.id());
        assertThat(recount.compare()).extracting(Recount.Difference::provinceCode).contains("35");
        recount.rebuild();
        assertThat(recount.compare()).isEmpty();
        assertThat(inTeam("2023-11-01", team)).isEqualTo(right);
    }

    @Test
    void a_member_is_told_when_it_runs_out_only_where_a_target_asks_for_it_again() {
        Team team = team("37", 0);
        Newcomer member = Newcomer.join(port, team, database);
        Instant now = clock.instant();
        people.train(member.member(), now.minusSeconds(7_200));
        String lastDay = Numbers.date(Campaign.dateOf(now.minusSeconds(7_200)).plusMonths(12).minusDays(1));
        assertThat(member.browser().get("/learning").body()).contains("Bạn đã hoàn thành chương trình cốt lõi")
                .doesNotContain("Có hiệu lực đến hết ngày");
        database.update(
                "insert into target (id, title, unit_of_count, scope, starts_on, ends_on, bound, zone, rule, share, source)"
                        + " values ('expiring-37', 'Mục tiêu thử', 'MEMBER', 'DMHC-2022:37', '2022-09-01', '2023-12-31', 'INCLUSIVE',"
                        + " 'Asia/Ho_Chi_Minh', 'refreshed-v1', 1, 'Văn bản thử')");
        try {
            targets.forget("expiring-37");
            assertThat(member.browser().get("/learning").body()).contains(
                    "Có hiệu lực đến hết ngày <strong>" + lastDay + "</strong>",
                    "<strong>0/25</strong>", "Bắt đầu gia hạn");
            people.again(member.member(), people.core().subList(0, 3), now);
            assertThat(member.browser().get("/learning").body()).contains("<strong>3/25</strong>", "Gia hạn tiếp",
                    "href=\"/l/" + people.core().get(3) + "\"");
            given().auth().oauth2(Tokens.of("0900000006"))
                    .get("/api/v1/targets/expiring-37/rates?by=district&within=DMHC-2022:37")
                    .then().statusCode(200).body("rule", equalTo(RULE));
        } finally {
            database.update("delete from target where id = 'expiring-37'");
            targets.forget("expiring-37");
        }
    }

    private Team team(String province, int district) {
        var districts = roster.unitsIn(province);
        return people.team(province, districts.get(district).code(),
                roster.unitsIn(districts.get(district).code()).get(0).code());
    }

    private void list(Random random, List<Team> teams, UUID member) {
        LocalDate since = LocalDate.of(2022, 9, 5).plusDays(random.nextInt(60));
        people.list(teams.get(random.nextInt(teams.size())), 1, member, since,
                Campaign.startOf(since.plusDays(random.nextInt(5))).plusSeconds(3_600));
    }

    /** As if all lessons were passed again some time after the last round, before it is over or long after. */
    private void renew(Random random, UUID member, int round, List<Team> teams) {
        Instant[] last = database.first("""
                select max(event_at), max(received_at)
                from (select event_at, received_at from completion where member_id = ? and rule = 'core-v1'
                      union all
                      select event_at, received_at from completion_renewal where member_id = ?) met""",
                row -> new Instant[]{Jdbc.instant(row, 1), Jdbc.instant(row, 2)}, member, member).orElseThrow();
        Instant at = last[0].plusSeconds(86_400L * (1 + random.nextInt(600)));
        Instant late = at.plusSeconds(86_400L * random.nextInt(30));
        // What comes later is told later: a round begins when the one before was recorded.
        Instant told = late.isAfter(last[1]) ? late : last[1];
        Team team = teams.get(random.nextInt(teams.size()));
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(
                    "insert into completion_renewal (member_id, rule, round, team_id, province_code, event_at, received_at, proven,"
                            + " statement_id, signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'none')",
                    member, RULE, round, team.id(),
                    team.provinceCode(), at, told, random.nextInt(3) > 0, UUID.randomUUID());
            renewed.fire(new MemberRenewed(member, RULE, round));
        });
    }

    private void exclude(Team team) {
        clock.at(Instant.parse("2022-11-14T03:00:00Z"), () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                excluded.holdPeople();
                try {
                    exclusions.decide(new Choice(Choice.Kind.TEAM, "TEAM:" + team.code(), team.name(),
                            new Part(new String[]{team.provinceCode()}, null, null, team.id()), null, null),
                            "Quyết định thử của lịch sử", "test");
                } catch (DomainException nothingToDecide) {
                    return;
                }
                excluded.refresh();
            });
            return null;
        });
    }

    /** On time, unproven, late; then the trained by account and by list, and the excluded completions. */
    private List<Long> counted(String province, Viewpoint viewpoint) {
        Tally tally = tallies.byProvince(tallies.marks(), RULE, LAST_ON_TIME, LAST_ON_TIME, viewpoint).getOrDefault(province,
                Tally.sum(province, List.of()));
        return List.of(tally.onTime(), tally.unproven(), tally.late(), tally.trainedRegistered(), tally.trainedRoster(),
                tally.excluded().attributed(), tally.excluded().trainedRoster());
    }

    private void cutsAgree(String province, Viewpoint viewpoint) {
        Area area = areas.area("DMHC-2022:" + province, LocalDate.of(2022, 11, 1));
        Tally whole = tallies.byProvince(tallies.marks(), RULE, LAST_ON_TIME, LAST_ON_TIME, viewpoint).getOrDefault(province,
                Tally.sum(province, List.of()));
        Tally parts = Tally.sum(province, local.within(tallies.marks(), RULE, LAST_ON_TIME, viewpoint, area).stream()
                .map(LocalTally::tally).toList());
        assertThat(parts).as("%s %s", province, viewpoint).isEqualTo(whole);
        Target target = targets.target(Target.MEMBERS_ONLINE).by(RULE);
        assertThat(trends.of(target, area, viewpoint, tallies.marks()).before(0)).satisfies(last -> {
            assertThat(last.trained()).isEqualTo(whole.trainedRoster());
            assertThat(last.attributed()).isEqualTo(whole.attributed());
        });
    }

    private List<String> renewals(UUID member) {
        return database.list("select round || ' ' || (event_at at time zone 'Asia/Ho_Chi_Minh')::date from completion_renewal"
                + " where member_id = ? order by round", row -> row.getString(1), member);
    }

    /** Completions on time, and the trained by account and by list. */
    private List<Long> inTeam(String asOf, Team team) {
        Tally tally = tally(RULE, team, LocalDate.parse(asOf));
        return List.of(tally.onTime(), tally.trainedRegistered(), tally.trainedRoster());
    }

    private Tally tally(String rule, Team team, LocalDate asOf) {
        Area area = areas.area("TEAM:" + team.code(), LocalDate.of(2022, 11, 1));
        return Tally.sum("", local.within(tallies.marks(), rule, LAST_ON_TIME, Viewpoint.of(asOf), area).stream()
                .map(LocalTally::tally).toList());
    }
}
