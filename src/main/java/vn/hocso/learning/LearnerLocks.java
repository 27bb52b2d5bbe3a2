package vn.hocso.learning;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.shared.Jdbc;

/**
 * Lets two phones of one person be told one after the other; otherwise each would miss the lesson the other just passed. A lock
 * ends with the transaction.
 */
@ApplicationScoped
class LearnerLocks {

    private static final String BY_SUBJECT = """
            select l.member_id from roster_member_of_subject m join learner l on l.member_id = m.member_id
            where m.subject = ? for update of l""";
    private static final String BY_MEMBER = "select 1 from learner where member_id = ? for update";
    private static final String FIRST_TIME = "insert into learner (member_id) values (?) on conflict do nothing";

    /** A member whose lock this transaction has. */
    static class Held {

        private final UUID member;

        private Held(UUID member) {
            this.member = member;
        }

        UUID member() {
            return member;
        }
    }

    private final Roster roster;
    private final Jdbc database;

    LearnerLocks(Roster roster, Jdbc database) {
        this.roster = roster;
        this.database = database;
    }

    /** @return empty when nobody with that subject has joined */
    Optional<Held> ofSubject(String subject) {
        Optional<UUID> known = database.first(BY_SUBJECT, row -> row.getObject(1, UUID.class), subject);
        return known.isPresent() ? known.map(Held::new) : roster.memberOf(subject).map(Member::id).map(this::of);
    }

    Held of(UUID member) {
        if (!lock(member)) {
            database.update(FIRST_TIME, member);
            lock(member);
        }
        return new Held(member);
    }

    private boolean lock(UUID member) {
        return database.first(BY_MEMBER, row -> true, member).isPresent();
    }
}
