package vn.hocso.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import vn.hocso.learning.StatementWriter.Frame;
import vn.hocso.learning.StatementWriter.Written;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.signing.Signer;

/** Watches for the moment a member has passed all lessons of a rule that expires again, each after meeting it last. */
@ApplicationScoped
class Renewals {

    /** @param round of the next renewal */
    private record Last(Instant at, int round) {}

    /**
     * Where a member stands with a rule that expires.
     *
     * @param until the first day on which it counts no longer, unless it is renewed
     * @param again codes of the lessons passed again so far
     */
    record Standing(Rule rule, LocalDate until, Set<String> again) {}

    private static final String LAST = Sql.load(Renewals.class, "last_met.sql");
    private static final String PASSED_SINCE = Sql.load(Renewals.class, "passed_since.sql");
    private static final String RENEW = """
            insert into completion_renewal
                (member_id, rule, round, team_id, province_code, event_at, received_at, proven, statement_id, signature)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Rules rules;
    private final StatementWriter writer;
    private final Signer signer;
    private final Jdbc database;
    private final Event<MemberRenewed> renewed;

    Renewals(Rules rules, StatementWriter writer, Signer signer, Jdbc database, Event<MemberRenewed> renewed) {
        this.rules = rules;
        this.writer = writer;
        this.signer = signer;
        this.database = database;
        this.renewed = renewed;
    }

    /**
     * @param frame of a lesson that was passed before, and was passed again now
     * @param teamAt the team that the member held at a moment, null for none
     * @return the statements of the rules that this renews
     */
    List<Written> check(Frame frame, Instant received, Function<Instant, TeamStamp> teamAt) {
        var written = new ArrayList<Written>();
        for (Rule rule : rules.all()) {
            if (rule.expires() && rule.lessons().contains(frame.lesson().code())) {
                last(frame.member(), rule).ifPresent(last -> {
                    Passes passes = passedSince(frame.member(), last.at);
                    if (passes.meet(rule)) {
                        written.add(renew(frame, rule, last.round, passes.met(rule), received, teamAt));
                    }
                });
            }
        }
        return written;
    }

    /** @return empty for somebody who never met it */
    Optional<Standing> of(UUID member, Rule rule) {
        return last(member, rule).map(last -> {
            Set<String> again = passedSince(member, last.at).byLesson().keySet();
            return new Standing(rule, until(member, rule),
                    Set.copyOf(again.stream().filter(rule.lessons()::contains).toList()));
        });
    }

    private LocalDate until(UUID member, Rule rule) {
        return database.first("select max(counts_until) from trained_span where member_id = ? and rule = ?",
                row -> row.getObject(1, LocalDate.class), member, rule.code()).orElseThrow();
    }

    private Optional<Last> last(UUID member, Rule rule) {
        return database.first(LAST, row -> new Last(Jdbc.instant(row, 1), row.getInt(2) + 1), member, rule.renews(), member,
                rule.code());
    }

    private Passes passedSince(UUID member, Instant at) {
        return Passes.of(database.list(PASSED_SINCE, LessonPasses::pass, member, at, Quiz.TO_PASS));
    }

    private Written renew(Frame frame, Rule rule, int round, Passes.Met met, Instant received,
            Function<Instant, TeamStamp> teamAt) {
        TeamStamp team = teamAt.apply(met.at());
        var then = new Frame(frame.member(), frame.attempt(), frame.lesson(), team, met.proven());
        Written statement = writer.programmeRenewed(then, rule, round, met.at());
        database.update(RENEW, frame.member(), rule.code(), round, team == null ? null : team.id(),
                team == null ? Completions.NO_PROVINCE : team.provinceCode(), met.at(), received, met.proven(), statement.id(),
                signer.sign(statement.body()));
        renewed.fire(new MemberRenewed(frame.member(), rule.code(), round));
        return statement;
    }
}
