package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.StatementQuery.Filter;
import vn.hocso.lrs.View.Format;
import vn.hocso.shared.Sql;

/** Reads statements: one by id, or page by page. Voided ones appear in no page. */
@ApplicationScoped
class StatementListing {

    /** @param next what to ask for the next page, empty on the last one */
    record Page(List<Row> rows, Optional<StatementQuery> next) {}

    /** @param voided its own authority took it back */
    record Found(Row row, boolean voided) {}

    private static final String FIND = Sql.load(StatementListing.class, "find.sql");
    private static final String FIND_MANY = Sql.load(StatementListing.class, "find_many.sql");
    private static final String DROPPED = "select a.name from statement_key k join statement_dropped d on d.seq = k.seq "
            + "join lrs_authority a on a.id = d.authority_id where k.id = ?";
    /** Numbers and times of storing have the same order, so this looks at what was stored since and no further. */
    private static final String LAST = "select seq from statement where stored <= ? order by seq desc limit 1";
    /**
     * One plan for all values of a question, kept by its connection: looking for a better one in a dozen months costs PostgreSQL ten
     * times what reading the page does, and every range is read by its index whatever the values are, also when the tables were small
     * as the plan was made. For this transaction only.
     */
    private static final String ONE_PLAN = "set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off; ";
    private static final int PORTION = 500;
    /** A page as most ask for, and the row that tells of a next one, in one journey. */
    private static final int FETCH = 60;
    /** A page ends early when its bodies are larger together: memory stays bounded. */
    private static final int LARGEST_PAGE = 4_000_000;

    private final AgroalDataSource database;
    private final Vocabulary vocabulary;
    private final LrsConfig config;
    private final SlowListings slow;

    StatementListing(AgroalDataSource database, Vocabulary vocabulary, LrsConfig config, SlowListings slow) {
        this.slow = slow;
        this.database = database;
        this.vocabulary = vocabulary;
        this.config = config;
    }

    /** One question is one sight of the database: outside of a transaction it costs one journey there instead of two. */
    Optional<Found> find(UUID id) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new Found(Row.of(row), row.getBoolean("voided"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The statement could not be read", e);
        }
    }

    /** @return those that are there and were not voided, in no order */
    @Transactional
    List<Row> findAll(Collection<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND_MANY)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var found = new ArrayList<Row>(ids.size());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(Row.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Statements could not be read by their ids", e);
        }
    }

    /** @return whose statement it was, when its time was over and only id and leaf are left */
    @Transactional
    Optional<String> authorityOfDropped(UUID id) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(DROPPED)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The statement could not be looked for", e);
        }
    }

    /** @return every statement with that verb and object from the first on; empty when the store never saw one of them */
    Optional<StatementQuery> everything(String verb, String activity) {
        return numbers(null, verb, activity, false).map(n -> new StatementQuery(
                new Filter(null, false, null, n[1], n[2], false, null), false, null, null, PORTION, true,
                new View(Format.EXACT, false), null, null));
    }

    /**
     * The numbers of agent key, verb and activity (null for those not asked), and of the authority that the agent is.
     *
     * @param authorities whether the agent may be one
     * @return empty when nothing ever had one of the names
     */
    @Transactional
    Optional<Long[]> numbers(String agent, String verb, String activity, boolean authorities) {
        try (Connection connection = database.getConnection()) {
            String name = authorities && agent != null ? config.authorityOf(agent) : null;
            Long[] numbers = {
                    agent == null ? null : vocabulary.actors().find(connection, agent),
                    verb == null ? null : vocabulary.verbs().find(connection, verb),
                    activity == null ? null : vocabulary.activities().find(connection, activity),
                    name == null ? null : vocabulary.authorities().find(connection, name)};
            if (numbers[0] == null && numbers[3] != null) {
                numbers[0] = StatementQuery.NOBODY;
            }
            boolean unknown = agent != null && numbers[0] == null || verb != null && numbers[1] == null
                    || activity != null && numbers[2] == null;
            return unknown ? Optional.empty() : Optional.of(numbers);
        } catch (SQLException e) {
            throw new IllegalStateException("Names could not be read", e);
        }
    }

    /** @param authority whose statements, null for everybody's */
    @Transactional
    Page page(StatementQuery query, String authority) {
        return page(query, authority, Voided.HIDDEN);
    }

    @Transactional
    Page page(StatementQuery query, String authority, Voided voided) {
        return page(query, authority, new ListingSql(query, authority, voided));
    }

    /** @return number of the last statement stored up to then, 0 when there is none */
    @Transactional
    long lastUpTo(Instant moment) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(LAST)) {
            query.setObject(1, moment.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The last statement could not be found", e);
        }
    }

    private Page page(StatementQuery query, String authority, ListingSql sql) {
        long start = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ONE_PLAN + sql.text())) {
            statement.setFetchSize(FETCH);
            sql.bind(statement);
            Page page = read(query, lastResult(statement));
            slow.note(query, authority, page.rows().size(), System.nanoTime() - start);
            return page;
        } catch (SQLException e) {
            throw new IllegalStateException("Statements could not be read", e);
        }
    }

    /** The settings have no rows; what was asked comes last. */
    private static ResultSet lastResult(PreparedStatement statement) throws SQLException {
        boolean rows = statement.execute();
        while (!rows) {
            rows = statement.getMoreResults();
        }
        return statement.getResultSet();
    }

    private static Page read(StatementQuery query, ResultSet page) throws SQLException {
        var rows = new ArrayList<Row>();
        long size = 0;
        try (ResultSet result = page) {
            while (result.next()) {
                if (rows.size() == query.limit() || size > LARGEST_PAGE) {
                    return new Page(rows, Optional.of(query.after(rows.get(rows.size() - 1))));
                }
                rows.add(Row.of(result));
                size += rows.get(rows.size() - 1).body().length;
            }
        }
        return new Page(rows, Optional.empty());
    }
}
