package vn.hocso.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The database of {@link CompletionsCounted}. */
public class PeopleServers extends SeedServers {

    public PeopleServers() {
        super("people-" + CompletionsCounted.PEOPLE);
    }

    /** Jobs would do their own work meanwhile. */
    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("quarkus.scheduler.enabled", "false");
        return settings;
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
