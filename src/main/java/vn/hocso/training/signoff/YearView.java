package vn.hocso.training.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.hocso.roster.Province;
import vn.hocso.training.CountedBeside;
import vn.hocso.training.signoff.Standing.State;

/**
 * The report of a year, of one province or of all that the reader may see; made of what was signed, and of nothing else.
 *
 * @param province null for several
 * @param name of the province, or what the several are
 * @param figures of the periods, in their order
 * @param rows one for each province, in dictionary order
 * @param said explanations in reports that stand; of one province alone
 * @param founding how far teams were founded by {@code asOf}, as it was said; never signed
 * @param beside what is counted beside the rates up to {@code asOf}, never signed
 * @param madeAt when it was put together
 */
record YearView(Year year, String province, String name, List<YearFigures> figures, List<Row> rows, List<Reopened> reopened,
        List<Said> said, List<Founding> founding, List<CountedBeside.Count> beside, LocalDate asOf, Instant madeAt,
        boolean demonstration) {

    /**
     * Where a province stands in a period.
     *
     * @param signed null while no signature stands
     * @param reminder null while the centre reminded it of nothing
     */
    record Place(Period period, State state, SignedPack signed, Reminder reminder) {}

    /** A province in all periods. */
    record Row(Province province, List<Place> places) {}

    /** A period was opened again. */
    record Reopened(String name, Period period, int no, String reason, Instant at) {}

    /** What a province explained. */
    record Said(Period period, Figure figure, String text) {}

    /**
     * How far provinces came with founding teams, by one source.
     *
     * @param status name of {@link vn.hocso.roster.Establishment.Status}
     * @param inferred follows from two letters, stands in none
     */
    record Founding(String status, boolean inferred, LocalDate asOf, String source, long provinces) {}

    /** How many provinces stand how in a period. */
    record Tally(Period period, long onTime, long late, long open) {

        public long signed() {
            return onTime + late;
        }

        public long all() {
            return onTime + late + open;
        }
    }

    /** @return one for each period */
    public List<Tally> tallies() {
        return year.periods().stream()
                .map(period -> new Tally(period, count(period, State.SIGNED), count(period, State.SIGNED_LATE),
                        rows.size() - count(period, State.SIGNED) - count(period, State.SIGNED_LATE)))
                .toList();
    }

    private long count(Period period, State state) {
        return places().stream().filter(place -> place.period.equals(period) && place.state == state).count();
    }

    private List<Place> places() {
        return rows.stream().flatMap(row -> row.places.stream()).toList();
    }

    /** @return whether there is anything to report of */
    public boolean isSigned() {
        return places().stream().anyMatch(place -> place.signed != null);
    }

    public String address() {
        return province == null ? year.address() : year.address() + "/" + province;
    }

    /** @return the one province's, of a report of one */
    public List<Place> own() {
        return rows.get(0).places;
    }
}
