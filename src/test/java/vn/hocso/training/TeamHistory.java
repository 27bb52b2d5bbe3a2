package vn.hocso.training;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.registry.TeamBookkeeper;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Sql;

/** Teams of a random history and where they worked, kept apart from the service, to recount its figures by place. */
class TeamHistory {

    /** @param commune null where there is none */
    record Place(long team, String district, String commune) {}

    private static final LocalDate DEADLINE = LocalDate.of(2022, 11, 30);
    private static final int MOST_DAYS_LATE = 10;

    private final List<Team> open;
    private final List<Team> merged = new ArrayList<>();
    private final Map<Long, String> provinces = new HashMap<>();
    private final Map<Long, TreeMap<LocalDate, Place>> places = new HashMap<>();
    /** Where a team worked before each of its moves that stand, the last one first. */
    private final Map<Long, Deque<TreeMap<LocalDate, Place>>> placesBefore = new HashMap<>();
    private final Roster roster;
    private final TeamBookkeeper book;
    private int moves;
    private int mergers;
    private int takenBack;
    private int movesTakenBack;

    TeamHistory(List<Team> teams, Roster roster, TeamBookkeeper book) {
        this.open = new ArrayList<>(teams);
        this.roster = roster;
        this.book = book;
        for (Team team : teams) {
            provinces.put(team.id(), team.provinceCode());
            var first = new TreeMap<LocalDate, Place>();
            first.put(LocalDate.MIN, new Place(team.id(), team.districtCode(), team.communeCode()));
            places.put(team.id(), first);
        }
    }

    List<Team> open() {
        return open;
    }

    boolean knows(long team) {
        return provinces.containsKey(team);
    }

    int moves() {
        return moves;
    }

    int mergers() {
        return mergers;
    }

    int movesTakenBack() {
        return movesTakenBack;
    }

    int takenBack() {
        return takenBack;
    }

    /** The team works anywhere in its province from some day on, told on that day; nothing where that cannot be. */
    void move(Random random, Team team, LocalDate told) {
        List<Unit> districts = roster.unitsIn(team.provinceCode());
        Unit district = districts.get(random.nextInt(Math.min(3, districts.size())));
        List<Unit> communes = roster.unitsIn(district.code());
        String commune = communes.isEmpty() ? null : communes.get(random.nextInt(Math.min(3, communes.size()))).code();
        LocalDate on = told.minusDays(random.nextInt(MOST_DAYS_LATE));
        try {
            book.move(team, district.code(), commune, on, told);
        } catch (DomainException cannotBe) {
            return;
        }
        placesBefore.computeIfAbsent(team.id(), id -> new ArrayDeque<>()).push(new TreeMap<>(places.get(team.id())));
        places.get(team.id()).put(on, new Place(team.id(), district.code(), commune));
        moves++;
    }

    /** The last move of the team is told never to have been made; nothing where that cannot be. */
    void takeMoveBack(Team team, LocalDate on) {
        try {
            book.takeMoveBack(team, on);
        } catch (DomainException cannotBe) {
            return;
        }
        places.put(team.id(), placesBefore.get(team.id()).pop());
        movesTakenBack++;
    }

    /** The team goes into another of its province; nothing where that cannot be. */
    void merge(Random random, Team team, LocalDate told) {
        List<Team> others = open.stream().filter(other -> other.id() != team.id()
                && other.provinceCode().equals(team.provinceCode())).toList();
        if (others.isEmpty()) {
            return;
        }
        try {
            book.merge(team, others.get(random.nextInt(others.size())), told.minusDays(random.nextInt(MOST_DAYS_LATE)), told);
        } catch (DomainException cannotBe) {
            return;
        }
        open.remove(team);
        merged.add(team);
        mergers++;
    }

    /** A team that went into another is told never to have gone; nothing where that cannot be. */
    void takeBack(Random random, LocalDate told) {
        if (merged.isEmpty()) {
            return;
        }
        Team team = merged.get(random.nextInt(merged.size()));
        try {
            book.takeBack(team, told);
        } catch (DomainException cannotBe) {
            return;
        }
        merged.remove(team);
        open.add(team);
        takenBack++;
    }

    /** @return what each place of the province has at the end of that day, counted again; those that have nothing are left out */
    Map<Place, Tally> recount(EntityManager database, String province, LocalDate asOf) {
        Long[] teams = provinces.entrySet().stream().filter(team -> team.getValue().equals(province)).map(Map.Entry::getKey)
                .toArray(Long[]::new);
        List<Object[]> rows = QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery(Sql.load(TeamHistory.class, "recount_teams.sql"), Object[].class)
                .setParameter("asOf", Date.valueOf(asOf)).setParameter("teams", teams).getResultList());
        var counted = new HashMap<Place, Tally>();
        for (Object[] row : rows) {
            LocalDate day = row[1] == null ? asOf : (LocalDate) row[1];
            boolean late = day.isAfter(DEADLINE);
            counted.merge(places.get(n(row[0])).floorEntry(day).getValue(),
                    new Tally("", n(row[2]), n(row[3]), late ? 0 : n(row[8]), late ? 0 : n(row[7]) - n(row[8]),
                            late ? n(row[7]) : 0, n(row[4]), n(row[5]), n(row[6])),
                    (one, other) -> Tally.sum("", List.of(one, other)));
        }
        return counted;
    }

    private static long n(Object value) {
        return ((Number) value).longValue();
    }
}
