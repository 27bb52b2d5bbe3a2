package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Settings;
import vn.hocso.shared.time.ServiceClock;

/** What keeps the store in order over the years. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreUpkeepTest {

    @Inject
    EntityManager database;

    @Inject
    Settings settings;

    @Inject
    ServiceClock clock;

    @Inject
    Partitions partitions;

    @Inject
    StatementStore store;

    private final String activity = Xapi.newActivity();

    @Test
    void the_months_ahead_are_there_and_none_is_made_twice() {
        partitions.daily();
        clock.at(Instant.parse("2023-05-31T23:59:59Z"), () -> {
            partitions.daily();
            return null;
        });
        partitions.daily();
        assertThat(names()).contains("statement_2022_09", "statement_2022_11", "statement_2023_02", "statement_2023_05",
                "statement_2023_08");
    }

    @Test
    void a_statement_lies_in_the_month_in_which_it_was_stored() {
        UUID id = UUID.randomUUID();
        clock.at(Instant.parse("2022-09-30T23:59:59.999Z"), () -> {
            store.record("upkeep", List.of(Xapi.statement(id, Xapi.newActivity()).getBytes()));
            return null;
        });
        assertThat(database.createNativeQuery("select count(*) from statement_2022_09 where id = ?1", Long.class)
                .setParameter(1, id).getSingleResult()).isEqualTo(1L);
        assertThat(store.statement(id)).get().extracting(StoredStatement::stored)
                .isEqualTo(Instant.parse("2022-09-30T23:59:59.999Z"));
    }

    @Test
    void the_base_of_all_addresses_is_settled_once_for_ever() {
        assertThatCode(() -> new LrsConfig(settings, "https://hocso.example/id").settle(null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new LrsConfig(settings, "https://other.example/id").settle(null))
                .hasMessageContaining("https://hocso.example/id");
        assertThatThrownBy(() -> new LrsConfig(settings, "https://hocso.example/id/").settle(null))
                .hasMessageContaining("slash");
    }

    @Test
    void no_claim_is_left_without_its_statement() {
        assertThat(database.createNativeQuery("select count(*) from statement_key where seq is null", Long.class)
                .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void a_rebuild_reads_every_statement_of_one_authority_verb_and_object_in_order() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID id = UUID.randomUUID();
            store.record("rebuild", List.of(Xapi.statement(id, activity).getBytes()));
            written.add(id.toString());
        }
        store.record("somebody else", List.of(Xapi.statement(UUID.randomUUID(), activity).getBytes()));
        List<String> read = new ArrayList<>();
        store.each("rebuild", Xapi.VERB, activity, statement -> read.add(statement.id().toString()));
        assertThat(read).isEqualTo(written);
        store.each("rebuild", "https://example.org/never", activity, statement -> read.clear());
        assertThat(read).hasSize(3);
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        return database
                .createNativeQuery("select inhrelid::regclass::text from pg_inherits where inhparent = 'statement'::regclass",
                        String.class)
                .getResultList();
    }
}
