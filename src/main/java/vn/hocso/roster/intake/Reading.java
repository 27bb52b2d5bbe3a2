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

    private static final String TEAMS = "select t.id, t.code, t.name, t.hamlet, p.district_code, p.commune_code, t.founded_on,"
            + " t.closed_on, b.code from team t join roster_team_place p on p.team_id = t.id and ? between p.valid_from and p.valid_to"
            + " left join roster_team_successor s on s.team_id = t.id left join team b on b.id = s.last_team_id"
            + " where t.code_set = ? and t.province_code = ?";
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
            var teams = new TeamBook(known(turn), turn.effectiveOn(), intake::reserveTeams);
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
        try {
            QuarkusTransaction.requiringNew().timeout(Jobs.LONGEST_SECONDS).run(() -> finish(turn));
        } catch (DomainException e) {
            QuarkusTransaction.requiringNew().run(() -> refuse(turn, e.getMessage()));
        }
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

    /** Where they work on the day from which the file is to hold. */
    private List<Known> known(Turn turn) {
        return jdbc.list(TEAMS, row -> new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class),
                row.getString(9)), turn.effectiveOn(), Units.CODE_SET, turn.provinceCode());
    }
}
