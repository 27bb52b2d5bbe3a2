package vn.hocso.roster.source;

import java.time.LocalDate;
import java.util.List;

import vn.hocso.roster.Establishment;

/**
 * In which state a document puts provinces.
 *
 * @param inferred follows from two documents, stands in none
 * @param place where in the document, null when that was not told
 * @param told whether a province told it of itself, after the letters
 * @param provinces codes
 */
public record StatusSaid(String sourceId, Establishment.Status status, boolean inferred, LocalDate asOf, String place,
        boolean told, List<String> provinces) {

    /** @return {@code Chưa thành lập Tổ} */
    public String label() {
        return switch (status) {
            case NONE -> "chưa thành lập Tổ";
            case INCOMPLETE -> "chưa hoàn thành đến cấp xã";
            case COMPLETE_COMMUNE -> "hoàn thành đến cấp xã";
            case COMPLETE_VILLAGE -> "hoàn thành đến thôn, tổ dân phố";
        };
    }
}
