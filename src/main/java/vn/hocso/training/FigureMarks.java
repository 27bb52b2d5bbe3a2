package vn.hocso.training;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;

/** For rooms that make figures of their own of teams and of people with an account: whether what they remember of them still holds. */
@ApplicationScoped
public class FigureMarks {

    /**
     * Two states with the same total are the same.
     *
     * @param perhapsOurs whether this transaction has written, and may see what nobody else sees yet
     */
    public record State(BigDecimal total, boolean perhapsOurs) {

        /** @return the state of this and of something else together */
        public State with(BigDecimal other) {
            return new State(total.add(other), perhapsOurs);
        }
    }

    private final Tallies tallies;

    FigureMarks(Tallies tallies) {
        this.tallies = tallies;
    }

    /** @return the state of teams and of who belongs to them; asked for before they are read */
    public State now() {
        return of(tallies.marks());
    }

    /** @return the state of teams alone: it stays while people join and learn */
    public State ofTeams() {
        return of(tallies.marks().ofTeams());
    }

    private static State of(Marks marks) {
        return new State(marks.total(), marks.perhapsOurs());
    }
}
