package vn.hocso.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Sql;

/**
 * Who may do what, for every route that the built application has, for every role, in every spelling of the path. A route
 * without a row fails the build. Statuses are those of the real Keycloak's real sessions and tokens.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorisationMatrixTest {

    private static final List<Cell> MATRIX = Sql.load(AuthorisationMatrixTest.class, "matrix.txt").lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Cell::of).toList();
    private static final Map<Who, WebSession> SESSIONS = new EnumMap<>(Who.class);
    private static final Map<Who, String> TOKENS = new EnumMap<>(Who.class);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Markers markers;

    @BeforeEach
    void everybodySignsInOnce() {
        if (SESSIONS.isEmpty()) {
            // By this name, because the realm sends people back to no other.
            String service = "http://localhost:" + port;
            markers.plant();
            for (Who who : Who.values()) {
                var session = new WebSession(service);
                SESSIONS.put(who, who.userName() == null ? session : session.signIn(who.userName(), "hocso-demo", "/learning"));
                if (who.userName() != null) {
                    TOKENS.put(who, Tokens.of(who.userName()));
                }
            }
        }
    }

    @Test
    void every_route_has_a_row() {
        assertThat(MATRIX.stream().map(Cell::route).collect(Collectors.toSet())).isEqualTo(Routes.ofTheApplication());
    }

    @Test
    void every_role_gets_what_the_matrix_says_and_never_more() {
        var wrong = new ArrayList<String>();
        for (Cell cell : MATRIX) {
            for (Who who : Who.values()) {
                int status = ask(who, cell, cell.sample()).statusCode();
                if (status != cell.expected(who)) {
                    wrong.add(cell.route() + " as " + who + ": " + status + ", expected " + cell.expected(who));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_other_spelling_of_a_path_opens_more_than_the_plain_one() {
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (Cell cell : MATRIX) {
            for (Who who : List.of(Who.ANONYMOUS, Who.MEMBER, Who.PROVINCE_MONITOR)) {
                for (String path : Spellings.refused(cell.sample())) {
                    asked++;
                    expectOne(wrong, who, cell, path, List.of(400));
                }
                for (String path : Spellings.tolerated(cell.sample())) {
                    asked++;
                    expectOne(wrong, who, cell, path, List.of(cell.expected(who), 302, 303, 400, 401, 403, 404, 405, 415));
                }
            }
        }
        assertThat(asked).isGreaterThan(1_000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_reads_about_people_who_are_none_of_their_business() {
        var seen = new ArrayList<String>();
        for (Cell cell : MATRIX) {
            for (Who who : Who.values()) {
                HttpResponse<String> response = ask(who, cell, cell.sample());
                markers.forbiddenTo(who).filter(marker -> response.body().contains(marker))
                        .forEach(marker -> seen.add(cell.route() + " as " + who + " shows " + marker));
            }
        }
        assertThat(markers.forbiddenTo(Who.ANONYMOUS).count()).isGreaterThan(5);
        assertThat(seen).isEmpty();
    }

    private void expectOne(List<String> wrong, Who who, Cell cell, String path, List<Integer> allowed) {
        int status = ask(who, cell, path).statusCode();
        // A page that is open to the caller may be reached by a tolerant spelling; nothing else may be.
        if (!allowed.contains(status)) {
            wrong.add(cell.method() + " " + path + " as " + who + ": " + status + ", allowed " + allowed);
        }
    }

    private HttpResponse<String> ask(Who who, Cell cell, String path) {
        WebSession session = SESSIONS.get(who);
        if (path.toLowerCase(Locale.ROOT).matches(".*(api|xapi).*")) {
            return session.bearer(cell.method(), path, TOKENS.get(who));
        }
        return session.any(cell.method(), path);
    }
}
