package vn.hocso.roster.source;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import vn.hocso.shared.Jdbc;

/**
 * Finds the document that a page cites, so that a figure leads to where it stands. Pages and frozen values carry the words of a citation,
 * which never change; the longest that they begin with is meant. Read once a minute: documents are added seldom.
 */
@ApplicationScoped
public class Citations {

    private static final long REMEMBERED_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final String WORDINGS = "select cited_as, id from source_document where id not like 'TOLD-%'"
            + " union all select wording, source_id from source_wording";

    private record Wording(String words, String source) {}

    private record Known(List<Wording> wordings, long nanos) {}

    private final Jdbc database;
    private volatile Known known;

    Citations(Jdbc database) {
        this.database = database;
    }

    /** In templates: {@code {cited:address(words)}}, null when no document is cited by such words. */
    @TemplateExtension(namespace = "cited")
    static String address(String words) {
        String id = Arc.container().instance(Citations.class).get().idOf(words);
        return id == null ? null : Sources.PAGE + "#" + id;
    }

    /** After a document was added here; other replicas know it within a minute. */
    void forget() {
        known = null;
    }

    /** @return the id of the document that such words cite, null for none */
    public String idOf(String words) {
        return words == null
                ? null
                : wordings().stream().filter(one -> words.startsWith(one.words)).map(Wording::source).findFirst().orElse(null);
    }

    private List<Wording> wordings() {
        Known now = known;
        if (now == null || System.nanoTime() - now.nanos >= REMEMBERED_NANOS) {
            List<Wording> read = database.list(WORDINGS, row -> new Wording(row.getString(1), row.getString(2))).stream()
                    .sorted(Comparator.comparingInt((Wording one) -> one.words.length()).reversed()).toList();
            now = new Known(read, System.nanoTime());
            known = now;
        }
        return now.wordings;
    }
}
