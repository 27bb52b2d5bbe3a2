package vn.hocso.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import vn.hocso.learning.StatementWriter.Frame;
import vn.hocso.learning.StatementWriter.Written;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.signing.Signer;

/** Watches for the moment a member meets a rule of "trained"; it comes once a member and rule, for ever. */
@ApplicationScoped
class Completions {

    static final String NO_PROVINCE = "00";
    private static final String COMPLETE = """
            insert into completion
                (member_id, rule, team_id, province_code, event_at, received_at, proven, statement_id, signature)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Progress progress;
    private final Rules rules;
    private final StatementWriter writer;
    private final Signer signer;
    private final Jdbc database;
    private final Event<MemberTrained> trained;

    Completions(Progress progress, Rules rules, StatementWriter writer, Signer signer, Jdbc database,
            Event<MemberTrained> trained) {
        this.progress = progress;
        this.rules = rules;
        this.writer = writer;
        this.signer = signer;
        this.database = database;
        this.trained = trained;
    }

    /**
     * @param teamAt the team that the member held at a moment, null for none
     * @return the statements of the rules that the lesson just passed completes
     */
    List<Written> check(Frame frame, Instant received, Function<Instant, TeamStamp> teamAt) {
        Passes passes = progress.passes(frame.member());
        Set<String> met = progress.rulesMet(frame.member());
        var written = new ArrayList<Written>();
        for (Rule rule : rules.all()) {
            if (!rule.expires() && !met.contains(rule.code()) && passes.meet(rule)) {
                Passes.Met moment = passes.met(rule);
                var then = new Frame(frame.member(), frame.attempt(), frame.lesson(), teamAt.apply(moment.at()),
                        moment.proven());
                written.add(complete(then, rule, moment.at(), received));
            }
        }
        return written;
    }

    private Written complete(Frame frame, Rule rule, Instant at, Instant received) {
        Written statement = writer.programmeCompleted(frame, rule, at);
        TeamStamp team = frame.team();
        Long teamId = team == null ? null : team.id();
        String province = team == null ? NO_PROVINCE : team.provinceCode();
        put(frame.member(), rule.code(), teamId, province, at, received, frame.proven(), statement.id(),
                signer.sign(statement.body()));
        trained.fire(new MemberTrained(frame.member(), rule.code(), teamId, province, at, received, frame.proven()));
        return statement;
    }

    void put(UUID member, String rule, Long team, String province, Instant at, Instant received, boolean proven, UUID statement,
            String signature) {
        database.update(COMPLETE, member, rule, team, province, at, received, proven, statement, signature);
    }
}
