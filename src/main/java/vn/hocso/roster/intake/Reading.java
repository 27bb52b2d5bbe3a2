package vn.hocso.roster.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.intake.TeamBook.Known;
import vn.hocso.roster.intake.sheet.SheetReader;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Reads a file to its end, tells everything that is wrong with it, and compares it with the roster when nothing is. */
@ApplicationScoped
class Reading {

    private static final String TEAMS = "select id, code, name, hamlet, district_code, commune_code, founded_on, closed_on"
            + " from team where code_set = ? and province_code = ?";
    private static final String CONFLICTS = Sql.load(Reading.class, "file_conflicts.sql");
    private static final String COUNT_PROBLEMS = "update roster_upload u set problems = (select count(*) from"
            + " roster_upload_problem where upload_id = u.id) where id = ? returning problems";

    private final AgroalDataSource database;
    private final Jdbc jdbc;
    private final Units units;
    private final RosterIntake intake;
    private final Turns turns;
    private final Comparison comparison;
    private final StagedData staged;

    Reading(AgroalDataSource database, Jdbc jdbc, Units units, RosterIntake intake, Turns turns, Comparison comparison,
            StagedData staged) {
        this.database = database;
        this.jdbc = jdbc;
        this.units = units;
        this.intake = intake;
        this.turns = turns;
        this.comparison = comparison;
        this.staged = staged;
    }

    /** The file is READY or INVALID afterwards. */
    void read(Turn turn, Path file) throws IOException {
        var stage = new Stage(turn, database, turns);
        try {
            var teams = new TeamBook(known(turn.provinceCode()), turn.effectiveOn(), intake::reserveTeams);
            var check = new RowCheck(turn.effectiveOn(), new Places(units, turn.provinceCode()), teams, stage::add, stage::add);
            SheetReader.read(file, check::add);
            check.end();
            if (stage.people() == 0) {
                throw DomainException.invalid("file-empty", "Tệp không có dòng nào đọc được dưới dòng tiêu đề.");
            }
            stage.end(teams);
            turns.progress(turn, stage.people());
        } catch (DomainException e) {
            stage.sendProblems();
            QuarkusTransaction.requiringNew().run(() -> refuse(turn, e.getMessage()));
            return;
        }
        QuarkusTransaction.requiringNew().timeout(Jobs.LONGEST_SECONDS).run(() -> finish(turn));
    }

    private void finish(Turn turn) {
        staged.takeTime();
        jdbc.update(CONFLICTS, turn.upload(), Stage.MOST_PROBLEMS);
        int problems = jdbc.first(COUNT_PROBLEMS, row -> row.getInt(1), turn.upload()).orElseThrow();
        if (problems > 0) {
            refuse(turn, null);
        } else {
            comparison.compare(turn);
            turns.end(turn, UploadState.READY, null);
        }
    }

    private void refuse(Turn turn, String reason) {
        jdbc.first(COUNT_PROBLEMS, row -> row.getInt(1), turn.upload());
        staged.deletePeople(turn.upload());
        turns.end(turn, UploadState.INVALID, reason);
    }

    private List<Known> known(String provinceCode) {
        return jdbc.list(TEAMS, row -> new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class)),
                Units.CODE_SET, provinceCode);
    }
}
