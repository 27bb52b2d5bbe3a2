package vn.hocso.training.exclusion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.quality.Flag;

/**
 * Keeps what the ministry decided not to count. Who may decide is for the caller to know, and the sums are for the caller to make new in
 * the same transaction.
 */
@ApplicationScoped
public class Exclusions {

    /** Letters of the shortest reason that says anything, and of the longest that somebody reads. */
    public static final int SHORTEST = 10;
    public static final int LONGEST = 1000;

    private static final String FIND = Sql.load(Exclusions.class, "found_completions.sql");
    private static final String OF_PART = Sql.load(Exclusions.class, "exclusions_of_part.sql");
    private static final String DECIDE = """
            insert into exclusion (kind, within, within_name, flag, reason, decided_by, decided_at, excluded_on)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning id""";
    private static final String NAME = """
            insert into excluded_completion (exclusion_id, member_id, rule)
            select ?, c.member_id, c.rule from unnest(?::uuid[], ?::text[]) as c (member_id, rule)""";
    private static final String NAMED_ALREADY = """
            select count(*) from unnest(?::uuid[], ?::text[]) as c (member_id, rule)
            where exists (select from excluded_completion e join exclusion x on x.id = e.exclusion_id
                          where e.member_id = c.member_id and e.rule = c.rule and x.lifted_on is null
                            and x.kind = ? and x.within = ? and x.flag is not distinct from ?)""";
    private static final String LIFT = """
            update exclusion set lifted_by = ?, lifted_at = ?, lifted_on = ?, lift_reason = ?
            where id = ? and lifted_on is null""";

    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Exclusions(Jdbc database, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return what an exclusion would name now, the newest first */
    public List<Chosen> chosen(Choice choice) {
        return database.list(FIND, Exclusions::read, choice.values());
    }

    /**
     * Joins the caller's transaction.
     *
     * @param typed the reason
     * @param subject of who decides
     * @throws DomainException INVALID {@code exclusion-reason}; CONFLICT when there is nothing to exclude, or the same was decided before
     */
    public void decide(Choice choice, String typed, String subject) {
        String reason = reason(typed);
        List<Chosen> named = chosen(choice);
        Object members = named.stream().map(one -> one.member().toString()).toArray(String[]::new);
        Object rules = named.stream().map(Chosen::rule).toArray(String[]::new);
        String flag = choice.flag() == null ? null : choice.flag().name();
        if (named.isEmpty()) {
            throw DomainException.conflict("exclusion-of-nothing", "Không có lượt hoàn thành nào để loại.");
        }
        if (database.first(NAMED_ALREADY, row -> row.getLong(1), members, rules, choice.kind().name(), choice.within(), flag)
                .orElseThrow() == named.size()) {
            throw DomainException.conflict("exclusion-known",
                    "Các lượt này đã được loại bằng một quyết định đang có hiệu lực.");
        }
        Instant now = clock.instant();
        long id = database.first(DECIDE, row -> row.getLong(1), choice.kind().name(), choice.within(), choice.withinName(),
                flag, reason, subject, now, Campaign.dateOf(now)).orElseThrow();
        database.update(NAME, id, members, rules);
        audit.fire(new AuditEvent(subject, "training.exclusion", "exclusion/" + id, choice.kind() + " within="
                + choice.within() + (flag == null ? "" : " flag=" + flag) + " completions=" + named.size() + ": " + reason));
    }

    /**
     * What it names counts again from today on. Joins the caller's transaction.
     *
     * @throws DomainException INVALID {@code exclusion-reason}; CONFLICT {@code exclusion-over} when there is none that stands
     */
    public void lift(long id, String typed, String subject) {
        String reason = reason(typed);
        Instant now = clock.instant();
        if (database.update(LIFT, subject, now, Campaign.dateOf(now), reason, id) == 0) {
            throw DomainException.conflict("exclusion-over", "Quyết định này không có, hoặc đã được bỏ.");
        }
        audit.fire(new AuditEvent(subject, "training.exclusion-lifting", "exclusion/" + id, reason));
    }

    /**
     * @param asOf of completions that had happened by the end of that day
     * @param standingOn only decisions that stood at the end of that day; null for all, also those lifted
     * @return the newest first, those that name any completion in the part
     */
    public List<Exclusion> of(String rule, LocalDate asOf, LocalDate standingOn, Part part) {
        Object[] asked = {standingOn, rule, asOf, standingOn, standingOn, standingOn, standingOn};
        return database.list(OF_PART, Exclusions::exclusion, Stream.of(asked, part.values()).flatMap(Arrays::stream).toArray());
    }

    private static String reason(String typed) {
        String reason = typed == null ? "" : Vietnamese.clean(typed);
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw DomainException.invalid("exclusion-reason",
                    "Lý do cần từ " + SHORTEST + " đến 1.000 ký tự: ai đọc cũng phải hiểu vì sao không tính.");
        }
        return reason;
    }

    private static Chosen read(ResultSet row) throws SQLException {
        String flags = row.getString(6);
        return new Chosen(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class),
                row.getString(4), Jdbc.instant(row, 5),
                flags == null ? List.of() : Stream.of(flags.split(",")).map(Flag::valueOf).toList(), row.getBoolean(7));
    }

    private static Exclusion exclusion(ResultSet row) throws SQLException {
        String flag = row.getString(5);
        return new Exclusion(row.getLong(1), Choice.Kind.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                flag == null ? null : Flag.valueOf(flag), row.getString(6), Jdbc.instant(row, 7),
                row.getObject(8, LocalDate.class), Jdbc.instant(row, 9), row.getObject(10, LocalDate.class),
                row.getString(11), row.getLong(12));
    }
}
