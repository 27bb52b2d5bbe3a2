package vn.hocso.lrs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** More is asked at once than the database can take: nothing is wrong, and whoever asks again is served. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BusyDatabaseTest {

    @Inject
    AgroalDataSource database;
    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    private final String activity = Xapi.newActivity();

    @Test
    void who_gets_no_connection_is_told_to_come_back() throws SQLException {
        String statement = Xapi.statement(UUID.randomUUID(), activity);
        String team = anyTeam();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                taken.add(database.getConnection());
            }
            Xapi.client().body(statement).post("/xapi/statements").then().statusCode(503).header("Retry-After", "1")
                    .contentType("application/problem+json").body("type", is("/errors/busy"));
            given().accept("text/html").get("/t/" + team).then().statusCode(503).header("Retry-After", "1")
                    .body(containsString("đang bận"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        sentAgain(statement);
    }

    @Test
    void a_writer_whose_turn_does_not_come_is_told_to_come_back() throws SQLException {
        String statement = Xapi.statement(UUID.randomUUID(), activity);
        try (Connection other = database.getConnection(); var turn = other.createStatement()) {
            other.setAutoCommit(false);
            turn.execute("select statement_turn()");
            Xapi.client().body(statement).post("/xapi/statements").then().statusCode(503).header("Retry-After", "1")
                    .body("type", is("/errors/busy"));
            other.rollback();
        }
        sentAgain(statement);
    }

    private String anyTeam() throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select code from team limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private void sentAgain(String statement) {
        Xapi.client().body(statement).post("/xapi/statements").then().statusCode(200);
        assertThat(Xapi.client().queryParam("activity", activity).get("/xapi/statements").jsonPath().getList("statements"))
                .hasSize(1);
    }
}
