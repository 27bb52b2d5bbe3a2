package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.List;

import vn.hocso.training.Target;

/**
 * What a person sees of training in person.
 *
 * @param whole everything that is shown together; null for nothing
 * @param groups clusters that are the person's altogether, with their provinces; a cluster of which only some provinces are the person's has no sum
 * @param missing communes that nobody reached, for one province
 */
record CoverageView(Target teams, Target communes, LocalDate day, Coverage whole, List<Group> groups,
        List<Coverages.Missing> missing, String province, boolean officer) {

    /**
     * Provinces of a training cluster.
     *
     * @param sum null where not all of them are shown
     * @param window what the letter says: {@code 13/09/2022 đến 23/09/2022}; null where it says nothing
     */
    record Group(int no, String name, String window, Coverage sum, List<Coverage> provinces) {

        /** @return where it stands in the page */
        public String anchor() {
            return "cum-" + no;
        }
    }

    public long missingCommunes() {
        return missing.stream().mapToLong(one -> one.communes().size()).sum();
    }
}
