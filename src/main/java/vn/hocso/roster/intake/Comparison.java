package vn.hocso.roster.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Numbers;

/** Finds out for each person of a file who that is on the roster, and who is missing. Changes nothing of the roster. */
@ApplicationScoped
class Comparison {

    private static final String NOW = """
            create temporary table roster_now (entry_id bigint primary key, full_name text, name_key text, phone text,
                                               claimed boolean, team_id bigint, role text, audience text, since date)
            on commit drop""";
    private static final String MATCH = """
            create temporary table roster_match (number int primary key, outcome text, entry_id bigint unique)
            on commit drop""";
    private static final String FILL_NOW = Sql.load(Comparison.class, "roster_now.sql");
    private static final String ENDED_LATER = "select max(e.effective_on) from roster_team_end_known e join team t on t.id = e.team_id"
            + " where e.taken_back_on is null and t.code_set = ? and t.province_code = ?";
    private static final String FOLLOW_MERGERS = Sql.load(Comparison.class, "follow_mergers.sql");
    private static final String DISSOLVED = "select t.name || ' (' || t.code || ')', t.closed_on from roster_upload_row r"
            + " join team t on t.id = r.team_id where r.upload_id = ? and t.closed_on < ? order by t.code limit 1";
    private static final String SETTLE_TEAMS = Sql.load(Comparison.class, "settle_teams.sql");
    private static final String DUPLICATES = Sql.load(Comparison.class, "find_duplicates.sql");
    private static final String BY_PHONE_AND_NAME = Sql.load(Comparison.class, "match_by_phone_and_name.sql");
    private static final String BY_NAME_AND_TEAM = Sql.load(Comparison.class, "match_by_name_and_team.sql");
    private static final String BY_PHONE_AND_TEAM = Sql.load(Comparison.class, "match_by_phone_and_team.sql");
    private static final String OUTCOMES = Sql.load(Comparison.class, "name_outcomes.sql");
    private static final String LEAVERS = Sql.load(Comparison.class, "find_leavers.sql");
    private static final String COUNT = Sql.load(Comparison.class, "count_outcomes.sql");

    private final Jdbc jdbc;
    private final RosterVersions versions;

    Comparison(Jdbc jdbc, RosterVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /**
     * Joins the caller's transaction.
     *
     * @throws DomainException {@code date-before-end-of-team} when a team of the province is no more from a later day on; {@code team-closed} when
     *         one that the file puts people into was dissolved since it was read
     */
    void compare(Turn turn) {
        UUID upload = turn.upload();
        long version = versions.share(turn.provinceCode());
        ImportDates.checkEnds(turn.effectiveOn(), jdbc.list(ENDED_LATER, row -> row.getObject(1, LocalDate.class),
                Units.CODE_SET, turn.provinceCode()).get(0));
        jdbc.update("delete from roster_upload_leaver where upload_id = ?", upload);
        jdbc.update(FOLLOW_MERGERS, upload);
        requireStanding(turn);
        jdbc.update(SETTLE_TEAMS, upload, Units.CODE_SET, turn.provinceCode(), upload);
        jdbc.update(NOW);
        jdbc.update(MATCH);
        jdbc.update(FILL_NOW, Units.CODE_SET, turn.provinceCode());
        jdbc.update("analyze roster_now");
        jdbc.update("analyze roster_upload_row");
        for (String step : List.of(DUPLICATES, BY_PHONE_AND_NAME, BY_NAME_AND_TEAM, BY_PHONE_AND_TEAM)) {
            jdbc.update(step, upload);
            jdbc.update("analyze roster_match");
        }
        jdbc.update(OUTCOMES, upload, upload);
        if (turn.coverage().isComplete()) {
            jdbc.update(LEAVERS, upload, upload);
        }
        jdbc.update(COUNT, upload, upload);
        jdbc.update("update roster_upload set roster_version = ? where id = ?", version, upload);
    }

    private void requireStanding(Turn turn) {
        jdbc.first(DISSOLVED, row -> DomainException.conflict("team-closed", "Sau khi bạn gửi tệp, " + row.getString(1)
                + " đã giải thể, ngày cuối " + Numbers.date(row.getObject(2, LocalDate.class))
                + ". Bạn bỏ tệp này, sửa rồi gửi lại."), turn.upload(), turn.effectiveOn()).ifPresent(closed -> {
                    throw closed;
                });
    }
}
