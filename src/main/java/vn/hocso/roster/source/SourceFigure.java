package vn.hocso.roster.source;

import java.time.LocalDate;

import vn.hocso.roster.OfficialFigure;

/**
 * An official figure as the ledger keeps it, also after it was withdrawn.
 *
 * @param place where in the document it stands: {@code mục 1}; null when that was not told
 * @param toldOn the day on which an administrator added it, null for one that came with the product
 * @param withdrawnOn null while it holds
 */
public record SourceFigure(long id, String sourceId, OfficialFigure figure, String place, LocalDate toldOn,
        LocalDate withdrawnOn, String withdrawnBecause) {

    public boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    /** @return whether an administrator may withdraw it: figures of the letters stay for ever */
    public boolean isWithdrawable() {
        return toldOn != null && withdrawnOn == null;
    }
}
