package vn.hocso.roster.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Establishment.Status;
import vn.hocso.roster.FigureKind;
import vn.hocso.roster.OfficialFigure;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;

/** Reads the ledger of sources: documents, and everything that was taken from each. */
@ApplicationScoped
public class Sources {

    /** Where everybody reads the ledger; each document has its id as anchor there. */
    public static final String PAGE = "/sources";

    private static final String DOCUMENTS = Sql.load(Sources.class, "documents.sql");
    private static final String FIGURES = Sql.load(Sources.class, "figures.sql");
    private static final String STATUSES = Sql.load(Sources.class, "statuses.sql");
    private static final String SCHEMES = "select source_id, code, name, place from cluster_scheme where source_id is not null"
            + " order by code";
    private static final String SPELLINGS = "select a.alias, u.name from unit_alias a join admin_unit u on u.code_set = a.code_set"
            + " and u.code = a.unit_code where a.code_set = ? and a.alias !~ '^[0-9]+$' order by u.code, a.alias";

    /** Another spelling of a unit's name. */
    public record Spelling(String alias, String name) {}

    private final Jdbc database;

    Sources(Jdbc database) {
        this.database = database;
    }

    /** @return letters first; papers by which provinces tell their own state are not among them */
    public List<SourceDocument> documents() {
        var byId = new LinkedHashMap<String, SourceDocument>();
        database.list(DOCUMENTS, Sources::document).forEach(read -> byId.merge(read.id(), read, (known, more) -> {
            known.citations().addAll(more.citations());
            return known;
        }));
        return List.copyOf(byId.values());
    }

    /** @throws DomainException NOT_FOUND {@code source-unknown} */
    public SourceDocument document(String id) {
        return documents().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> DomainException.notFound("source-unknown", "Không có nguồn này."));
    }

    /** @return every figure that was ever told, oldest first, withdrawn ones too */
    public List<SourceFigure> figures() {
        return database.list(FIGURES, Sources::figure);
    }

    /** @return by day */
    public List<StatusSaid> statuses() {
        return database.list(STATUSES,
                row -> new StatusSaid(row.getString(1), Status.valueOf(row.getString(2)), row.getBoolean(3),
                        day(row, 4), row.getString(5), row.getBoolean(6), List.of((String[]) row.getArray(7).getArray())),
                Units.CODE_SET);
    }

    /** @return ways to put provinces together that a document names */
    public List<SchemeSaid> schemes() {
        return database.list(SCHEMES,
                row -> new SchemeSaid(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** @return spellings of units that folding marks and hyphens away does not reach, by unit */
    public List<Spelling> spellings() {
        return database.list(SPELLINGS, row -> new Spelling(row.getString(1), row.getString(2)), Units.CODE_SET);
    }

    private static SourceDocument document(ResultSet row) throws SQLException {
        var citations = new ArrayList<SourceDocument.Citation>();
        if (row.getString(12) != null) {
            citations.add(new SourceDocument.Citation(row.getString(12), day(row, 13), row.getString(14), row.getString(15)));
        }
        return new SourceDocument(row.getString(1), SourceDocument.Kind.valueOf(row.getString(2)), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), day(row, 8), row.getString(9),
                row.getString(10), dayOf(row, 11), citations);
    }

    private static SourceFigure figure(ResultSet row) throws SQLException {
        var figure = new OfficialFigure(FigureKind.valueOf(row.getString(3)), row.getLong(4), day(row, 5), row.getString(6),
                row.getBoolean(7), row.getBoolean(8), row.getString(9));
        return new SourceFigure(row.getLong(1), row.getString(2), figure, row.getString(10), dayOf(row, 11), dayOf(row, 12),
                row.getString(13));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static LocalDate dayOf(ResultSet row, int column) throws SQLException {
        Instant time = Jdbc.instant(row, column);
        return time == null ? null : Campaign.dateOf(time);
    }
}
