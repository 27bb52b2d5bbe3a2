package vn.hocso.training;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The figures of dashboards as they stand in the page: writing a thousand numbers into a template costs more than finding them. What is
 * remembered is found by all that is written, so that it can never be another state than the one that was just read; the frame of the
 * page, with who is signed in, is written each time.
 */
@ApplicationScoped
class RenderedFigures {

    /** Two bytes each: a page of the country has about a hundred thousand. */
    private static final long MOST_REMEMBERED_CHARACTERS = 3_000_000;

    /** With the hash of all that is in it: whoever looks for it asks several times. */
    private record Written(DashboardView view, List<Object> frozen, boolean admin, int hash) {

        Written(DashboardView view, List<Object> frozen, boolean admin) {
            this(view, frozen, admin, Objects.hash(view, frozen, admin));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Cache<Written, String> pages = Caffeine.newBuilder().maximumWeight(MOST_REMEMBERED_CHARACTERS)
            .<Written, String>weigher((written, html) -> html.length()).build();

    /**
     * @param frozen what is said of frozen values, which the view does not hold
     * @param render writes that view for that person
     */
    String of(DashboardView view, List<Object> frozen, boolean admin, Supplier<String> render) {
        return pages.get(new Written(view, frozen, admin), written -> render.get());
    }
}
