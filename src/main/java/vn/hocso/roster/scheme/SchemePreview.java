package vn.hocso.roster.scheme;

import java.time.LocalDate;
import java.util.List;

/**
 * What a file would make of a scheme.
 *
 * @param schemeName as it is called, or will be
 * @param isNew whether there is no such scheme yet
 * @param clusters as they would be
 * @param outside names of provinces that would be in none on that day
 * @param before clusters and provinces in them that the scheme has now, null when no file was applied yet
 * @param changes provinces that would be in another cluster on that day than they are
 * @param isOutdated whether the scheme was changed since the file was compared with it
 */
record SchemePreview(SchemeImport file, String schemeName, boolean isNew, List<Cluster> clusters, List<String> outside,
        String before, List<Change> changes, LocalDate on, boolean isOutdated) {

    /**
     * A province whose cluster changes.
     *
     * @param before null for none
     * @param after likewise
     */
    public record Change(String name, String before, String after) {}

    /** A cluster with its provinces. */
    public record Cluster(String name, List<Member> members) {}

    /** @param until null for open */
    public record Member(String name, LocalDate from, LocalDate until) {}
}
