package vn.hocso.training;

import jakarta.enterprise.context.ApplicationScoped;

/** Counts everything again for the benchmark. */
@ApplicationScoped
public class RecountNow {

    private final Recount recount;

    RecountNow(Recount recount) {
        this.recount = recount;
    }

    /** @return sums that differ from what is counted again */
    public long differences() {
        return recount.compare().stream().mapToLong(Recount.Difference::rows).sum();
    }
}
