package vn.hocso.training.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Audience;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.NewMember;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Together;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;
import vn.hocso.training.Rate;
import vn.hocso.training.TargetFigures;
import vn.hocso.training.manifest.Manifest;
import vn.hocso.training.manifest.Manifest.Group;
import vn.hocso.training.manifest.Series;

/** If this fails, the value that the ministry acts on depends on when a job ran, or can be changed afterwards. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreezeTest {

    private static final LocalDate LAST = LocalDate.of(2022, 11, 21);
    private static final Instant DEADLINE = Campaign.startOf(LAST.plusDays(1));

    @Inject
    FrozenTargets targets;
    @Inject
    FrozenValues values;
    @Inject
    People people;
    @Inject
    RosterIntake intake;
    @Inject
    TargetFigures figures;
    @Inject
    ServiceClock clock;
    @Inject
    EntityManager database;

    @AfterEach
    void forget() {
        targets.forgetAll();
    }

    @Test
    void what_had_happened_and_was_known_before_the_deadline_is_counted_whenever_the_job_runs() {
        targets.add("frozen-whenever", LAST);
        Team team = people.team("96", "971", "32185");
        UUID listed = people.member(team);
        UUID inTime = people.member(team);
        UUID tooLate = people.member(team);
        UUID offline = people.member(team);
        people.list(team, 4, listed);
        people.train(listed, Instant.parse("2022-11-18T03:00:00Z"));
        people.train(inTime, DEADLINE.minusMillis(1));
        targets.freezeAfter(LAST, 16);
        Manifest early = manifest("frozen-whenever");
        targets.forget("frozen-whenever");

        people.train(tooLate, DEADLINE);
        people.train(offline, DEADLINE.minusSeconds(3600), DEADLINE.plusSeconds(3600));
        clock.at(DEADLINE.plusSeconds(7200), () -> {
            backdated(team, offline);
            return null;
        });
        targets.freezeAfter(LAST, 60 * 24 * 9);
        Manifest late = manifest("frozen-whenever");

        assertThat(late.frozenAt()).isNotEqualTo(early.frozenAt());
        assertThat(group(early, "DMHC-2022:96").numerator()).isEqualTo(counted().get("96"));
        assertThat(group(early, "DMHC-2022:96").numerator().onTime()).isGreaterThanOrEqualTo(2);
        assertThat(early.evidence()).isEqualTo(late.evidence());
        assertThat(late.groups()).isEqualTo(early.groups());
        // All of it would have counted, had the job looked at what it knew when it ran.
        assertThat(denominator(early, "ROSTER")).isEqualTo(plus(now(Rate.Kind.ROSTER), -1, -3));
        assertThat(denominator(early, "REGISTERED")).isEqualTo(plus(now(Rate.Kind.REGISTERED), -2, -1));
    }

    @Test
    void nothing_is_frozen_before_what_came_in_time_has_settled() {
        targets.add("frozen-early", LAST);
        targets.freezeAfter(LAST, -1);
        targets.freezeAfter(LAST, 14);
        assertThat(values.find("frozen-early", DEADLINE)).isEmpty();
        targets.freezeAfter(LAST, 15);
        assertThat(values.find("frozen-early", DEADLINE)).isPresent();
    }

    @Test
    void every_cut_adds_up_to_the_statements_counted() {
        targets.add("frozen-sums", LAST);
        people.train(people.member(people.team("01", "001", "00001")), DEADLINE.minusSeconds(100));
        UUID doubtful = people.member(people.team("48", "490", "20194"));
        people.train(doubtful, DEADLINE.minusSeconds(100));
        targets.execute("update completion set proven = false where member_id = '" + doubtful + "'");
        try {
            targets.freezeAfter(LAST, 20);
            Manifest manifest = manifest("frozen-sums");
            Series country = group(manifest, "VN").numerator();
            assertThat(country.all()).isEqualTo(manifest.evidence().leaves());
            assertThat(country.unproven()).isPositive();
            assertThat(country.late()).isZero();
            assertThat(sum(manifest, "DMHC-2022:")).isEqualTo(country);
            Series clusters = sum(manifest, "MIC-2022:");
            Series nowhere = group(manifest, "DMHC-2022:00").numerator();
            assertThat(clusters.onTime() + nowhere.onTime()).isEqualTo(country.onTime());
            assertThat(clusters.unproven() + nowhere.unproven()).isEqualTo(country.unproven());
            assertThat(manifest.groups()).hasSize(1 + 10 + 63 + 1);
            assertThat(manifest.rule().lessons()).hasSize(25);
            assertThat(manifest.exclusions()).as("nothing is excluded in the provinces of this test").noneMatch(
                    excluded -> List.of("DMHC-2022:01", "DMHC-2022:48").contains(excluded.group()));
            counted().forEach((province, series) -> assertThat(group(manifest, "DMHC-2022:" + province).numerator())
                    .as(province).isEqualTo(series));
        } finally {
            targets.execute("update completion set proven = true where member_id = '" + doubtful + "'");
        }
    }

    @Test
    void a_frozen_value_is_written_once_and_never_edited() throws Exception {
        targets.add("frozen-once", LAST);
        Together.run(4, replica -> {
            targets.freezeAfter(LAST, 20 + replica);
            return null;
        });
        targets.freezeAfter(LAST, 30);
        String first = manifest("frozen-once").frozenAt();
        targets.freezeAfter(LAST, 60);
        assertThat(manifest("frozen-once").frozenAt()).isEqualTo(first);
        assertThat(values.all().stream().filter(value -> value.target().equals("frozen-once"))).hasSize(1);
        for (String change : List.of("update frozen_value set leaves = leaves + 1", "delete from frozen_value",
                "truncate frozen_value")) {
            assertThatThrownBy(() -> targets.execute(change)).hasStackTraceContaining("frozen_value only grows");
        }
    }

    @Test
    void a_value_that_cannot_be_proved_is_not_frozen() {
        targets.add("frozen-doubt", LAST);
        UUID member = people.member(people.team("46", "474", "19750"));
        people.train(member, DEADLINE.minusSeconds(100));
        String statement = database.createNativeQuery("select statement_id::text from completion where rule = 'core-v1' "
                + "and member_id = '" + member + "'", String.class).getSingleResult().toString();
        targets.execute("update statement set body = body || ' '::bytea where id = '" + statement + "'");
        targets.freezeAfter(LAST, 20);
        assertThat(values.find("frozen-doubt", DEADLINE)).isEmpty();
        targets.execute("update statement set body = substring(body for length(body) - 1) where id = '" + statement + "'");
        targets.freezeAfter(LAST, 30);
        assertThat(values.find("frozen-doubt", DEADLINE)).isPresent();
    }

    /** People who had been there since September, and of whom the service learns now. */
    private void backdated(Team team, UUID claimedBy) {
        LocalDate since = LocalDate.of(2022, 9, 1);
        Instant start = Campaign.startOf(since);
        intake.register(List.of(new NewMember(UUID.randomUUID(), "late-" + team.code(), "Người đến sau", null, team,
                TeamRole.MEMBER, start)));
        intake.enter(intake.openImport("Danh sách đến sau", "test", start, true), List.of(
                new NewEntry("Người một", null, team, TeamRole.MEMBER, Audience.MEMBER, since, claimedBy, start),
                new NewEntry("Người hai", null, team, TeamRole.MEMBER, Audience.MEMBER, since, null, null),
                new NewEntry("Người ba", null, team, TeamRole.MEMBER, Audience.MEMBER, since, null, null)));
    }

    private Manifest manifest(String target) {
        return values.get(target, LAST).manifest().manifest();
    }

    private static Group group(Manifest manifest, String code) {
        return manifest.group(code).orElseThrow();
    }

    private static String denominator(Manifest manifest, String kind) {
        return group(manifest, "DMHC-2022:96").denominators().stream().filter(d -> d.kind().equals(kind))
                .map(d -> d.trained() + "/" + d.value()).findFirst().orElseThrow();
    }

    private Rate.Denominator now(Rate.Kind kind) {
        return clock.at(DEADLINE.plusSeconds(86_400), () -> figures.now(figures.target("frozen-whenever")))
                .get("DMHC-2022:96").denominator(kind).orElseThrow();
    }

    private static String plus(Rate.Denominator d, int trained, int people) {
        return (d.trained() + trained) + "/" + (d.value() + people);
    }

    private static Series sum(Manifest manifest, String scheme) {
        return manifest.groups().stream().filter(group -> group.code().startsWith(scheme)).map(Group::numerator)
                .reduce(Series.NONE, (a, b) -> new Series(a.onTime() + b.onTime(), a.unproven() + b.unproven(),
                        a.late() + b.late()));
    }

    /** Counted by SQL alone. */
    private Map<String, Series> counted() {
        List<Object[]> rows = database.createNativeQuery("select province_code, count(*) filter (where proven), "
                + "count(*) filter (where not proven) from completion where rule = 'core-v1' and event_at < ?1 "
                + "and received_at < ?1 group by 1", Object[].class).setParameter(1, DEADLINE).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0],
                row -> new Series(((Number) row[1]).longValue(), ((Number) row[2]).longValue(), 0)));
    }
}
