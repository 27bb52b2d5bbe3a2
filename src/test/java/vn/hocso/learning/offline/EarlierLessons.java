package vn.hocso.learning.offline;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.shared.Jdbc;

/** The lessons of a test run are published when it begins; who learns before that day needs older ones. */
@ApplicationScoped
public class EarlierLessons {

    private final Jdbc database;

    EarlierLessons(Jdbc database) {
        this.database = database;
    }

    /** Before anybody tells of a lesson: when a revision was published is read once. */
    public void wereThereInOctober() {
        QuarkusTransaction.requiringNew().run(() -> {
            // A published revision never changes; here it was only published earlier.
            database.update("set local session_replication_role = replica");
            database.update("update lesson_revision set published_at = '2022-10-01T00:00:00Z'"
                    + " where published_at is not null");
        });
    }
}
