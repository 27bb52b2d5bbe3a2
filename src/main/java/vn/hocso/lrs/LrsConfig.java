package vn.hocso.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.Settings;

/**
 * The base of every IRI of this installation, {@code hocso.id-base}. Statements refer to it for ever, so it is written into
 * the database at the first start, and a start with another value is refused.
 */
@ApplicationScoped
public class LrsConfig {

    private static final String ID_BASE = "hocso.id-base";

    private final Settings settings;
    private final String idBase;

    LrsConfig(Settings settings, @ConfigProperty(name = ID_BASE, defaultValue = "https://hocso.example/id") String idBase) {
        this.settings = settings;
        this.idBase = idBase;
    }

    /** @return without a slash at the end: {@code https://hocso.example/id} */
    public String idBase() {
        return idBase;
    }

    /** @return the name of the authority that an agent with this key is, null when it is none */
    String authorityOf(String agentKey) {
        String start = StatementReader.accountKey(idBase, "");
        return agentKey.startsWith(start) ? agentKey.substring(start.length()) : null;
    }

    void settle(@Observes StartupEvent start) {
        if (!idBase.matches("https?://[^\\s/?#]+(?:/[^\\s?#]*[^\\s/?#])?")) {
            throw new IllegalStateException(ID_BASE + " must be an http(s) address without a slash at the end: " + idBase);
        }
        String settled = settings.fix(ID_BASE, idBase);
        if (!settled.equals(idBase)) {
            throw new IllegalStateException(
                    ID_BASE + " is " + settled + " in this database for ever, and cannot become " + idBase);
        }
    }
}
