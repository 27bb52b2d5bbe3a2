package vn.hocso.certificate;

import java.time.LocalDate;
import java.util.List;

import vn.hocso.roster.ConsentPurpose;

/**
 * The page on which a member gets and keeps the paper.
 *
 * @param completedOn null for somebody who is not trained yet
 * @param papers all of them, the newest first
 * @param current the one that holds, null for none
 * @param typedName what stands in the field of the name
 * @param problem why that is no name, null when it is
 * @param nameShown whether the public page shows the name
 */
record CertificateView(LocalDate completedOn, List<Certificate> papers, Paper current, String typedName, String problem,
        boolean nameShown) {

    /** @return the papers that no longer hold, the newest first */
    public List<Certificate> revoked() {
        return papers.stream().filter(paper -> !paper.holds()).toList();
    }

    /** @return what a person says by ticking the box */
    public String consent() {
        return ConsentPurpose.PUBLIC_NAME.text();
    }
}
