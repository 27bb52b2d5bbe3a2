package vn.hocso.lrs;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.time.ServiceClock;

/** Lets other tests make the months of the statement table, as the job does at that moment. */
@ApplicationScoped
public class MonthsAt {

    private final Partitions partitions;
    private final ServiceClock clock;

    MonthsAt(Partitions partitions, ServiceClock clock) {
        this.partitions = partitions;
        this.clock = clock;
    }

    public void make(Instant moment) {
        clock.at(moment, () -> {
            partitions.daily();
            return null;
        });
    }
}
