package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.registry.TeamBookkeeper;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.TeamHistory.Place;
import vn.hocso.training.exclusion.Choice;
import vn.hocso.training.exclusion.Exclusions;
import vn.hocso.training.exclusion.Part;

/** If this fails, two pages of the ministry tell different figures, or a report cannot be found again. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 8);
    private static final Scope COUNTRY = new Scope(true, Set.of());
    private static final int MOST_DAYS_LATE = 9;
    private static final int MOST_DAYS_AHEAD = 2;

    /** What was read on a day, to be read again. */
    private record Report(Viewpoint viewpoint, Map<String, Tally> provinces, List<Rate> parts) {}

    private static final Map<String, Integer> histories = new TreeMap<>();

    /** Each history has provinces of its own: what another one told is known there already. */
    private List<String> provinces;

    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Rates rates;
    @Inject
    LocalRates localRates;
    @Inject
    Groups groups;
    @Inject
    LocalTallies localTallies;
    @Inject
    TeamBookkeeper book;
    @Inject
    Tallies tallies;
    @Inject
    Trends trends;
    @Inject
    Areas areas;
    @Inject
    Targets targets;
    @Inject
    Recount recount;
    @Inject
    EntityManager database;
    @Inject
    Exclusions exclusions;
    @Inject
    ExcludedTallies excluded;
    @Inject
    ServiceClock clock;

    @ParameterizedTest
    @CsvSource({"557, 10 11 12", "4510, 14 15 17", "2022, 45 58 68"})
    void sums_agree_under_all_cuts_equal_a_recount_and_come_back_as_they_were_known(long seed, String codes) {
        var random = new Random(seed);
        provinces = List.of(codes.split(" "));
        var teams = new TeamHistory(teams(), roster, book);
        List<UUID> untrained = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        Map<UUID, Instant> trained = new TreeMap<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1 + random.nextInt(3))) {
            for (int things = 1 + random.nextInt(3); things > 0; things--) {
                happen(random, day, teams, untrained, trained);
                whatIsRememberedIsWhatWouldBeRead();
            }
            if (random.nextInt(4) == 0) {
                LocalDate asOf = day.plusDays(MOST_DAYS_AHEAD).minusDays(random.nextInt(10 + MOST_DAYS_AHEAD));
                reports.add(
                        new Report(new Viewpoint(asOf, day), provinces(Viewpoint.of(asOf)),
                                partsOf(Viewpoint.of(asOf))));
            }
        }

        assertThat(reports).hasSizeGreaterThan(5)
                .as("something became known later").anyMatch(report -> !provinces(Viewpoint.of(report.viewpoint.asOf())).equals(
                        report.provinces));
        assertThat(reports).allSatisfy(report -> {
            assertThat(provinces(report.viewpoint)).as("%s", report.viewpoint).isEqualTo(report.provinces);
            assertThat(partsOf(report.viewpoint)).as("%s", report.viewpoint).isEqualTo(report.parts);
        });
        assertThat(reports).as("teams moved or merged since").anyMatch(
                report -> !partsOf(Viewpoint.of(report.viewpoint.asOf())).equals(report.parts));
        assertThat(teams.moves()).isGreaterThan(2);
        assertThat(teams.mergers()).isPositive();
        assertThat(recount(LAST).values()).as("not every clock was sure").anyMatch(tally -> tally.unproven() > 0);
        histories.merge("taken back", teams.takenBack(), Integer::sum);
        histories.merge("moves taken back", teams.movesTakenBack(), Integer::sum);
        for (LocalDate asOf : List.of(FIRST, LocalDate.of(2022, 10, 31), LocalDate.of(2022, 11, 30), LAST)) {
            assertThat(provinces(Viewpoint.of(asOf))).as("%s", asOf).isEqualTo(recount(asOf));
            assertThat(provinces(new Viewpoint(asOf, LAST))).as("all is known at the end").isEqualTo(recount(asOf));
            cutsAgree(Viewpoint.of(asOf));
            provinces.forEach(province -> assertThat(places(teams, province, Viewpoint.of(asOf))).as("%s %s", province, asOf)
                    .isEqualTo(teams.recount(database, province, asOf)));
        }
        reports.forEach(report -> cutsAgree(report.viewpoint));
        for (LocalDate knownOn = FIRST; !knownOn.isAfter(LAST); knownOn = knownOn.plusDays(1 + random.nextInt(5))) {
            for (LocalDate asOf : List.of(knownOn, LAST, FIRST.plusDays(random.nextInt(99)))) {
                var viewpoint = new Viewpoint(asOf, knownOn);
                assertThat(peopleOf(provinces(viewpoint))).as("%s", viewpoint).isEqualTo(addedUp(viewpoint));
            }
        }
        assertThat(reports).as("some reports knew of exclusions").anyMatch(
                report -> report.provinces.values().stream().anyMatch(tally -> tally.excluded().isSomething()));
        assertThat(recount.compare()).extracting(Recount.Difference::provinceCode).doesNotContainAnyElementsOf(provinces);
    }

    @AfterAll
    static void some_mergers_and_moves_were_taken_back() {
        assertThat(histories.get("taken back")).isPositive();
        assertThat(histories.get("moves taken back")).isPositive();
    }

    /** What is remembered is made new of the teams and provinces that changed; here it is compared with all of them read again. */
    private void whatIsRememberedIsWhatWouldBeRead() {
        Marks marks = tallies.marks();
        var unknown = new Marks(marks.sums(), marks.teams(), true, marks.moment());
        Viewpoint end = Viewpoint.of(LAST);
        assertThat(rates.tallied(target(), end, marks)).isEqualTo(rates.tallied(target(), end, unknown));
        assertThat(trends.of(target(), Area.COUNTRY, end, marks)).isEqualTo(trends.of(target(), Area.COUNTRY, end, unknown));
        for (String province : provinces) {
            Area area = areas.area("DMHC-2022:" + province, FIRST);
            assertThat(local(marks, area)).containsExactlyInAnyOrderElementsOf(local(unknown, area));
            assertThat(trends.of(target(), area, end, marks)).isEqualTo(trends.of(target(), area, end, unknown));
        }
    }

    private List<LocalTally> local(Marks marks, Area area) {
        return localTallies.within(marks, target().rule(), target().lastDay(), Viewpoint.of(LAST), area);
    }

    /** One of the things that happen: a team moves, goes into another, or is told never to have done either; somebody registers, a list comes in, somebody learned and tells it later, or tells it again. */
    private void happen(Random random, LocalDate day, TeamHistory teams, List<UUID> untrained, Map<UUID, Instant> trained) {
        Team team = teams.open().get(random.nextInt(teams.open().size()));
        Instant noon = Campaign.startOf(day).plusSeconds(43_200);
        int what = random.nextInt(19);
        if (what == 18) {
            teams.takeMoveBack(team, day);
        } else if (what == 17) {
            teams.takeBack(random, day);
        } else if (what == 16) {
            teams.merge(random, team, day);
        } else if (what > 12) {
            teams.move(random, team, day);
        } else if (what > 9) {
            decide(random, noon, team);
        } else if (what < 4 || untrained.isEmpty()) {
            untrained.add(people.member(team, day));
        } else if (what < 6) {
            UUID claims = random.nextBoolean() ? untrained.get(random.nextInt(untrained.size())) : null;
            LocalDate since = day.plusDays(day.getDayOfMonth() % (1 + MOST_DAYS_AHEAD));
            people.list(team, 1 + random.nextInt(3), claims, since, noon);
        } else if (what < 9 || trained.isEmpty()) {
            UUID member = untrained.remove(random.nextInt(untrained.size()));
            Instant learned = noon.minusSeconds(86_400L * random.nextInt(MOST_DAYS_LATE));
            // Of some days no clock is sure.
            if (Campaign.dateOf(learned).getDayOfMonth() % 3 == 0) {
                people.trainUnproven(member, learned, noon);
            } else {
                people.train(member, learned, noon);
            }
            trained.put(member, learned);
        } else {
            UUID again = trained.keySet().iterator().next();
            people.train(again, trained.get(again), noon);
        }
    }

    /** The ministry does not count a team's completions, or counts them again. */
    private void decide(Random random, Instant noon, Team team) {
        clock.at(noon, () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                excluded.holdPeople();
                try {
                    if (random.nextInt(3) > 0) {
                        var part = new Part(new String[]{team.provinceCode()}, null, null, team.id());
                        exclusions.decide(new Choice(Choice.Kind.TEAM, "TEAM:" + team.code(), team.name(), part, null, null),
                                "Quyết định thử số " + random.nextInt(), "test");
                    } else {
                        exclusions.lift(standing(team), "Bỏ quyết định thử", "test");
                    }
                } catch (DomainException nothingToDecide) {
                    return;
                }
                excluded.refresh();
            });
            return null;
        });
    }

    private long standing(Team team) {
        List<Long> ids = database
                .createNativeQuery("select id from exclusion where within = ?1 and lifted_on is null order by id",
                        Long.class)
                .setParameter(1, "TEAM:" + team.code()).getResultList();
        return ids.isEmpty() ? -1 : ids.get(0);
    }

    private void cutsAgree(Viewpoint viewpoint) {
        List<List<Rate>> cuts = List.of(country(Cut.NATIONAL, Boundary.Y2022, viewpoint),
                country(Cut.CLUSTER, Boundary.Y2022, viewpoint), country(Cut.PROVINCE, Boundary.Y2022, viewpoint),
                country(Cut.PROVINCE, Boundary.Y2025, viewpoint));
        assertThat(cuts).as("%s", viewpoint).extracting(RandomHistoryTest::sum).containsOnly(sum(cuts.get(0)));
        assertThat(cuts).as("%s", viewpoint).extracting(RandomHistoryTest::unproven).containsOnly(unproven(cuts.get(0)));
        Map<String, Tally> tallied = provinces(viewpoint);
        for (String province : provinces) {
            Area area = areas.area("DMHC-2022:" + province, FIRST);
            Rate whole = rates.of(rates.tallied(target(), viewpoint), area, viewpoint, COUNTRY);
            for (Cut cut : List.of(Cut.DISTRICT, Cut.COMMUNE, Cut.TEAM)) {
                List<Rate> parts = localRates.of(target(), cut, area, viewpoint, everything());
                assertThat(sum(parts)).as("%s %s", cut, viewpoint).isEqualTo(RateView.of(whole).attributed());
                assertThat(parts.stream().mapToLong(part -> RateView.of(part).excluded()).sum()).as("%s %s", cut, viewpoint)
                        .isEqualTo(RateView.of(whole).excluded());
            }
            assertThat(trends.of(target(), area, viewpoint, tallies.marks()).before(0)).satisfies(last -> {
                Tally tally = tallied.get(province);
                assertThat(last.roster()).isEqualTo(tally.roster());
                assertThat(last.trained()).isEqualTo(tally.trainedRoster());
                assertThat(last.attributed()).isEqualTo(tally.attributed());
            });
        }
    }

    private List<Rate> country(Cut cut, Boundary boundary, Viewpoint viewpoint) {
        return groups.of(target(), cut, Area.COUNTRY, new Division(boundary, Areas.SCHEME), viewpoint, everything());
    }

    private Marks.Seen everything() {
        return new Marks.Seen(tallies.marks(), COUNTRY);
    }

    private Map<String, Tally> provinces(Viewpoint viewpoint) {
        Map<String, Tally> all = rates.tallied(target(), viewpoint).byProvince();
        return provinces.stream().collect(Collectors.toMap(code -> code,
                code -> all.getOrDefault(code, new Tally(code, 0, 0, 0, 0, 0, 0, 0, 0))));
    }

    /** Districts, communes and teams of all provinces of the history. */
    private List<Rate> partsOf(Viewpoint viewpoint) {
        return provinces.stream().map(province -> areas.area("DMHC-2022:" + province, FIRST))
                .flatMap(area -> Stream.of(Cut.DISTRICT, Cut.COMMUNE, Cut.TEAM)
                        .flatMap(cut -> localRates.of(target(), cut, area, viewpoint, everything()).stream()))
                .toList();
    }

    /** Of the teams of the history; what is excluded is left out here. */
    private Map<Place, Tally> places(TeamHistory teams, String province, Viewpoint viewpoint) {
        return localTallies
                .within(tallies.marks(), target().rule(), target().lastDay(), viewpoint,
                        areas.area("DMHC-2022:" + province, FIRST))
                .stream().filter(row -> teams.knows(row.team()) && row.tally().isSomething())
                .collect(Collectors.toMap(row -> new Place(row.team(), row.district(), row.commune()),
                        row -> Tally.sum("", List.of(row.tally())).excluding(Excluded.NOTHING)));
    }

    private static Map<String, Tally> peopleOf(Map<String, Tally> provinces) {
        return provinces.values().stream().map(tally -> tally.excluding(Excluded.NOTHING))
                .collect(Collectors.toMap(Tally::group, tally -> tally));
    }

    /** What is excluded is left out here. */
    private Map<String, Tally> addedUp(Viewpoint viewpoint) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Object[]> rows = database
                    .createNativeQuery(Sql.load(RandomHistoryTest.class, "known_by_teams.sql"), Object[].class)
                    .setParameter("rule", target().rule()).setParameter("asOf", Date.valueOf(viewpoint.asOf()))
                    .setParameter("knownOn", Date.valueOf(viewpoint.knownOn()))
                    .setParameter("provinces", provinces.toArray(String[]::new)).getResultList();
            var all = provinces.stream()
                    .collect(Collectors.toMap(code -> code, code -> new Tally(code, 0, 0, 0, 0, 0, 0, 0, 0)));
            rows.forEach(row -> all.put((String) row[0], new Tally((String) row[0], n(row[1]), n(row[2]), n(row[3]), n(row[4]),
                    n(row[5]), n(row[6]), n(row[7]), n(row[8]))));
            return all;
        });
    }

    private Map<String, Tally> recount(LocalDate asOf) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Object[]> rows = database
                    .createNativeQuery(Sql.load(RandomHistoryTest.class, "recount_people.sql"), Object[].class)
                    .setParameter("asOf", Date.valueOf(asOf)).setParameter("provinces", provinces.toArray(String[]::new))
                    .getResultList();
            return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> new Tally((String) row[0], n(row[1]),
                    n(row[2]), n(row[3]), n(row[4]), n(row[5]), n(row[6]), n(row[7]), n(row[8]),
                    new Excluded(n(row[9]), n(row[10]), n(row[11]), n(row[12]), n(row[13])))));
        });
    }

    private List<Team> teams() {
        var teams = new ArrayList<Team>();
        for (String province : provinces) {
            List<Unit> districts = roster.unitsIn(province);
            teams.add(people.team(province, districts.get(0).code(), null));
            roster.unitsIn(districts.get(1).code()).stream().limit(2)
                    .forEach(commune -> teams.add(people.team(province, districts.get(1).code(), commune.code())));
        }
        return teams;
    }

    private Target target() {
        return targets.target(Target.MEMBERS_ONLINE);
    }

    private static long sum(List<Rate> rates) {
        return rates.stream().mapToLong(rate -> RateView.of(rate).attributed()).sum();
    }

    private static long unproven(List<Rate> rates) {
        return rates.stream().mapToLong(rate -> rate.numerator().unproven()).sum();
    }

    private static long n(Object value) {
        return ((Number) value).longValue();
    }
}
