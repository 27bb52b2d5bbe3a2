package vn.hocso.dev;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;

/** Tells whoever started the service where everything is and who can sign in. */
@ApplicationScoped
class Welcome {

    private static final int LAST = 10_000;
    static final String TABLE = """

            Học Số is running, with demonstration data.
              Service          http://localhost:8080          health http://localhost:9000/q/health, metrics /q/metrics
              Sign-in          http://localhost:8180          Keycloak; its own console: admin / hocso-demo
              Record store     http://localhost:8080/xapi     Basic lrs-demo / lrs-demo
              A team's QR link http://localhost:8080/t/QUOCGIA

              Sign in as       password hocso-demo
              0900000001       member of a team in Huế        http://localhost:8080/learning
              0900000002       leader there, 12 lessons done  http://localhost:8080/learning
              0900000003       trainer: writes lessons        http://localhost:8080/authoring
              0900000004       reviewer: publishes them       http://localhost:8080/authoring
              0900000005       roster officer of Huế           http://localhost:8080/roster/imports
              0900000006       monitor of the country         http://localhost:8080/training
              0900000007       monitor of Thừa Thiên Huế      http://localhost:8080/training
              0900000008       admin                          http://localhost:8080/administration/credentials

              Start afresh     mvn quarkus:dev -Dhocso.dev.wipe=true   (wipes database and sign-in together)
            """;

    void print(@Observes @Priority(LAST) StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            System.out.println(TABLE);
        }
    }
}
