package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** What a member pays for who comes again: everything that passes the line to the phone, heads and background included. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepeatVisitInBrowserTest {

    private static final int MOST = 5_000;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"learning", "l/CDS-1", "my-data", ""})
    void a_page_that_was_seen_before_costs_a_member_5_KB_at_most(String path) {
        try (var browser = new Browser(); var network = new Network()) {
            Page phone = browser.phone(network);
            Steps.signIn(phone, address() + "learning", "0900000001");
            phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
            phone.navigate(address() + path);
            phone.waitForLoadState(LoadState.NETWORKIDLE);
            network.came();

            phone.navigate(address() + path);
            phone.waitForLoadState(LoadState.NETWORKIDLE);
            Map<String, Integer> came = network.came();
            assertThat(came.values().stream().mapToInt(Integer::intValue).sum()).as("/" + path + " " + came).isBetween(500,
                    MOST);
        }
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
