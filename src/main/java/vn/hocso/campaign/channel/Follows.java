package vn.hocso.campaign.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.campaign.channel.Follow.Grade;
import vn.hocso.campaign.channel.Follow.Source;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** The acts by which it became known that members follow the channel; each is added to those before, under the lock of the member. */
@ApplicationScoped
public class Follows {

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 20220930)) is null";
    private static final String LAST = "select grade, source, at from channel_act where member_id = ? order by no desc limit 1";
    private static final String ALL = "select grade, source, at from channel_act where member_id = ? order by no desc";
    private static final String ADD = "insert into channel_act (member_id, no, at, grade, source, told_at)"
            + " select ?, coalesce(max(no), 0) + 1, ?, ?, ?, ? from channel_act where member_id = ?";
    private static final String TEAM = Sql.load(Follows.class, "followers_of_teams.sql");

    /** Somebody whom the leader of the team may name, because they said so to the leader. */
    record Teammate(UUID member, long team, Follow follow) {}

    private final Jdbc jdbc;
    private final ServiceClock clock;

    Follows(Jdbc jdbc, ServiceClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Follow of(UUID member) {
        return jdbc.first(LAST, Follows::follow, member).orElse(Follow.UNKNOWN);
    }

    /** @return every act, the newest first */
    List<Follow> history(UUID member) {
        return jdbc.list(ALL, Follows::follow, member);
    }

    /** @return whoever declared it or was confirmed in these teams on that day */
    List<Teammate> in(Long[] teams, LocalDate day) {
        return jdbc.list(TEAM, row -> new Teammate(row.getObject(4, UUID.class), row.getLong(5), follow(row)), day, day,
                (Object) teams);
    }

    /**
     * @param from what must hold until now; else nothing happens
     * @param at when it happened
     * @return whether it changed anything
     */
    @Transactional
    public boolean add(UUID member, Predicate<Follow> from, Grade grade, Source source, Instant at) {
        jdbc.list(ONE_AT_A_TIME, row -> row.getBoolean(1), member.toString());
        if (!from.test(of(member))) {
            return false;
        }
        return jdbc.update(ADD, member, at, grade.name(), source.name(), clock.instant(), member) == 1;
    }

    private static Follow follow(ResultSet row) throws SQLException {
        return new Follow(Grade.valueOf(row.getString(1)), Source.valueOf(row.getString(2)), Jdbc.instant(row, 3));
    }
}
