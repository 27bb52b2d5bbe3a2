package vn.hocso.web;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means warm: nobody is sent to a replica that is still slow. */
@Readiness
@ApplicationScoped
class Warm implements HealthCheck {

    private final WarmingUp warmingUp;

    Warm(WarmingUp warmingUp) {
        this.warmingUp = warmingUp;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Warmed up").status(warmingUp.isDone()).build();
    }
}
