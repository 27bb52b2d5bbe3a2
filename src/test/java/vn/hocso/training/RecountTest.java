package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Sql;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.Rate.Numerator;

/** If this fails, a published figure is not what the statements say. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecountTest {

    private static final Instant LAST_ON_TIME = Instant.parse("2022-11-30T16:59:59Z");
    private static final Instant FIRST_LATE = Instant.parse("2022-11-30T17:00:00Z");
    private static final Scope COUNTRY = new Scope(true, Set.of());
    private static final Numerator NOBODY = new Numerator(0, 0, 0);

    @Inject
    People people;
    @Inject
    Rates rates;
    @Inject
    Targets targets;
    @Inject
    Roster roster;
    @Inject
    EntityManager database;

    private static boolean peopled;

    @BeforeEach
    void threeProvincesOfTwoClusters() {
        if (!peopled) {
            peopled = true;
            Team hue = people.team("46", "474", "19750");
            Team daNang = people.team("48", "490", "20194");
            Team haNoi = people.team("01", "001", "00001");
            people.train(people.member(hue), Instant.parse("2022-11-14T16:59:59Z"));
            people.train(people.member(hue), LAST_ON_TIME);
            people.train(people.member(daNang), LAST_ON_TIME.minusSeconds(86_400));
            people.train(people.member(daNang), FIRST_LATE);
            people.train(people.member(haNoi), FIRST_LATE.plusSeconds(3_600));
            people.train(people.member(haNoi), Instant.parse("2022-10-31T17:00:00Z"));
            people.member(haNoi);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-11-14", "2022-11-30", "2022-12-01"})
    void rates_equal_an_independent_recount_under_every_cut(String date) {
        LocalDate asOf = LocalDate.parse(date);
        Map<String, Numerator> recount = recount(asOf);
        assertThat(recount).isNotEmpty();

        Map<String, Numerator> provinces = byKey(Cut.PROVINCE, asOf);
        assertThat(withoutNobody(provinces)).isEqualTo(recount);

        var clusters = new TreeMap<String, Numerator>();
        roster.clusters(Areas.SCHEME, asOf).forEach(cluster -> clusters.put(String.valueOf(cluster.no()),
                sum(cluster.provinceCodes().stream().map(code -> recount.getOrDefault(code, NOBODY)))));
        recount.entrySet().stream().filter(row -> row.getKey().equals("00")).forEach(row -> clusters.put("00", row.getValue()));
        assertThat(byKey(Cut.CLUSTER, asOf)).isEqualTo(clusters);

        assertThat(byKey(Cut.NATIONAL, asOf)).isEqualTo(Map.of("VN", sum(recount.values().stream())));
    }

    @Test
    void the_last_second_of_November_in_Vietnam_is_on_time_and_the_next_one_is_late() {
        Numerator before = byKey(Cut.PROVINCE, LocalDate.of(2022, 12, 1)).get("96");
        Team caMau = people.team("96", "964", "31999");
        people.train(people.member(caMau), LAST_ON_TIME);
        people.train(people.member(caMau), FIRST_LATE);

        assertThat(byKey(Cut.PROVINCE, LocalDate.of(2022, 11, 30)).get("96"))
                .isEqualTo(new Numerator(before.onTime() + 1, 0, 0));
        assertThat(byKey(Cut.PROVINCE, LocalDate.of(2022, 12, 1)).get("96"))
                .isEqualTo(new Numerator(before.onTime() + 1, 0, before.late() + 1));
    }

    @Test
    void somebody_on_the_list_counts_once_by_list_and_once_by_account() {
        Team team = people.team("95", "954", "31813");
        var claimed = people.member(team);
        people.list(team, 4, claimed);
        people.train(claimed, Instant.parse("2022-11-10T03:00:00Z"));

        Rate rate = rate("95", LocalDate.of(2022, 11, 10));
        assertThat(rate.denominator(Kind.ROSTER).orElseThrow().trained()).isEqualTo(1);
        assertThat(rate.denominator(Kind.ROSTER).orElseThrow().value()).isEqualTo(4);
        assertThat(rate.denominator(Kind.REGISTERED).orElseThrow().value()).isEqualTo(1);
        assertThat(rate("95", LocalDate.of(2022, 11, 9)).denominator(Kind.ROSTER).orElseThrow().trained()).isZero();
    }

    @Test
    void a_province_without_people_has_no_rate_rather_than_none_trained() {
        assertThat(rate("77", LocalDate.of(2022, 1, 2)).denominators()).isEmpty();
    }

    @Test
    void an_official_figure_gives_no_rate_over_demonstration_people() {
        Rate national = rates.of(targets.target(Target.MEMBERS_ONLINE), Cut.NATIONAL, LocalDate.of(2022, 11, 30), COUNTRY)
                .get(0);
        assertThat(national.denominator(Kind.OFFICIAL)).get().satisfies(official -> {
            assertThat(official.value()).isEqualTo(225_417);
            assertThat(official.rate()).isNull();
        });
    }

    @Transactional
    Map<String, Numerator> recount(LocalDate asOf) {
        List<Object[]> rows = database.createNativeQuery(Sql.load(RecountTest.class, "recount.sql"), Object[].class)
                .setParameter("asOf", Date.valueOf(asOf)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0],
                row -> new Numerator(((Number) row[1]).longValue(), ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue())));
    }

    private Rate rate(String province, LocalDate asOf) {
        return rates.of(targets.target(Target.MEMBERS_ONLINE), Cut.PROVINCE, asOf, COUNTRY).stream()
                .filter(rate -> rate.code().endsWith(":" + province)).findFirst().orElseThrow();
    }

    private Map<String, Numerator> byKey(Cut cut, LocalDate asOf) {
        return rates.of(targets.target(Target.MEMBERS_ONLINE), cut, asOf, COUNTRY).stream()
                .collect(Collectors.toMap(rate -> RateView.of(rate).key(), Rate::numerator));
    }

    private static Map<String, Numerator> withoutNobody(Map<String, Numerator> rates) {
        var some = new HashMap<>(rates);
        some.values().removeIf(NOBODY::equals);
        return some;
    }

    private static Numerator sum(Stream<Numerator> parts) {
        return parts.reduce(NOBODY, (a, b) -> new Numerator(a.onTime() + b.onTime(), a.unproven() + b.unproven(),
                a.late() + b.late()));
    }
}
