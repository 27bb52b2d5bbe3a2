package vn.hocso.roster.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.roster.MemberRenamed;
import vn.hocso.roster.MemberRenumbered;
import vn.hocso.roster.MemberTransferred;
import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.RosterChanged;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** Finds accounts that fit people of lists, inside the transaction that changed a list, made an account, gave it another name or another team. Decides nothing. */
@ApplicationScoped
class Matching {

    /** Longer than a list is applied: who joined meanwhile and the list did not see each other. */
    private static final Duration LATELY = Duration.ofHours(1);
    private static final String FORGET = Sql.load(Matching.class, "forget_fits.sql");
    private static final String FORGET_OF_ACCOUNT = Sql.load(Matching.class, "forget_fits_of_account.sql");
    private static final String OF_PROVINCE = Sql.load(Matching.class, "fits_of_province.sql");
    private static final String OF_ACCOUNT = Sql.load(Matching.class, "fits_of_account.sql");
    private static final String OF_NEW_ACCOUNTS = Sql.load(Matching.class, "fits_of_new_accounts.sql");

    private final Jdbc jdbc;
    private final ServiceClock clock;

    Matching(Jdbc jdbc, ServiceClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void listChanged(@Observes RosterChanged change) {
        jdbc.update(FORGET, change.provinceCode(), change.provinceCode());
        jdbc.update(OF_PROVINCE, clock.instant(), change.provinceCode());
    }

    void joined(@Observes PopulationChanged change) {
        if (change.population() == Population.REGISTERED && change.delta() > 0) {
            account(change.memberId());
        }
    }

    void renamed(@Observes MemberRenamed change) {
        again(change.memberId());
    }

    void renumbered(@Observes MemberRenumbered change) {
        again(change.memberId());
    }

    /** A name fits within one team. */
    void transferred(@Observes MemberTransferred change) {
        again(change.memberId());
    }

    private void again(UUID member) {
        jdbc.update(FORGET_OF_ACCOUNT, member);
        account(member);
    }

    /** Joins the caller's transaction. */
    void account(UUID member) {
        jdbc.update(OF_ACCOUNT, clock.instant(), member);
    }

    /** Twice, or on two replicas at once, it does no harm. */
    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void missed() {
        Instant now = clock.instant();
        jdbc.update(OF_NEW_ACCOUNTS, now, now.minus(LATELY));
    }
}
