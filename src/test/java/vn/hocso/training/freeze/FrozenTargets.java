package vn.hocso.training.freeze;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Targets;

/** Targets for tests, and what no user of the service can do: a frozen value forgotten, so that other tests find none. */
@ApplicationScoped
public class FrozenTargets {

    private final Freezing freezing;
    private final Checking checking;
    private final Targets targets;
    private final ServiceClock clock;
    private final EntityManager database;

    FrozenTargets(Freezing freezing, Checking checking, Targets targets, ServiceClock clock, EntityManager database) {
        this.targets = targets;
        this.freezing = freezing;
        this.checking = checking;
        this.clock = clock;
        this.database = database;
    }

    /** A target of members that ends with that day. */
    public void add(String id, LocalDate lastDay) {
        add(id, lastDay, "DMHC-2022");
    }

    /** The same of the country or a province. */
    public void add(String id, LocalDate lastDay, String scope) {
        execute("insert into target (id, title, unit_of_count, scope, starts_on, ends_on, bound, zone, rule, share, source) values ('"
                + id + "', 'Mục tiêu thử', 'MEMBER', '" + scope + "', '2022-09-01', '" + lastDay
                + "', 'INCLUSIVE', 'Asia/Ho_Chi_Minh', 'core-v1', 1, 'Văn bản thử')");
        targets.forget(id);
    }

    /** Lets the job run at some minutes after the end of a day. */
    public void freezeAfter(LocalDate day, int minutes) {
        clock.at(Campaign.startOf(day.plusDays(1)).plusSeconds(60L * minutes), () -> {
            freezing.freeze();
            return null;
        });
    }

    public void check() {
        checking.check();
    }

    public void forget(String target) {
        execute("alter table frozen_value disable trigger frozen_value_only_grows");
        execute("delete from frozen_value where target = '" + target + "'");
        execute("delete from frozen_value_check where target = '" + target + "'");
        execute("alter table frozen_value enable trigger frozen_value_only_grows");
    }

    public void forgetAll() {
        execute("alter table frozen_value disable trigger frozen_value_only_grows");
        execute("delete from frozen_value");
        execute("delete from frozen_value_check");
        execute("delete from target where id like 'frozen-%'");
        execute("alter table frozen_value enable trigger frozen_value_only_grows");
    }

    public void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
