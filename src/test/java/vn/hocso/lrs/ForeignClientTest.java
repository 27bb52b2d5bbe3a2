package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.StatementResult;
import gov.adlnet.xapi.model.Verbs;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/**
 * ADL's own client, which nobody here wrote, gets along with the store. Its statements do: for documents it writes the agent
 * into the address as plain JSON, which is no address (RFC 3986), and no server on this framework sees such a request.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForeignClientTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final String activity = Xapi.newActivity();

    @Test
    void it_posts_a_statement_and_reads_it_back() throws Exception {
        String id = client().postStatement(statement());
        Statement read = client().getStatement(id);
        assertThat(read.getId()).isEqualTo(id);
        assertThat(read.getActor().getName()).isEqualTo("Nguyễn Thị Ánh");
        assertThat(((Activity) read.getObject()).getId()).isEqualTo(activity);
        assertThat(read.getStored()).startsWith("2022-11-");
    }

    @Test
    void it_finds_its_way_to_the_next_page() throws Exception {
        String first = client().postStatement(statement());
        Statement named = statement();
        named.setId(UUID.randomUUID().toString());
        assertThat(client().putStatement(named, named.getId())).isTrue();
        StatementClient reader = client().filterByActivity(activity).limitResults(1);
        StatementResult page = reader.getStatements();
        assertThat(page.getStatements()).extracting(Statement::getId).containsExactly(named.getId());
        assertThat(page.hasMore()).isTrue();
        assertThat(client().getStatements(page.getMore()).getStatements()).extracting(Statement::getId).containsExactly(first);
    }

    @Test
    void it_posts_many_at_once_and_finds_those_of_one_person() throws Exception {
        Statement other = statement();
        other.setActor(new Agent("Trần Văn Bình", "mailto:binh-" + UUID.randomUUID() + "@example.org"));
        List<String> ids = client().postStatements(new ArrayList<>(List.of(statement(), other, statement())));
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(client().filterByActivity(activity).filterByActor(other.getActor()).getStatements().getStatements())
                .extracting(Statement::getId).containsExactly(ids.get(1));
    }

    private StatementClient client() throws Exception {
        return new StatementClient("http://localhost:" + port + "/xapi/", Xapi.DEMO, Xapi.DEMO);
    }

    private Statement statement() {
        return new Statement(new Agent("Nguyễn Thị Ánh", URI.create("mailto:anh@example.org").toString()), Verbs.experienced(),
                new Activity(activity));
    }
}
