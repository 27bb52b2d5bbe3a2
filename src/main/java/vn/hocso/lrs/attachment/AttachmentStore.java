package vn.hocso.lrs.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The files of statements, once for each digest. */
@ApplicationScoped
public class AttachmentStore {

    /** A portion in memory, on both ways. */
    private static final int PORTION = 262_144;
    private static final String CLAIM = "insert into lrs_attachment (sha2, length) values (?, ?) on conflict do nothing";
    private static final String WRITE = "insert into lrs_attachment_portion (sha2, place, content) values (?, ?, ?)";
    /** Held to the commit, so that nobody removes a file that is about to be linked. */
    private static final String HOLD = "select from lrs_attachment where sha2 = ? for key share";
    /** What is sent again of a statement whose detail was dropped brings nothing back. */
    private static final String LINK = "insert into statement_attachment (statement_id, sha2) "
            + "select * from unnest(?::uuid[], ?::text[]) as l(id, sha2) where not exists "
            + "(select from statement_key k join statement_dropped d on d.seq = k.seq where k.id = l.id) on conflict do nothing";
    private static final String LINKED = "select statement_id, sha2 from statement_attachment where statement_id = any(?::uuid[])";
    private static final String LENGTH = "select length from lrs_attachment where sha2 = ?";
    private static final String KEPT = "select from lrs_attachment where sha2 = ?";
    private static final String READ = "select content from lrs_attachment_portion where sha2 = ? and place = ?";

    private final AgroalDataSource database;

    AttachmentStore(AgroalDataSource database) {
        this.database = database;
    }

    /** In the caller's transaction, in the order of digests: two requests with the same files never wait in a circle. */
    public void keep(Collection<Spooled> files) {
        List<Spooled> sorted = files.stream().sorted((a, b) -> a.sha2().compareTo(b.sha2())).toList();
        try (Connection connection = database.getConnection()) {
            for (Spooled file : sorted) {
                if (claim(connection, file)) {
                    write(connection, file);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Attachments could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the caller's transaction. Only what came with a statement is shown with it. */
    public void link(Map<UUID, Set<String>> files) {
        var ids = new ArrayList<UUID>();
        var digests = new ArrayList<String>();
        files.forEach((id, of) -> of.stream().sorted().forEach(sha2 -> {
            ids.add(id);
            digests.add(sha2);
        }));
        try (Connection connection = database.getConnection(); PreparedStatement link = connection.prepareStatement(LINK)) {
            link.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            link.setArray(2, connection.createArrayOf("text", digests.toArray()));
            link.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Attachments could not be linked", e);
        }
    }

    /** @return the digests (lower case) of the files that came with each of the statements */
    public Map<UUID, Set<String>> linked(Collection<UUID> ids) {
        var linked = new HashMap<UUID, Set<String>>();
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(LINKED)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    linked.computeIfAbsent(rows.getObject(1, UUID.class), id -> new HashSet<>()).add(rows.getString(2));
                }
            }
            return linked;
        } catch (SQLException e) {
            throw new IllegalStateException("Attachments could not be found", e);
        }
    }

    /** @return bytes of a file that is in the store */
    public long length(String sha2) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(LENGTH)) {
            query.setString(1, sha2);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An attachment could not be found", e);
        }
    }

    /** @return the content, of which each portion is asked for when the one before was read: a slow reader holds no connection */
    public InputStream open(String sha2) {
        return new SequenceInputStream(new Enumeration<>() {

            private int place;
            private byte[] next = portion(sha2, place);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                var content = new ByteArrayInputStream(next);
                next = portion(sha2, ++place);
                return content;
            }
        });
    }

    /** @return whether somebody brought it */
    public boolean isKept(String sha2) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(KEPT)) {
            query.setString(1, sha2);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An attachment could not be looked for", e);
        }
    }

    /** Portion by portion, each asked for when the one before has left: a slow reader holds no connection. */
    public void copy(String sha2, OutputStream out) throws IOException {
        for (int place = 0;; place++) {
            byte[] portion = portion(sha2, place);
            if (portion == null) {
                return;
            }
            out.write(portion);
        }
    }

    private byte[] portion(String sha2, int place) {
        try (Connection connection = database.getConnection(); PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, sha2);
            read.setInt(2, place);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An attachment could not be read", e);
        }
    }

    /** @return whether nobody stored it before; who is storing or removing it now is waited for */
    private static boolean claim(Connection connection, Spooled file) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM);
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            claim.setString(1, file.sha2());
            claim.setLong(2, file.length());
            hold.setString(1, file.sha2());
            while (claim.executeUpdate() == 0) {
                try (ResultSet there = hold.executeQuery()) {
                    if (there.next()) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static void write(Connection connection, Spooled file) throws SQLException, IOException {
        try (InputStream in = file.open(); PreparedStatement write = connection.prepareStatement(WRITE)) {
            int place = 0;
            for (byte[] portion = in.readNBytes(PORTION); portion.length > 0; portion = in.readNBytes(PORTION)) {
                write.setString(1, file.sha2());
                write.setInt(2, place++);
                write.setBytes(3, portion);
                write.executeUpdate();
            }
        }
    }
}
