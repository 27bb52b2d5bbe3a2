package vn.hocso.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.AttemptStore.Line;
import vn.hocso.learning.AttemptStore.Stored;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * Lets two phones of one person be told one after the other; otherwise each would miss the lesson the other just passed. A lock
 * ends with the transaction.
 */
@ApplicationScoped
class LearnerLocks {

    private static final String AT_ATTEMPT = """
            select lesson_code, revision, finished_at, question_id, option_id,
                   member_id, team_id, team_code, province_code, commune_code
            from learner_at_attempt(?, ?, ?)""";
    private static final String BY_MEMBER = "select 1 from learner where member_id = ? for update";
    private static final String FIRST_TIME = "insert into learner (member_id) values (?) on conflict do nothing";

    /** A member whose lock this transaction has. */
    static final class Held {

        private final UUID member;
        private final LocalDate day;
        private final TeamStamp team;

        private Held(UUID member, LocalDate day, TeamStamp team) {
            this.member = member;
            this.day = day;
            this.team = team;
        }

        UUID member() {
            return member;
        }

        /** @return whether the team of that day came with the lock */
        boolean knowsTeamOn(LocalDate date) {
            return date.equals(day);
        }

        /** @return null when the member was in none on that day */
        TeamStamp team() {
            return team;
        }
    }

    /** A member whose lock this transaction has, and what is stored of one of their attempts. */
    record AtAttempt(Held held, Optional<Stored> attempt) {}

    private record Answer(Held held, Line line) {}

    private final Roster roster;
    private final AttemptStore attempts;
    private final Jdbc database;
    private final ServiceClock clock;

    LearnerLocks(Roster roster, AttemptStore attempts, Jdbc database, ServiceClock clock) {
        this.roster = roster;
        this.attempts = attempts;
        this.database = database;
        this.clock = clock;
    }

    /** Takes the lock and asks in the same breath, as every answer of a quiz does; empty when nobody with that subject has joined. */
    Optional<AtAttempt> of(String subject, UUID attempt) {
        LocalDate today = Campaign.dateOf(clock.instant());
        List<Answer> answers = database.list(AT_ATTEMPT, row -> new Answer(held(row, today), Line.of(row)), subject, today,
                attempt);
        if (answers.isEmpty()) {
            return roster.memberOf(subject).map(Member::id).map(this::of)
                    .map(held -> new AtAttempt(held, attempts.find(held.member(), attempt)));
        }
        return Optional.of(new AtAttempt(answers.get(0).held, Stored.of(attempt, answers.stream().map(Answer::line).toList())));
    }

    Held of(UUID member) {
        if (!lock(member)) {
            database.update(FIRST_TIME, member);
            lock(member);
        }
        return new Held(member, null, null);
    }

    private boolean lock(UUID member) {
        return database.first(BY_MEMBER, row -> true, member).isPresent();
    }

    private static Held held(ResultSet row, LocalDate today) throws SQLException {
        String code = row.getString("team_code");
        return new Held(row.getObject("member_id", UUID.class), today, code == null
                ? null
                : new TeamStamp(row.getLong("team_id"), code, row.getString("province_code"), row.getString("commune_code")));
    }
}
