package vn.hocso.training.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Rules;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Who was in a team and who of some people was trained, as it was known on a day. */
@ApplicationScoped
class KnownPeople {

    /** @param listedOnly places of the list that nobody had claimed */
    record InTeam(List<UUID> members, long listedOnly) {}

    private record Found(UUID member, long places) {}

    private static final String IN_TEAM = Sql.load(KnownPeople.class, "known_in_team.sql");
    private static final String COMPLETED = Sql.load(KnownPeople.class, "completed_by_members.sql");

    private final Jdbc database;
    private final Rules rules;

    KnownPeople(Jdbc database, Rules rules) {
        this.database = database;
        this.rules = rules;
    }

    InTeam in(long team, LocalDate day, LocalDate knownOn) {
        List<Found> found = database.list(IN_TEAM, row -> new Found(row.getObject(1, UUID.class), row.getLong(2)), team, day,
                knownOn);
        return new InTeam(found.stream().map(Found::member).filter(Objects::nonNull).distinct().toList(),
                found.stream().filter(one -> one.member == null).mapToLong(Found::places).sum());
    }

    /**
     * @param knownOn null for now
     * @return when they completed, of those who are trained by the rule on that day; whose time is over by a rule that expires is not
     */
    Map<UUID, Instant> completed(Collection<UUID> members, String rule, LocalDate day, LocalDate knownOn) {
        Object ids = members.stream().map(UUID::toString).toArray(String[]::new);
        return database.list(COMPLETED, row -> Map.entry(row.getObject(1, UUID.class), Jdbc.instant(row, 2)),
                rules.rule(rule).counted(), rule, day, knownOn, ids).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
