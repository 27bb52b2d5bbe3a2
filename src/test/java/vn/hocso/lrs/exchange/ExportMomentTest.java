package vn.hocso.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.StatementFeed;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;

/** An export shows the store as it was at one moment, however long it takes. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportMomentTest {

    @Inject
    Credentials credentials;

    @Inject
    StatementFeed feed;

    private Freight freight;

    @BeforeEach
    void giveAccess() {
        freight = Freight.with(credentials, ClientScope.ALL);
    }

    @Test
    void what_is_voided_after_it_began_is_still_in_it() throws IOException {
        UUID before = UUID.randomUUID();
        UUID meanwhile = UUID.randomUUID();
        freight.load(String.join("\n", freight.statement(before), freight.statement(meanwhile), voiding(before)));
        var open = feed.open(new MultivaluedHashMap<>(), freight.key, false);
        freight.load(voiding(meanwhile));
        var ids = new ArrayList<UUID>();
        open.each((id, statement) -> ids.add(id));
        assertThat(ids).hasSize(2).contains(meanwhile).doesNotContain(before);
        assertThat(freight.export("?voided=false&authority=" + freight.key)).as("a later one leaves both out").hasSize(3);
    }

    private static String voiding(UUID id) {
        return "{\"actor\":{\"mbox\":\"mailto:an@example.org\"},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},"
                + "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + id + "\"}}";
    }
}
