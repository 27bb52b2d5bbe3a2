package vn.hocso.lrs;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL of one page. For each authority that may be seen, one range of the index that fits the filters is read in the
 * order of the list and no further than the page; a handful of authorities are merged.
 */
class ListingSql {

    private static final String NOT_VOIDED = " and (s.voids is not null or not exists "
            + "(select from statement_voiding v where v.target = s.id and v.authority_id = s.authority_id))";

    private final StatementQuery query;
    private final String authority;
    private final List<Object> values = new ArrayList<>();

    ListingSql(StatementQuery query, String authority) {
        this.query = query;
        this.authority = authority;
    }

    String text() {
        values.clear();
        String direction = query.ascending() ? " asc" : " desc";
        String order = direction + ", LEAD.seq" + direction;
        String page = "select s.id, s.seq, s.stored, s.happened, s.given, s.body from " + source() + filters() + NOT_VOIDED
                + " order by LEAD.stored" + order + with(" limit ?", query.limit() + 1);
        String lead = query.actor() == null && query.activity() == null ? "s" : "link";
        return "select page.*, a.name as authority from lrs_authority a cross join lateral (" + page.replace("LEAD", lead)
                + ") page"
                + (authority == null ? "" : with(" where a.name = ?", authority))
                + " order by page.stored" + order.replace("LEAD", "page") + with(" limit ?", query.limit() + 1);
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }

    /** LEAD stands for the table whose index gives the order. */
    private String source() {
        String statement = " join statement s on s.seq = link.seq and s.stored = link.stored where link.authority_id = a.id";
        if (query.actor() != null) {
            String both = query.activity() == null
                    ? ""
                    : with(" join statement_activity other on other.authority_id = link.authority_id and other.activity_id = ?",
                            query.activity()) + " and other.direct and other.stored = link.stored and other.seq = link.seq";
            return "statement_agent link" + both + statement + with(" and link.actor_id = ?", query.actor())
                    + " and link.direct";
        }
        if (query.activity() != null) {
            return "statement_activity link" + statement + with(" and link.activity_id = ?", query.activity())
                    + " and link.direct";
        }
        return "statement s where s.authority_id = a.id";
    }

    private String filters() {
        var sql = new StringBuilder();
        sql.append(query.verb() == null ? "" : with(" and LEAD.verb_id = ?", query.verb()));
        sql.append(query.registration() == null ? "" : with(" and s.registration = ?", query.registration()));
        sql.append(query.since() == null ? "" : with(" and LEAD.stored > ?", query.since()));
        sql.append(query.until() == null ? "" : with(" and LEAD.stored <= ?", query.until()));
        if (query.afterStored() != null) {
            String beyond = query.ascending() ? ">" : "<";
            sql.append(with(" and (LEAD.stored, LEAD.seq) " + beyond + " (?", query.afterStored()));
            sql.append(with(", ?)", query.afterSeq()));
        }
        return sql.toString();
    }

    private String with(String sql, Object value) {
        values.add(value);
        return sql;
    }
}
