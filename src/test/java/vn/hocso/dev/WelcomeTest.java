package vn.hocso.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** What the start of the development mode promises about the accounts is so. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WelcomeTest {

    private static final Pattern ACCOUNT = Pattern.compile(" (09\\d{8}) +(.*?)(?:http://localhost:8080(/\\S*))?");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void every_account_opens_the_page_named_beside_it_and_who_has_none_is_said_to_have_none() {
        List<Matcher> accounts = Welcome.TABLE.lines().map(line -> ACCOUNT.matcher(" " + line.strip())).filter(Matcher::matches)
                .toList();
        assertThat(accounts).hasSize(8);
        for (Matcher account : accounts) {
            String page = account.group(3);
            if (page == null) {
                assertThat(account.group(2)).as(account.group(1)).contains("no page of work yet");
            } else {
                var person = new WebSession("http://localhost:" + port).signIn(account.group(1), "hocso-demo", page);
                assertThat(person.last().statusCode()).as(account.group()).isEqualTo(200);
                assertThat(person.at().getPath()).as(account.group()).isEqualTo(page);
            }
        }
    }
}
