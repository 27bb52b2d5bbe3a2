package vn.hocso.roster;

import java.time.LocalDate;

/**
 * What a code that is printed somewhere means today. The paper never changes; its meaning is kept here.
 *
 * @param code as printed
 * @param team where it leads, as the team stands now
 * @param closedOn the last day of a team that is closed, else null
 * @param closure why and until when its door is closed today, null when it is open
 * @param replacement what became of it where the team has another code now, else null
 * @param current the code that is printed for the team now, perhaps the same
 */
public record PrintedCode(String code, Team team, LocalDate closedOn, Closure closure, Replacement replacement,
        String current) {

    /**
     * The door of a code is closed.
     *
     * @param until the last day, null when none was told
     */
    public record Closure(LocalDate from, LocalDate until, Reason reason) {}

    /** The team got another code. */
    public record Replacement(LocalDate on, Fate fate, Reason reason) {}

    /** What an officer lets become of a code that was replaced. */
    public enum Fate {
        LEADS_ON("dẫn sang mã mới"), REFUSED("không dùng được nữa");

        private final String label;

        Fate(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why a code is closed or replaced; one of few, so that nobody writes a name into it. */
    public enum Reason {
        LEAKED("Tờ QR bị đưa ra ngoài Tổ"), LOST("Tờ QR bị mất hoặc hỏng"), RENEWED("Tổ làm lại tờ QR"), OTHER("Việc khác");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOpen() {
        return closedOn == null && closure == null && replacement == null;
    }

    /** @return whether the old sheet may say which code is the new one */
    public boolean leadsOn() {
        return closedOn == null && closure == null && replacement != null && replacement.fate == Fate.LEADS_ON;
    }
}
