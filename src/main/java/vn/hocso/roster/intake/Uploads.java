package vn.hocso.roster.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Scope;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;

/** The files as people look at them, each within what the person answers for. */
@ApplicationScoped
class Uploads {

    private static final String ONE = "select * from roster_upload where id = ?";
    private static final String NEWEST = "select * from roster_upload where code_set = ? and (? or province_code = any(?))"
            + " order by uploaded_at desc limit ?";
    private static final String PROBLEMS = "select number, col, code, detail from roster_upload_problem where upload_id = ?"
            + " order by number, no limit ?";

    private final Jdbc jdbc;

    Uploads(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Upload> newest(Scope scope, int most) {
        return jdbc.list(NEWEST, Uploads::upload, Units.CODE_SET, scope.national(), scope.provinces().toArray(String[]::new),
                most);
    }

    /** @throws DomainException NOT_FOUND, also when it is another province's */
    Upload get(UUID id, Scope scope) {
        return jdbc.first(ONE, Uploads::upload, id).filter(upload -> scope.covers(upload.provinceCode()))
                .orElseThrow(() -> DomainException.notFound("import-unknown", "Không có lần nhập danh sách này."));
    }

    /** @return in the order of the file */
    List<Problem> problems(UUID id, int most) {
        return jdbc.list(PROBLEMS, row -> new Problem(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)), id,
                most);
    }

    static Upload upload(ResultSet row) throws SQLException {
        return new Upload(row.getObject("id", UUID.class), row.getString("province_code"),
                Coverage.valueOf(row.getString("coverage")), row.getObject("effective_on", LocalDate.class),
                row.getString("name"), row.getString("digest"), row.getString("uploaded_by"),
                Jdbc.instant(row, row.findColumn("uploaded_at")), UploadState.valueOf(row.getString("state")),
                row.getInt("turn"), row.getInt("done"), Jdbc.instant(row, row.findColumn("moved_at")), row.getString("reason"),
                row.getInt("problems"), row.getObject("roster_version", Long.class), row.getInt("roster_size"),
                row.getInt("added"), row.getInt("changed"), row.getInt("moved"), row.getInt("gone"), row.getInt("unchanged"),
                row.getInt("duplicate"), row.getInt("multi_match"), row.getInt("uncounted"), row.getInt("new_teams"),
                row.getObject("import_id", Long.class));
    }
}
