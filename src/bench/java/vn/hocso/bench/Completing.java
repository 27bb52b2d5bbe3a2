package vn.hocso.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.learning.MemberTrained;
import vn.hocso.shared.Jdbc;

/** Completions without the way to them: counted as the service counts them, with no quiz and as yet no statement. */
@ApplicationScoped
class Completing {

    /** Stands for the signature of a completion that has no statement yet. */
    static final String UNSIGNED = "none";
    private static final String RULE = "core-v1";
    private static final Instant FIRST = Instant.parse("2022-09-20T01:00:00Z");
    private static final int SPREAD_SECONDS = 50 * 86_400;
    private static final String COMPLETE = "insert into completion (member_id, rule, team_id, province_code, event_at, received_at, proven, "
            + "statement_id, signature) values (?, ?, ?, ?, ?, ?, true, ?, '" + UNSIGNED + "')";
    private static final String LEARNERS = """
            select m.member_id, m.team_id, t.province_code from membership m join team t on t.id = m.team_id
            where not exists (select from completion c where c.member_id = m.member_id)""";

    record Learner(UUID member, long team, String province) {}

    private final Jdbc database;
    private final Event<MemberTrained> trained;

    Completing(Jdbc database, Event<MemberTrained> trained) {
        this.database = database;
        this.trained = trained;
    }

    /** @return whoever has an account and has not completed, in a drawn order that is always the same */
    List<Learner> learners() {
        List<Learner> learners = new ArrayList<>(QuarkusTransaction.requiringNew().call(() -> database.list(LEARNERS,
                row -> new Learner(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)))));
        learners.sort((a, b) -> a.member.compareTo(b.member));
        Collections.shuffle(learners, new Random(1));
        return learners;
    }

    void complete(Learner learner) {
        Instant at = FIRST.plusSeconds(Math.floorMod(learner.member.hashCode(), SPREAD_SECONDS));
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(COMPLETE, learner.member, RULE, learner.team, learner.province, at, at, UUID.randomUUID());
            trained.fire(new MemberTrained(learner.member, RULE, learner.team, learner.province, at, at, true));
        });
    }
}
