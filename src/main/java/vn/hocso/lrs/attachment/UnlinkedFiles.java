package vn.hocso.lrs.attachment;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

/** Removes files that no statement has any more. */
@ApplicationScoped
public class UnlinkedFiles {

    private static final String UNLINKED = "select a.sha2 from lrs_attachment a where not exists "
            + "(select from statement_attachment l where l.sha2 = a.sha2) limit ? for update of a skip locked";
    private static final String STILL = " where sha2 = any(?::text[]) and not exists "
            + "(select from statement_attachment l where l.sha2 = f.sha2)";

    private final AgroalDataSource database;

    UnlinkedFiles(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * In the caller's transaction or one of its own. Files that somebody is storing again stay.
     *
     * @return how many; 0 when there is none
     */
    @Transactional
    public int removeSome(int most) {
        try (Connection connection = database.getConnection()) {
            Array locked = connection.createArrayOf("text", lock(connection, most).toArray());
            // Asked again: a link may have been committed between the look and the lock.
            remove(connection, "lrs_attachment_portion", locked);
            return remove(connection, "lrs_attachment", locked);
        } catch (SQLException e) {
            throw new IllegalStateException("Attachments could not be removed", e);
        }
    }

    private static List<String> lock(Connection connection, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNLINKED)) {
            query.setInt(1, most);
            var digests = new ArrayList<String>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    digests.add(rows.getString(1));
                }
            }
            return digests;
        }
    }

    private static int remove(Connection connection, String table, Array digests) throws SQLException {
        try (PreparedStatement remove = connection.prepareStatement("delete from " + table + " f" + STILL)) {
            remove.setArray(1, digests);
            return remove.executeUpdate();
        }
    }
}
