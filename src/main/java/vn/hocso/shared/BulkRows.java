package vn.hocso.shared;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/**
 * Rows for PostgreSQL's {@code COPY}: the fast way in for thousands of them. Joins the transaction of the connection, so
 * either all rows are there or none.
 */
public final class BulkRows {

    private final String command;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private int count;

    /** @param columns in the order in which {@link #add} gives the values */
    public BulkRows(String table, String... columns) {
        this.command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        this.width = columns.length;
    }

    /** @param values one for each column, written as by {@code toString}; null stays null */
    public void add(Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(values.length + " values for: " + command);
        }
        for (int i = 0; i < width; i++) {
            append(values[i]);
            text.append(i == width - 1 ? '\n' : '\t');
        }
        count++;
    }

    public int count() {
        return count;
    }

    /**
     * Sends the rows and starts anew.
     *
     * @return how many were stored
     */
    public long copyInto(Connection connection) throws SQLException {
        try {
            long stored = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(text.toString()));
            text.setLength(0);
            count = 0;
            return stored;
        } catch (IOException e) {
            throw new IllegalStateException("A string cannot fail to be read", e);
        }
    }

    private void append(Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
