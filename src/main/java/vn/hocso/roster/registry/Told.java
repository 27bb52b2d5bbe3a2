package vn.hocso.roster.registry;

import java.time.LocalDate;

import vn.hocso.roster.Paper;

/**
 * Something that was told about a team.
 *
 * @param on from when it holds
 * @param paper null where none was told
 * @param place where it works from then on, for a move; else null
 * @param otherName of the team that it went into, or that went into it; else null
 * @param knownOn when it was told
 * @param takenBackOn when it was taken back; null for what stands
 * @param takenBackReason why; null where none was asked for
 */
record Told(Kind kind, LocalDate on, Paper paper, String place, String otherName, String otherCode, LocalDate knownOn,
        LocalDate takenBackOn, String takenBackReason) {

    enum Kind {
        FOUNDING("Thành lập"), MOVE("Chuyển đến"), MERGER("Sáp nhập vào"), RECEIVED("Nhận sáp nhập"), DISSOLUTION("Giải thể");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
