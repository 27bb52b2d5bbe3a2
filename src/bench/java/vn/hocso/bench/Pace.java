package vn.hocso.bench;

/** The same work whatever the service does: how fast the machine is at the time. Virtual ones are twice as fast on one day as on another. */
class Pace {

    /** Memory that no cache holds, as sums of a million people need it. */
    static final String WORK = "select count(*) from (select n % 500000 as part, count(*) from generate_series(1, 2000000) as n group by 1) as parts";

    private Pace() {}

    static String told(long micros) {
        return "PostgreSQL groups two million numbers into half a million groups in %.2f s at this time"
                .formatted(micros / 1e6);
    }
}
