package vn.hocso.training.signoff;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.signoff.Pack.Comment;

/** The tables of reports; rows are written once. */
@ApplicationScoped
class Packs {

    private static final String PERIODS = """
            select p.id, p.line, p.title, t.ends_on, t.bound = 'EXCLUSIVE', p.figures_of, p.source
            from report_period p join target t on t.id = p.target order by t.ends_on, p.line desc""";
    private static final String PACKS = Sql.load(Packs.class, "packs.sql");
    private static final String STATES = Sql.load(Packs.class, "states.sql");
    private static final String SIGNED_BEFORE = Sql.load(Packs.class, "signed_before.sql");
    private static final String STANDING = Sql.load(Packs.class, "standing_signatures.sql");
    private static final String COMMENTS = """
            select figure, body, written_by, written_as, written_at from report_comment
            where period = ? and province_code = ? and no = ? order by id""";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 20221215))";
    private static final String PREPARE = "insert into report_pack (period, province_code, no, prepared_at, prepared_by, prepared_as, "
            + "figures) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String COMMENT = "insert into report_comment (period, province_code, no, figure, body, written_at, written_by, "
            + "written_as) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SIGN = "insert into report_signature (period, province_code, no, signed_at, signed_by, signed_as, digest) "
            + "values (?, ?, ?, ?, ?, ?, ?)";
    private static final String REOPEN = "insert into report_exception (period, province_code, no, reason, granted_at, granted_by) "
            + "values (?, ?, ?, ?, ?, ?)";

    private final Jdbc database;
    private final ObjectMapper json;

    Packs(Jdbc database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Period> periods() {
        return database.list(PERIODS, row -> new Period(row.getString(1), Line.valueOf(row.getString(2)), row.getString(3),
                row.getObject(4, LocalDate.class), row.getBoolean(5), row.getString(6), row.getString(7)));
    }

    /** @throws DomainException NOT_FOUND {@code period-unknown} */
    Period period(String id) {
        return periods().stream().filter(period -> period.id().equals(id)).findFirst()
                .orElseThrow(() -> DomainException.notFound("period-unknown", "Không có kỳ báo cáo này."));
    }

    /** Until the transaction ends nobody else changes the reports of that province in that period. */
    void lock(Period period, String province) {
        database.list(ONE_AT_A_TIME, row -> 1, period.id() + "/" + province);
    }

    /** @return oldest first */
    List<Pack> of(Period period, String province) {
        return database.list(PACKS, this::pack, period.id(), province).stream()
                .map(pack -> with(pack, database.list(COMMENTS, Packs::comment, pack.period(), pack.province(), pack.no())))
                .toList();
    }

    Map<String, Standing> standings(Period period) {
        return database.list(STATES, row -> new Standing(row.getString(1), row.getInt(2), Jdbc.instant(row, 3),
                Jdbc.instant(row, 4), Jdbc.instant(row, 5), row.getLong(6)), period.id()).stream()
                .collect(Collectors.toMap(Standing::province, Function.identity()));
    }

    /** @return what the province signed last on that line before that moment */
    Optional<PackFigures> signedBefore(Line line, String province, Instant moment) {
        return database.first(SIGNED_BEFORE, row -> read(row.getString(1)), line.name(), province, moment);
    }

    /** @return by province, of these provinces, what is signed and was not opened again */
    Map<String, SignedPack> standing(Period period, List<String> provinces) {
        return database.list(STANDING, row -> new SignedPack(row.getString(1), row.getInt(2), Jdbc.instant(row, 3),
                row.getString(4), row.getString(5), read(row.getString(6))), period.id(), provinces.toArray(String[]::new))
                .stream().collect(Collectors.toMap(SignedPack::province, Function.identity()));
    }

    void prepare(Period period, String province, int no, PackFigures figures, Act by) {
        try {
            database.update(PREPARE, period.id(), province, no, by.at(), by.subject(), by.role(),
                    json.writeValueAsString(figures));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void comment(Pack pack, Figure figure, String text, Act by) {
        database.update(COMMENT, pack.period(), pack.province(), pack.no(), figure.name(), text, by.at(), by.subject(),
                by.role());
    }

    void sign(Pack pack, Act by) {
        database.update(SIGN, pack.period(), pack.province(), pack.no(), by.at(), by.subject(), by.role(), pack.digest());
    }

    void reopen(Pack pack, String reason, Act by) {
        database.update(REOPEN, pack.period(), pack.province(), pack.no(), reason, by.at(), by.subject());
    }

    private Pack pack(ResultSet row) throws SQLException {
        Act signature = row.getString(8) == null ? null : new Act(row.getString(8), row.getString(9), Jdbc.instant(row, 10));
        Pack.Reopening reopening = row.getString(11) == null
                ? null
                : new Pack.Reopening(row.getString(11), new Act(row.getString(12), "monitor", Jdbc.instant(row, 13)));
        return new Pack(row.getString(1), row.getString(2), row.getInt(3),
                new Act(row.getString(4), row.getString(5), Jdbc.instant(row, 6)), row.getString(7), read(row.getString(7)),
                List.of(), signature, reopening);
    }

    private static Pack with(Pack pack, List<Comment> comments) {
        return new Pack(pack.period(), pack.province(), pack.no(), pack.prepared(), pack.stored(), pack.figures(), comments,
                pack.signature(), pack.reopening());
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(Figure.valueOf(row.getString(1)), row.getString(2),
                new Act(row.getString(3), row.getString(4), Jdbc.instant(row, 5)));
    }

    private PackFigures read(String figures) {
        try {
            return json.readValue(figures, PackFigures.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
