package vn.hocso.bench;

import java.io.IOException;
import java.sql.SQLException;

/** The database of {@link CompletionsCounted}. */
public class PeopleServers extends SeedServers {

    public PeopleServers() {
        super("people-" + CompletionsCounted.PEOPLE);
    }

    @Override
    Database open(String name) throws IOException {
        try {
            return Database.toFillAndMeasure(name);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
