package vn.hocso.dev.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/** What happened in the campaign beside learning: told through the same services as by people, at the time when it happened. */
@ApplicationScoped
class CampaignHistory {

    private static final Logger LOG = Logger.getLogger(CampaignHistory.class);

    private final DemoOffices offices;
    private final DemoNotices notices;
    private final DemoPractices practices;
    private final DemoSessions sessions;
    private final DemoFollowers followers;
    private final DemoSupport support;
    private final DemoAccounts accounts;
    private final Once once;
    private volatile boolean stopped;

    CampaignHistory(DemoOffices offices, DemoNotices notices, DemoPractices practices, DemoSessions sessions,
            DemoFollowers followers, DemoSupport support, DemoAccounts accounts, Once once) {
        this.offices = offices;
        this.notices = notices;
        this.practices = practices;
        this.sessions = sessions;
        this.followers = followers;
        this.support = support;
        this.accounts = accounts;
        this.once = once;
    }

    /**
     * Goes on where an earlier run was stopped.
     *
     * @param until nothing happens at or after this instant; the same for every run
     * @return whether it came to its end; false when it was stopped
     */
    boolean run(Instant until) {
        long begun = System.nanoTime();
        DemoAccounts.Book book = accounts.book();
        // What few look at last comes last; the home page of the printed member comes first.
        long told = Stream.of(notices.parts(book, until), offices.parts(until), practices.parts(book, until),
                sessions.parts(book, until), support.parts(book, until), followers.parts(book, until)).flatMap(List::stream)
                .filter(part -> !stopped && once.tell(part)).count();
        LOG.infof("Demonstration: %d parts of the campaign told in %d ms", told, (System.nanoTime() - begun) / 1_000_000);
        return !stopped;
    }

    /** Ends a run after the part it is at. */
    void stop() {
        stopped = true;
    }
}
