package vn.hocso.roster.source;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter, plan, report or data set that official figures come from.
 *
 * @param id part of its address on the page of sources, never changed: {@code S1}
 * @param citedAs how pages name it
 * @param addressee null when it has none
 * @param numberPrinted as it is printed on the copy at hand, null when none is
 * @param issuedOn the day that is printed, null when none is
 * @param address where it can be read, null when that is not known
 * @param toldOn the day on which an administrator added it, null for one that came with the product
 * @param citations the numbers by which others cite it
 */
public record SourceDocument(String id, Kind kind, String title, String citedAs, String issuer, String addressee,
        String numberPrinted, LocalDate issuedOn, String note, String address, LocalDate toldOn, List<Citation> citations) {

    /** What it is. */
    public enum Kind {
        LETTER("Công văn"), PLAN("Kế hoạch"), PRESS("Tin báo chí"), DATASET("Bộ dữ liệu"), REPORT("Báo cáo");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * How another document names it.
     *
     * @param dated the day that it is given there, null for none
     * @param citedBy the other one, in words
     */
    public record Citation(String number, LocalDate dated, String citedBy, String note) {}

    /** @return whether an administrator added it here */
    public boolean isTold() {
        return toldOn != null;
    }

    /** @return whether such a document usually bears a number and a day */
    public boolean isPaper() {
        return kind == Kind.LETTER || kind == Kind.PLAN || kind == Kind.REPORT;
    }

    /** @return its place on the page of sources */
    public String anchor() {
        return Sources.PAGE + "#" + id;
    }
}
