package vn.hocso.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/**
 * Who may do what, for every route that the built application has, for every role, in every spelling of the path: each has
 * one status, and no answer holds a word about people who are none of the caller's business. A route without a row fails
 * the build. Statuses are those of the real Keycloak's real sessions and tokens.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorisationMatrixTest {

    private static final int AT_ONCE = 6;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Markers markers;

    private static boolean planted;
    private static List<Cell> matrix;

    @BeforeEach
    void strangersAreThere() {
        if (!planted) {
            markers.plant();
            planted = true;
            matrix = Cell.matrix().stream().map(markers::in).toList();
        }
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(matrix.stream().map(Cell::route).collect(Collectors.toSet())).isEqualTo(Routes.ofTheApplication());
        assertThat(matrix).allSatisfy(cell -> assertThat(cell.expected()).as(cell.route()).hasSameSizeAs(Who.values()));
    }

    @Test
    void nothing_is_open_to_everybody_but_these() {
        assertThat(matrix.stream().filter(cell -> !List.of(302, 401, 403, 415).contains(cell.expected(Who.ANONYMOUS)))
                .map(Cell::route)).containsExactlyInAnyOrder("GET /", "GET /c", "GET /c/{code}", "GET /c/status/{list}",
                        "GET /t", "GET /t/{code}",
                        "GET /t/{code}/qr.svg", "GET /s", "GET /s/{code}",
                        "GET /.well-known/jwks.json", "GET /after-sign-out", "GET /change-person", "GET /figures",
                        "GET /api/v1/figures/{id}",
                        "GET /api/v1/figures/{id}/manifest", "GET /xapi/about", "GET /api/v1/seals", "GET /offline",
                        "GET /sw.js",
                        "GET /app.webmanifest", "GET /sources", "GET /language/{tag}");
    }

    @Test
    void every_caller_gets_in_every_spelling_what_the_matrix_says_and_reads_nothing_about_strangers() throws Exception {
        Callers callers = Callers.at(port);
        var questions = new ArrayList<Callable<Stream<String>>>();
        for (Cell cell : matrix) {
            for (Spelling spelling : Spelling.values()) {
                for (Who who : Who.values()) {
                    questions.add(() -> wrong(callers, cell, spelling, who));
                }
            }
        }
        assertThat(questions).hasSize(matrix.size() * Spelling.values().length * Who.values().length);
        assertThat(markers.forbiddenTo(Who.ANONYMOUS).count()).isGreaterThan(5);
        assertThat(ask(questions)).isEmpty();
    }

    @Test
    void a_session_opens_no_route_of_programs_and_a_token_no_page() throws Exception {
        Callers callers = Callers.at(port);
        var questions = new ArrayList<Callable<Stream<String>>>();
        for (Cell cell : matrix) {
            for (Who who : Who.values()) {
                if (Callers.isForPrograms(cell.sample())) {
                    questions.add(() -> unless(cell.expected(Who.ANONYMOUS),
                            callers.bySession(who, cell.method(), cell.sample()), cell.route() + " by the session of " + who));
                } else if (cell.method().equals("GET")) {
                    questions.add(() -> unless(cell.expected(Who.ANONYMOUS),
                            callers.byToken(who, cell.method(), cell.sample()), cell.route() + " by the token of " + who));
                }
            }
        }
        assertThat(ask(questions)).isEmpty();
    }

    private Stream<String> wrong(Callers callers, Cell cell, Spelling spelling, Who who) {
        HttpResponse<String> answer = callers.ask(who, cell.method(), spelling.of(cell));
        String name = cell.method() + " " + spelling.of(cell) + " (" + spelling + ") as " + who;
        return Stream.concat(unless(spelling.expected(cell, who), answer, name),
                markers.forbiddenTo(who).filter(marker -> answer.body().contains(marker)).map(m -> name + " shows " + m));
    }

    private static Stream<String> unless(int expected, HttpResponse<String> answer, String name) {
        int status = answer.statusCode();
        return expected == status ? Stream.empty() : Stream.of(name + ": " + status + ", expected " + expected);
    }

    /** @return everything that is wrong; so many questions take their time one by one */
    private static List<String> ask(List<Callable<Stream<String>>> questions) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var wrong = new ArrayList<String>();
            for (Future<Stream<String>> answer : pool.invokeAll(questions)) {
                wrong.addAll(answer.get().toList());
            }
            return wrong;
        } finally {
            pool.shutdownNow();
        }
    }
}
