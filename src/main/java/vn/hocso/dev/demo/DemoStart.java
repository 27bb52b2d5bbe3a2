package vn.hocso.dev.demo;

import java.time.Instant;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import vn.hocso.roster.RosterIntake;
import vn.hocso.shared.Settings;
import vn.hocso.shared.time.ServiceClock;

/** Gives a new database its made-up roster and, in development, its history. */
@ApplicationScoped
class DemoStart {

    private static final Logger LOG = Logger.getLogger(DemoStart.class);
    /** After the course content was read. */
    private static final int LATE = 5_000;
    private static final String UNTIL = "demonstration.until";
    private static final String LEARNED = "demonstration.learned";
    private static final String TOLD = "demonstration.told";

    private final DemoConfig config;
    private final DemoRoster demo;
    private final CampaignHistory campaign;
    private final LearningReplay learning;
    private final RosterIntake intake;
    private final Settings settings;
    private final ServiceClock clock;

    DemoStart(DemoConfig config, DemoRoster demo, CampaignHistory campaign, LearningReplay learning, RosterIntake intake,
            Settings settings, ServiceClock clock) {
        this.config = config;
        this.demo = demo;
        this.campaign = campaign;
        this.learning = learning;
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Priority(LATE) StartupEvent event) {
        if (config.members() > 0 && intake.isEmpty()) {
            demo.load(DemoPlan.of(config.members()));
        }
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT && settings.find(TOLD).isEmpty()) {
            // Beside the running service: the pages are there at once, the figures grow while one looks.
            new Thread(this::tell, "demonstration").start();
        }
    }

    /** A live reload ends it half-way; the next start goes on, because telling the same again changes nothing. */
    void stop(@Observes ShutdownEvent event) {
        campaign.stop();
        learning.stop();
    }

    private void tell() {
        // The same end for a run that goes on after a restart, else it would plan another history.
        Instant until = Instant.parse(settings.fix(UNTIL, clock.instant().toString()));
        boolean told = campaign.run(until);
        if (settings.find(LEARNED).isEmpty() && learning.run(config.members(), CampaignShape.of(config), until)) {
            settings.fix(LEARNED, clock.instant().toString());
            LOG.info("Demonstration: everybody has learned");
        }
        if (told && settings.find(LEARNED).isPresent()) {
            settings.fix(TOLD, clock.instant().toString());
        }
    }
}
