package vn.hocso.roster.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.shared.BulkRows;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;

/** Takes the people of one file to the database while it is read, some thousand at a time, and its problems. */
class Stage {

    /** Nobody reads on after so many: it is not the file that somebody meant. */
    static final int MOST_PROBLEMS = 1_000;
    private static final int BATCH = 5_000;

    private final Turn turn;
    private final AgroalDataSource database;
    private final Turns turns;
    private final BulkRows rows = new BulkRows("roster_upload_row", "upload_id", "number", "full_name", "phone", "shared_phone",
            "team_id", "role", "audience", "valid_from");
    private final List<Problem> problems = new ArrayList<>();
    private int people;

    Stage(Turn turn, AgroalDataSource database, Turns turns) {
        this.turn = turn;
        this.database = database;
        this.turns = turns;
    }

    void add(StagedRow row) {
        rows.add(turn.upload(), row.number(), row.fullName(), row.phone(), row.sharedPhone(), row.teamId(), row.role(),
                row.audience(), row.from());
        people++;
        if (rows.count() >= BATCH) {
            send(rows);
            turns.progress(turn, people);
        }
    }

    /** @throws DomainException {@code too-many-problems} */
    void add(Problem problem) {
        if (problems.size() >= MOST_PROBLEMS) {
            throw DomainException.invalid("too-many-problems", "Dòng " + Numbers.whole(problem.row()) + ": tệp có hơn "
                    + Numbers.whole(MOST_PROBLEMS)
                    + " lỗi, nên không đọc tiếp. Bạn xem lại tệp, có thể sai cột hoặc sai tỉnh.");
        }
        problems.add(problem);
    }

    int people() {
        return people;
    }

    /** Sends what is left, and the teams that the file brings. */
    void end(TeamBook teams) {
        send(rows);
        sendProblems();
        var planned = new BulkRows("roster_upload_team", "upload_id", "team_id", "code", "name", "level", "district_code",
                "commune_code", "hamlet", "founded_on");
        teams.planned().forEach(team -> planned.add(turn.upload(), team.number.id(), team.number.code(), team.name,
                team.hamlet == null ? "COMMUNE" : "HAMLET", team.districtCode(), team.communeCode(), team.hamlet,
                team.foundedOn));
        send(planned);
    }

    void sendProblems() {
        var told = new BulkRows("roster_upload_problem", "upload_id", "number", "col", "code", "detail");
        problems.forEach(problem -> told.add(turn.upload(), problem.row(), problem.column(), problem.code(), problem.detail()));
        send(told);
        problems.clear();
    }

    private void send(BulkRows some) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                some.copyInto(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("The rows of the file could not be stored", e);
            }
        });
    }
}
