package vn.hocso.lrs.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** The rules of the configuration; none unless somebody wrote one. A wrong one stops the start: what it drops does not come back. */
@ApplicationScoped
class Rules {

    private static final Logger LOG = Logger.getLogger(Rules.class);

    private final List<Rule> rules;
    private final boolean rehearsal;

    Rules(RetentionConfig config) {
        var verbs = new HashSet<String>();
        rules = config.rules().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> Rule.of(entry.getKey(), entry.getValue().verb(), entry.getValue().keep())).toList();
        for (Rule rule : rules) {
            if (!verbs.add(rule.verb())) {
                throw new IllegalStateException("hocso.lrs.retention.rules name a verb twice: " + rule.verb());
            }
        }
        rehearsal = config.rehearsal();
    }

    void atStart(@Observes StartupEvent start) {
        for (Rule rule : rules) {
            LOG.infof("Statements with the verb %s are kept for %s%s", rule.verb(), rule.keep(),
                    rehearsal ? " (rehearsal)" : "");
        }
    }

    List<Rule> all() {
        return rules;
    }

    boolean rehearsal() {
        return rehearsal;
    }
}
