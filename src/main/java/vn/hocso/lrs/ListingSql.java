package vn.hocso.lrs;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import vn.hocso.lrs.StatementQuery.Filter;

/**
 * The SQL of one page. For each authority that may be seen, each way in which statements fit the filters is one range of an
 * index, read in the order of the list and no further than the page; the handful of ranges is merged.
 */
class ListingSql {

    private static final String COLUMNS = "s.id, s.seq, s.stored, s.happened, s.given, s.body";
    private static final String NOT_VOIDED = " and (s.voids is not null or not exists "
            + "(select from statement_voiding v where v.target = s.id and v.authority_id = s.authority_id";
    /**
     * One statement a link, found in the order of the links: as a mere join it would be taken for one of a few rows in all, since two
     * columns have to fit, and both tables would be read through.
     */
    private static final String STATEMENT = " cross join lateral (select * from statement t "
            + "where t.seq = link.seq and t.stored = link.stored limit 1) s";

    private final StatementQuery query;
    private final Filter filter;
    private final String authority;
    private final String direction;
    private final Voided voided;
    private final List<Object> values = new ArrayList<>();

    ListingSql(StatementQuery query, String authority) {
        this(query, authority, Voided.HIDDEN);
    }

    ListingSql(StatementQuery query, String authority, Voided voided) {
        this.voided = voided;
        this.query = query;
        this.filter = query.filter();
        this.authority = authority;
        this.direction = query.ascending() ? " asc" : " desc";
    }

    String text() {
        values.clear();
        var ranges = new ArrayList<String>();
        own(ranges);
        if (query.references() && !filter.isEmpty()) {
            echoes(ranges);
        }
        return "select distinct on (page.stored, page.seq) page.*, a.name as authority from lrs_authority a cross join lateral ("
                + String.join(" union all ", ranges) + ") page"
                + (authority == null ? "" : with(" where a.name = ?", authority))
                + order("page") + with(" limit ?", query.limit() + 1);
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }

    /** Statements that fit by themselves. A registration is the narrowest range, then an agent, then an activity. */
    private void own(List<String> ranges) {
        if (filter.registration() != null) {
            ranges.add(range("s", "statement s where s.authority_id = a.id"
                    + with(" and s.registration = ?", filter.registration()) + has("agent", "s") + has("activity", "s")));
        } else if (filter.actor() != null) {
            for (boolean direct : kinds(filter.related())) {
                ranges.add(range("link", "statement_agent link" + STATEMENT + " where link.authority_id = a.id"
                        + with(" and link.actor_id = ?", filter.actor()) + " and link.direct = " + direct
                        + has("activity", "link")));
            }
        } else if (filter.activity() != null) {
            for (boolean direct : kinds(filter.anywhere())) {
                ranges.add(range("link", "statement_activity link" + STATEMENT + " where link.authority_id = a.id"
                        + with(" and link.activity_id = ?", filter.activity()) + " and link.direct = " + direct));
            }
        } else {
            ranges.add(range("s", "statement s where s.authority_id = a.id"));
        }
        if (filter.authority() != null && filter.registration() == null) {
            ranges.add(range("s", "statement s where s.authority_id = a.id" + with(" and a.id = ?", filter.authority())
                    + has("activity", "s")));
        }
    }

    /** Statements about one that fits: the same ranges of the tables of echoes. */
    private void echoes(List<String> ranges) {
        if (filter.registration() != null) {
            ranges.add(echo("statement_echo link", with(" and link.registration = ?", filter.registration())
                    + has("agent", "link", "_echo") + has("activity", "link", "_echo")));
        } else if (filter.actor() != null) {
            for (boolean direct : kinds(filter.related())) {
                ranges.add(echo("statement_agent_echo link", with(" and link.actor_id = ?", filter.actor())
                        + " and link.direct = " + direct + has("activity", "link", "_echo")));
            }
        } else if (filter.activity() != null) {
            for (boolean direct : kinds(filter.anywhere())) {
                ranges.add(echo("statement_activity_echo link",
                        with(" and link.activity_id = ?", filter.activity()) + " and link.direct = " + direct));
            }
        } else {
            ranges.add(echo("statement_echo link", ""));
        }
        if (filter.authority() != null && filter.registration() == null) {
            ranges.add(echo("statement_echo link", with(" and link.origin_authority_id = ?", filter.authority())
                    + has("activity", "link", "_echo")));
        }
    }

    /** What one may not read lets one find nothing either. */
    private String echo(String table, String condition) {
        return range("link", table + STATEMENT + " where link.authority_id = a.id" + condition
                + (authority == null ? "" : " and link.origin_authority_id = link.authority_id"));
    }

    /** @param lead the table whose index gives the order; what is found twice in it is shown once */
    private String range(String lead, String from) {
        return "(select distinct on (" + lead + ".stored, " + lead + ".seq) " + COLUMNS + " from " + from + bounds(lead)
                + voiding() + order(lead) + with(" limit ?", query.limit() + 1) + ")";
    }

    private String voiding() {
        return voided.shown() ? "" : NOT_VOIDED + (voided.upTo() == null ? "" : with(" and v.seq <= ?", voided.upTo())) + "))";
    }

    private String has(String what, String lead) {
        return has(what, lead, "");
    }

    /** That the statement, or the one it echoes, also has the other name asked for. */
    private String has(String what, String lead, String echo) {
        boolean agent = "agent".equals(what);
        Long number = agent ? filter.actor() : filter.activity();
        if (number == null) {
            return "";
        }
        String table = "statement_" + what + echo;
        String own = "exists (select from " + table + " o where o.authority_id = a.id"
                + with(agent ? " and o.actor_id = ?" : " and o.activity_id = ?", number)
                + ((agent ? filter.related() : filter.anywhere()) ? " and o.direct in (true, false)" : " and o.direct")
                + " and o.stored = " + lead + ".stored and o.seq = " + lead + ".seq"
                + (echo.isEmpty() ? "" : " and o.origin_seq = " + lead + ".origin_seq") + ")";
        boolean orAuthority = agent && filter.authority() != null;
        return " and " + (orAuthority
                ? "(" + own + " or " + (echo.isEmpty() ? "a.id" : lead + ".origin_authority_id")
                        + with(" = ?)", filter.authority())
                : own);
    }

    private String bounds(String lead) {
        var sql = new StringBuilder();
        sql.append(filter.verb() == null ? "" : with(" and " + lead + ".verb_id = ?", filter.verb()));
        sql.append(query.since() == null ? "" : with(" and " + lead + ".stored > ?", query.since()));
        sql.append(query.until() == null ? "" : with(" and " + lead + ".stored <= ?", query.until()));
        if (query.afterStored() != null) {
            sql.append(" and (" + lead + ".stored, " + lead + ".seq) " + (query.ascending() ? ">" : "<"));
            sql.append(with(" (?", query.afterStored())).append(with(", ?)", query.afterSeq()));
        }
        return sql.toString();
    }

    private String order(String lead) {
        return " order by " + lead + ".stored" + direction + ", " + lead + ".seq" + direction;
    }

    private static List<Boolean> kinds(boolean all) {
        return all ? List.of(true, false) : List.of(true);
    }

    private String with(String sql, Object value) {
        values.add(value);
        return sql;
    }
}
