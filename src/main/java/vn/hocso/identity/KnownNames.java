package vn.hocso.identity;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/**
 * What colleagues are called. A token says it only while its person is there, so the name is kept of those whose work others
 * see signed; it goes to pages and nowhere else.
 */
@ApplicationScoped
public class KnownNames {

    private static final String NAME = "select full_name from known_name where subject = ?";
    private static final String KEEP = """
            insert into known_name (subject, full_name, seen_at) values (?, ?, ?)
            on conflict on constraint known_name_pkey do update set full_name = excluded.full_name, seen_at = excluded.seen_at
            where known_name.full_name <> excluded.full_name""";

    private final NameSource roster;
    private final Jdbc jdbc;
    private final ServiceClock clock;

    KnownNames(NameSource roster, Jdbc jdbc, ServiceClock clock) {
        this.roster = roster;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the name that the person gave in joining a team, else that of the account; empty when neither is known */
    public Optional<String> nameOf(String subject) {
        return roster.nameOf(subject).or(() -> jdbc.first(NAME, row -> row.getString(1), subject));
    }

    /** Keeps the name that the caller's account carries, if any. */
    public void keep(Caller caller) {
        caller.name().ifPresent(name -> jdbc.update(KEEP, caller.subject(), name, clock.instant()));
    }
}
