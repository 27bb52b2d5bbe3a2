package vn.hocso.roster.transfer;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Team;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;
import vn.hocso.shared.Jdbc;

/** Whether anybody can come into a team. */
@ApplicationScoped
class Doors {

    private static final String CLOSED_ON = "select closed_on from team where id = ?";

    private final Jdbc jdbc;
    private final TeamDecisions decisions;

    Doors(Jdbc jdbc, TeamDecisions decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
    }

    /** @return why nobody can, empty for a team that stands */
    Optional<String> closed(Team team, LocalDate day) {
        LocalDate closedOn = jdbc.list(CLOSED_ON, row -> row.getObject(1, LocalDate.class), team.id()).get(0);
        if (closedOn == null || !day.isAfter(closedOn)) {
            return Optional.empty();
        }
        return Optional.of(decisions.mergerOf(team.id())
                .map(merger -> team.name() + " đã sáp nhập; Tổ nhận là " + merger.last().name() + ", mã " + merger.last().code()
                        + ".")
                .orElse(team.name() + " đã ngừng hoạt động."));
    }

    /** @throws DomainException GONE {@code team-closed} */
    void requireOpen(Team team, LocalDate day) {
        closed(team, day).ifPresent(why -> {
            throw new DomainException(Kind.GONE, "team-closed",
                    why + " Không ai vào được Tổ này nữa; cần một yêu cầu mới cho Tổ khác.");
        });
    }
}
