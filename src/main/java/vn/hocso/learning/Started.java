package vn.hocso.learning;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** Who has passed a lesson. */
@ApplicationScoped
public class Started {

    private static final String STARTED = "select distinct member_id from lesson_passed where member_id = any(?::uuid[])";

    private final Jdbc database;

    Started(Jdbc database) {
        this.database = database;
    }

    /** @return those of the members who passed one lesson at least */
    public Set<UUID> of(Set<UUID> members) {
        Object ids = members.stream().map(UUID::toString).toArray(String[]::new);
        return Set.copyOf(database.list(STARTED, row -> row.getObject(1, UUID.class), ids));
    }
}
