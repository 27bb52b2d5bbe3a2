package vn.hocso.campaign.source;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.roster.source.Sources;

/** The page on which everybody sees where official figures come from, and where documents contradict each other. */
@Path(Sources.PAGE)
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
class LedgerResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ledger(List<Entry> entries, Contradictions found);
    }

    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    public TemplateInstance ledger() {
        return Templates.ledger(ledger.entries(), ledger.contradictions());
    }
}
