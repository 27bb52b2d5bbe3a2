package vn.hocso.campaign;

import java.math.BigDecimal;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.training.FigureMarks;

/** Which state the campaign's own figures are in, as for rates: what was remembered holds while no mark changes. */
@ApplicationScoped
public class CampaignMarks {

    private static final String TOTAL = "select coalesce(sum(mark), 0) from campaign_mark where kind = ?";

    private final Jdbc jdbc;
    private final FigureMarks figures;

    CampaignMarks(Jdbc jdbc, FigureMarks figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /** @return the state of sessions, of who came, and of teams; asked for before they are read */
    public FigureMarks.State ofSessions() {
        return figures.ofTeams().with(total("SESSION"));
    }

    /** @return the state of what is known of followers, and of who belongs to which team */
    public FigureMarks.State ofChannel() {
        return figures.now().with(total("CHANNEL"));
    }

    private BigDecimal total(String kind) {
        return jdbc.first(TOTAL, row -> row.getBigDecimal(1), kind).orElseThrow();
    }
}
