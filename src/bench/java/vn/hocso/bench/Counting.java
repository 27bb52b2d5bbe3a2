package vn.hocso.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody of a province is counted, and the next time taken out again: pages say another figure each time, and in the end the same. */
class Counting implements AutoCloseable {

    private static final String COUNTED = "select t.team_id, t.day, t.known_on from team_day t join team p on p.id = t.team_id "
            + "where p.province_code = '%s' and t.rule = 'core-v1' and t.trained_proven > 0 order by 1, 2, 3 limit 1000";
    private static final String IN_TEAM = "update team_day set trained_proven = trained_proven + ? where team_id = ? and rule = 'core-v1' "
            + "and day = ? and known_on = ?";
    private static final String IN_PROVINCE = "update province_period set trained_proven = trained_proven + ? where province_code = ? "
            + "and rule = 'core-v1' and (grain = 'DAY' and starts_on = ? or grain = 'MONTH' and starts_on = ?)";
    private static final String MOVED = "update team_mark set mark = ? where province_code = ?";

    private final String province;
    private final List<List<String>> rows;
    private final Connection connection;
    private int times;

    Counting(Database database, String province) throws SQLException {
        this.province = province;
        this.rows = database.query(COUNTED.formatted(province));
        this.connection = DriverManager.getConnection(database.url());
        connection.setAutoCommit(false);
    }

    synchronized void next() throws IOException {
        List<String> row = rows.get(times / 2 % rows.size());
        int change = times % 2 == 0 ? 1 : -1;
        LocalDate day = LocalDate.parse(row.get(1));
        try (PreparedStatement team = connection.prepareStatement(IN_TEAM);
                PreparedStatement sums = connection.prepareStatement(IN_PROVINCE)) {
            team.setInt(1, change);
            team.setLong(2, Long.parseLong(row.get(0)));
            team.setObject(3, day);
            team.setObject(4, LocalDate.parse(row.get(2)));
            sums.setInt(1, change);
            sums.setString(2, province);
            sums.setObject(3, day);
            sums.setObject(4, day.withDayOfMonth(1));
            if (team.executeUpdate() != 1 || sums.executeUpdate() != 2) {
                throw new IOException("Counted nobody on " + day);
            }
            connection.commit();
            times++;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The same, and a team of the province is said to have moved: then nothing that was read of it holds. */
    synchronized void nextOfNothing() throws IOException {
        try (PreparedStatement moved = connection.prepareStatement(MOVED)) {
            moved.setLong(1, ThreadLocalRandom.current().nextLong());
            moved.setString(2, province);
            moved.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        next();
    }

    @Override
    public void close() throws SQLException, IOException {
        if (times % 2 == 1) {
            next();
        }
        connection.close();
    }
}
