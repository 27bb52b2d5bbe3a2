package vn.hocso.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.identity.Scope;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;

/** Who is in a team, for those who answer for its province. */
@ApplicationScoped
public class TeamRolls {

    private static final String ROLL = Sql.load(TeamRolls.class, "team_roll.sql");
    private static final String ROLL_OF_MEMBERS = Sql.load(TeamRolls.class, "roll_of_members.sql");
    private static final String NAMED = Sql.load(TeamRolls.class, "named_members.sql");
    private static final String LISTED_ONLY = """
            select count(*) from roster_membership r join roster_entry e on e.id = r.entry_id
            where r.team_id = ? and r.audience = 'MEMBER' and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
            and e.claimed_by is null""";

    private record Person(UUID member, String fullName, TeamRole role, boolean named) {

        static Person of(ResultSet row) throws SQLException {
            return new Person(row.getObject(1, UUID.class), row.getString(2), TeamRole.valueOf(row.getString(3)),
                    row.getBoolean(4));
        }
    }

    private final Jdbc jdbc;
    private final Roster roster;

    TeamRolls(Jdbc jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /**
     * @param code of the team
     * @param scope of the person who asks
     * @throws DomainException NOT_FOUND {@code team-code-unknown}, {@code team-elsewhere} when the scope does not cover the team
     */
    @Transactional
    public TeamRoll of(String code, LocalDate day, Scope scope) {
        Team team = team(code, scope);
        return of(team, day, ConsentPurpose.NAMED_REPORTS, scope.provinces().contains(team.provinceCode()));
    }

    /** @throws DomainException as {@link #of} */
    public Team team(String code, Scope scope) {
        Team team = roster.teamByCode(code);
        if (!scope.covers(team.provinceCode())) {
            throw DomainException.notFound("team-elsewhere", "Không có Tổ này trong phạm vi bạn được giao.");
        }
        return team;
    }

    /**
     * The same of people whom somebody else found to be in it, as what was known on another day has it.
     *
     * @param team of {@link #team}
     * @param listedOnly places of its list without an account
     */
    public TeamRoll of(Team team, Collection<UUID> members, long listedOnly, Scope scope) {
        Object ids = members.stream().map(UUID::toString).toArray(String[]::new);
        return roll(team,
                jdbc.list(ROLL_OF_MEMBERS, Person::of, team.id(), scope.provinces().contains(team.provinceCode()), ids),
                listedOnly);
    }

    /**
     * @param members people of one province
     * @param day on which their team is looked for
     * @return by member, those whom the person who asks may read by name beside results of that province: the rule of {@link #of}
     */
    public Map<UUID, AgreedName> agreed(Collection<UUID> members, String province, LocalDate day, Scope scope) {
        if (members.isEmpty() || !scope.covers(province)) {
            return Map.of();
        }
        Object ids = members.stream().map(UUID::toString).toArray(String[]::new);
        return jdbc.list(NAMED,
                row -> new AgreedName(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
                ids, day, day, day, day, scope.provinces().contains(province)).stream()
                .collect(Collectors.toMap(AgreedName::member, Function.identity(), (one, other) -> one));
    }

    /** @return the same for the leader of the team: names of those who agreed that the leader sees them */
    @Transactional
    public TeamRoll ofLeader(Team team, LocalDate day) {
        return of(team, day, ConsentPurpose.TEAM_LEADER, true);
    }

    private TeamRoll of(Team team, LocalDate day, ConsentPurpose purpose, boolean anyText) {
        List<Person> people = jdbc.list(ROLL, Person::of, purpose.name(), anyText, team.id(), day, day, team.id(), day, day);
        long listedOnly = jdbc.first(LISTED_ONLY, row -> row.getLong(1), team.id(), day, day).orElseThrow();
        return roll(team, people, listedOnly);
    }

    private static TeamRoll roll(Team team, List<Person> people, long listedOnly) {
        return new TeamRoll(team,
                people.stream().filter(Person::named).map(p -> new TeamRoll.Named(p.member, p.fullName, p.role))
                        .sorted(Vietnamese.orderBy(TeamRoll.Named::fullName)).toList(),
                people.stream().filter(person -> !person.named).map(Person::member).toList(), listedOnly);
    }
}
