package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Scope;
import vn.hocso.learning.Rules;
import vn.hocso.roster.AgreedName;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRolls;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.PeopleView.Row;
import vn.hocso.training.evidence.Behind;
import vn.hocso.training.evidence.Behind.OfTeam;
import vn.hocso.training.evidence.Behind.Question;
import vn.hocso.training.evidence.Cell;
import vn.hocso.training.evidence.Counted;

/** Makes a page of the people behind a number: team after team, those by name first and how many others there are. */
@ApplicationScoped
class PeopleBehind {

    private static final int ROWS = 50;
    /** Of teams whose people are all silent a page shows a row each, and reads no more people than this for them and one team. */
    private static final int MOST_PEOPLE = 500;

    private final CellNumbers numbers;
    private final Behind behind;
    private final Areas areas;
    private final Rules rules;
    private final Roster roster;
    private final TeamRolls rolls;
    private final ServiceClock clock;

    PeopleBehind(CellNumbers numbers, Behind behind, Areas areas, Rules rules, Roster roster, TeamRolls rolls,
            ServiceClock clock) {
        this.numbers = numbers;
        this.behind = behind;
        this.areas = areas;
        this.rules = rules;
        this.roster = roster;
        this.rolls = rolls;
        this.clock = clock;
    }

    /** @throws DomainException when there is no such part, page or number, the target is another province's, or the part is outside of the scope */
    PeopleView of(Cell cell, Target target, Shown shown, Viewpoint viewpoint, PageEnd end, Scope scope) {
        Area area = areas.area(shown.within(), scope, viewpoint);
        area.require(scope);
        CellNumbers.Number number = numbers.of(cell, target, area, viewpoint, scope);
        var question = new Question(cell, Excluding.part(area, scope), rules.rule(target.rule()), viewpoint.asOf(),
                target.lastDay(), viewpoint.knownOn());
        List<Row> rows = new ArrayList<>();
        PageEnd next = number.people() == 0 ? null : fill(rows, question, end, scope);
        return new PeopleView(cell, area, target, shown, viewpoint, number.people(), number.withoutTeam(), rows, end, next);
    }

    /** @return where the page ends, null when nobody follows */
    private PageEnd fill(List<Row> rows, Question question, PageEnd end, Scope scope) {
        long from = end.isNone() ? 0 : team(end).id();
        // A page that ended inside a team is followed by the rest of it.
        List<OfTeam> found = behind.teams(question, end.member() == null ? from : from - 1, ROWS + 1);
        List<OfTeam> read = some(found);
        Map<Long, List<Counted>> counted = behind.people(question, read.stream().map(OfTeam::team).toList()).stream()
                .collect(Collectors.groupingBy(Counted::team));
        List<Team> teams = read.stream().map(one -> roster.team(one.team())).toList();
        Map<UUID, AgreedName> names = names(teams, counted, scope);
        for (int i = 0; i < read.size(); i++) {
            OfTeam one = read.get(i);
            Team team = teams.get(i);
            List<Counted> people = counted.getOrDefault(one.team(), List.of());
            List<Row> all = named(team, people, names, scope);
            List<Row> left = one.team() == from ? after(all, end.member()) : all;
            int room = ROWS - rows.size();
            if (left.size() > room) {
                rows.addAll(left.subList(0, room));
                return new PageEnd(team.code(), rows.get(rows.size() - 1).person().member());
            }
            rows.addAll(left);
            others(team, one.people(), people, all, question.cell().figure().isOfLists()).ifPresent(rows::add);
            boolean isLast = one == found.get(found.size() - 1);
            if (!isLast && (rows.size() >= ROWS || one == read.get(read.size() - 1))) {
                return new PageEnd(team.code(), null);
            }
        }
        return null;
    }

    private Team team(PageEnd end) {
        try {
            return roster.teamByCode(end.team());
        } catch (DomainException unknown) {
            throw PageEnd.invalid();
        }
    }

    /** @return the first of those teams, one at least, as many as are read at once */
    private static List<OfTeam> some(List<OfTeam> found) {
        int teams = 0;
        long people = 0;
        while (teams < found.size() && people < MOST_PEOPLE) {
            people += found.get(teams).people();
            teams++;
        }
        return found.subList(0, teams);
    }

    /** @return names that may be read, of all these teams at once */
    private Map<UUID, AgreedName> names(List<Team> teams, Map<Long, List<Counted>> counted, Scope scope) {
        LocalDate today = Campaign.dateOf(clock.instant());
        var names = new HashMap<UUID, AgreedName>();
        teams.stream().collect(Collectors.groupingBy(Team::provinceCode)).forEach((province, its) -> {
            List<UUID> members = its.stream().flatMap(team -> counted.getOrDefault(team.id(), List.of()).stream())
                    .map(Counted::member).toList();
            names.putAll(rolls.agreed(members, province, today, scope));
        });
        return names;
    }

    private static List<Row> named(Team team, List<Counted> people, Map<UUID, AgreedName> names, Scope scope) {
        return people.stream().filter(person -> names.containsKey(person.member()))
                .sorted(Vietnamese.<Counted>orderBy(person -> names.get(person.member()).fullName())
                        .thenComparing(Counted::member))
                .map(person -> row(team, person, names.get(person.member()), scope)).toList();
    }

    private static Row row(Team team, Counted person, AgreedName name, Scope scope) {
        boolean there = name.team() != null && scope.covers(name.province());
        return Row.of(team, name.fullName(),
                there ? "/training/teams/" + name.team() + "/people/" + person.member() : null, person);
    }

    private static List<Row> after(List<Row> all, UUID member) {
        int last = IntStream.range(0, all.size()).filter(i -> all.get(i).person().member().equals(member)).findFirst()
                .orElse(-1);
        return all.subList(last + 1, all.size());
    }

    private static Optional<Row> others(Team team, long people, List<Counted> counted, List<Row> named, boolean ofLists) {
        long listed = ofLists ? people - counted.stream().mapToLong(Counted::places).sum() : 0;
        long unnamed = people - listed - named.stream().mapToLong(row -> row.person().places()).sum();
        return unnamed > 0 || listed > 0 ? Optional.of(Row.ofOthers(team, unnamed, listed)) : Optional.empty();
    }
}
