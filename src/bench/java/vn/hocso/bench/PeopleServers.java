package vn.hocso.bench;

import java.io.IOException;

/** The database of {@link CompletionsCounted}. */
public class PeopleServers extends SeedServers {

    public PeopleServers() {
        super("people-" + CompletionsCounted.PEOPLE);
    }

    @Override
    Database open(String name) throws IOException {
        return Database.toFillAndMeasure(name);
    }
}
