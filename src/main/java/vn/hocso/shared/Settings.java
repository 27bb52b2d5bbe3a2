package vn.hocso.shared;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Facts about this installation that are written once, the same for every replica. */
@ApplicationScoped
public class Settings {

    private final EntityManager database;

    Settings(EntityManager database) {
        this.database = database;
    }

    /**
     * Writes the value unless there is one.
     *
     * @return the value that stands, which is another one when an earlier start wrote it
     */
    @Transactional
    public String fix(String name, String value) {
        database.createNativeQuery("insert into setting (name, value) values (?1, ?2) on conflict (name) do nothing")
                .setParameter(1, name).setParameter(2, value).executeUpdate();
        return find(name).orElseThrow();
    }

    /** @return the value that stands, if any */
    @Transactional
    public Optional<String> find(String name) {
        return database.createNativeQuery("select value from setting where name = ?1", String.class)
                .setParameter(1, name).getResultStream().map(String.class::cast).findFirst();
    }
}
