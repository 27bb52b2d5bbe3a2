package vn.hocso.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What a member has passed and where they stopped. Its cost depends on the lessons, not on how much was ever recorded. */
@ApplicationScoped
class Progress {

    /** An attempt that was begun and not finished. */
    record Unfinished(UUID attempt, String lessonCode, int revision) {}

    private static final String PASSED = "select lesson_code from lesson_passed where member_id = ?1";
    private static final String UNFINISHED = """
            select attempt, lesson_code, revision from attempt
            where member_id = ?1 and finished_at is null order by started_at desc limit 1""";

    private final EntityManager database;

    Progress(EntityManager database) {
        this.database = database;
    }

    Set<String> passed(UUID member) {
        return new HashSet<>(database.createNativeQuery(PASSED, String.class).setParameter(1, member).getResultList());
    }

    Optional<Unfinished> unfinished(UUID member) {
        List<Object[]> rows = database.createNativeQuery(UNFINISHED, Object[].class).setParameter(1, member).getResultList();
        return rows.stream().map(row -> new Unfinished((UUID) row[0], (String) row[1], (int) row[2])).findFirst();
    }

    /** @return the rules by which the member is trained */
    Set<String> rulesMet(UUID member) {
        return new HashSet<>(database.createNativeQuery("select rule from completion where member_id = ?1", String.class)
                .setParameter(1, member).getResultList());
    }
}
