package vn.hocso.campaign.source;

import java.util.List;

import vn.hocso.roster.source.SchemeSaid;
import vn.hocso.roster.source.SourceDocument;
import vn.hocso.roster.source.SourceFigure;
import vn.hocso.roster.source.StatusSaid;
import vn.hocso.training.Target;

/** A document with everything that was taken from it. */
record Entry(SourceDocument document, List<SourceFigure> figures, List<StatusSaid> statuses, List<SchemeSaid> schemes,
        List<Target> targets) {

    /** @return whether anything on screen comes from it */
    public boolean isUsed() {
        return !figures.isEmpty() || !statuses.isEmpty() || !schemes.isEmpty() || !targets.isEmpty();
    }
}
