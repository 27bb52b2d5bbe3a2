package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.CountedBeside;
import vn.hocso.training.Step;
import vn.hocso.training.Within;

/** Tells day by day which teams were trained in person and which communes were reached. Costs by sessions and teams, never by people. */
@ApplicationScoped
class StepsInPerson {

    private static final String TEAMS = Sql.load(StepsInPerson.class, "team_steps.sql");
    private static final String COMMUNES = Sql.load(StepsInPerson.class, "communes_reached.sql");

    /**
     * When a commune was reached for the first time in each series.
     *
     * @param onTime null for not at all; likewise the others
     */
    private record Reached(String province, String commune, LocalDate onTime, LocalDate unproven, LocalDate late) {}

    private final Jdbc jdbc;
    private final Roster roster;

    StepsInPerson(Jdbc jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** @param knownOn null for everything that is known by now */
    List<Step> ofTeams(Within within, LocalDate asOf, LocalDate knownOn, LocalDate lastDay) {
        var values = new ArrayList<Object>();
        values.add(asOf);
        values.add(knownOn);
        values.add(lastDay);
        values.add(lastDay.plusDays(CountedBeside.PROVEN_DAYS));
        values.addAll(within.values());
        return jdbc.list(TEAMS, row -> Step.ofThings(row.getString(1), row.getObject(2, Long.class), row.getString(3),
                row.getString(4), row.getObject(5, LocalDate.class), row.getLong(6), row.getLong(7), row.getLong(8),
                row.getLong(9)), values.toArray());
    }

    /** The same of communes; none lies in a team. */
    List<Step> ofCommunes(Within within, LocalDate asOf, LocalDate knownOn, LocalDate lastDay) {
        Map<String, Reached> reached = reached(within.province(), asOf, knownOn, lastDay).stream()
                .collect(Collectors.toMap(Reached::commune, one -> one));
        Collection<String> provinces = within.province() != null
                ? List.of(within.province())
                : roster.provinces(asOf).stream().map(one -> one.code()).toList();
        var steps = new ArrayList<Step>();
        for (String province : provinces) {
            var ofProvince = new ArrayList<Step>();
            for (Unit district : roster.unitsIn(province)) {
                if (within.district() == null || within.district().equals(district.code())) {
                    roster.unitsIn(district.code()).stream()
                            .filter(commune -> within.commune() == null || within.commune().equals(commune.code()))
                            .forEach(commune -> steps(province, commune, reached.get(commune.code()), asOf, ofProvince));
                }
            }
            steps.addAll(within.province() == null ? added(ofProvince) : ofProvince);
        }
        return steps;
    }

    /** @return codes of communes of the province that were reached by that day, whenever it was */
    Set<String> reached(String province, LocalDate asOf, LocalDate lastDay) {
        return reached(province, asOf, null, lastDay).stream().map(Reached::commune).collect(Collectors.toSet());
    }

    private List<Reached> reached(String province, LocalDate asOf, LocalDate knownOn, LocalDate lastDay) {
        return jdbc.list(COMMUNES,
                row -> new Reached(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                asOf, knownOn, lastDay, lastDay.plusDays(CountedBeside.PROVEN_DAYS), province);
    }

    private static void steps(String province, Unit commune, Reached reached, LocalDate asOf, List<Step> steps) {
        if (commune.validFrom().isAfter(asOf)) {
            return;
        }
        steps.add(step(province, commune, commune.validFrom(), 1, 0, 0, 0));
        if (reached == null) {
            return;
        }
        // The best counts from its first day on; what was told late is unproven until then.
        boolean unprovenFirst = reached.unproven != null
                && (reached.onTime == null || reached.unproven.isBefore(reached.onTime));
        if (unprovenFirst) {
            steps.add(step(province, commune, reached.unproven, 0, 0, 1, 0));
        }
        if (reached.onTime != null) {
            steps.add(step(province, commune, reached.onTime, 0, 1, unprovenFirst ? -1 : 0, 0));
        } else if (reached.unproven == null) {
            steps.add(step(province, commune, reached.late, 0, 0, 0, 1));
        }
    }

    private static Step step(String province, Unit commune, LocalDate day, long all, long onTime, long unproven, long late) {
        return Step.ofThings(province, null, commune.parentCode(), commune.code(), day, all, onTime, unproven, late);
    }

    /** Of thousands of communes there are few days. */
    private static Collection<Step> added(List<Step> ofProvince) {
        var byDay = new HashMap<LocalDate, Step>();
        ofProvince.forEach(one -> byDay.merge(one.day(), Step.ofThings(one.province(), null, null, null, one.day(), one.all(),
                one.onTime(), one.unproven(), one.late()), Step::plus));
        return byDay.values();
    }
}
