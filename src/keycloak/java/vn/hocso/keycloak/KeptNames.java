package vn.hocso.keycloak;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The people whom this phone knows, whoever used it last first: a cookie that no script reads and that goes to the sign-in pages alone.
 * On the page are only those whose PIN is still there.
 */
final class KeptNames {

    /** A family, or those who share the phone of a village house. */
    static final int MOST = 6;

    private static final String COOKIE = "HOCSO_KEPT";
    private static final String BETWEEN = "~";

    private final KeycloakSession session;
    private List<KeptName> names;

    KeptNames(KeycloakSession session) {
        this.session = session;
        Cookie cookie = session.getContext().getHttpRequest().getHttpHeaders().getCookies().get(COOKIE);
        names = cookie == null
                ? List.of()
                : Arrays.stream(cookie.getValue().split(BETWEEN)).flatMap(text -> KeptName.read(text).stream()).limit(MOST)
                        .toList();
    }

    List<KeptName> all() {
        return names;
    }

    /** @param pin what the page sent back of it; null for none */
    Optional<KeptName> find(String pin) {
        return names.stream().filter(name -> name.pin().equals(pin)).findFirst();
    }

    /** @return whose place is taken, when there are too many */
    List<KeptName> putFirst(KeptName name) {
        List<KeptName> ordered = Stream
                .concat(Stream.of(name), names.stream().filter(other -> !other.user().equals(name.user())))
                .toList();
        names = ordered.subList(0, Math.min(MOST, ordered.size()));
        write();
        return ordered.subList(names.size(), ordered.size());
    }

    void forget(KeptName name) {
        retain(names.stream().filter(other -> !other.equals(name)).toList());
    }

    void retain(List<KeptName> known) {
        if (!known.equals(names)) {
            names = known;
            write();
        }
    }

    private void write() {
        var context = session.getContext();
        String value = names.stream().map(KeptName::written).collect(Collectors.joining(BETWEEN));
        context.getHttpResponse().setCookieIfAbsent(new NewCookie.Builder(COOKIE).value(value)
                .path(AuthenticationManager.getRealmCookiePath(context.getRealm(), context.getUri())).httpOnly(true)
                .secure(true)
                .sameSite(NewCookie.SameSite.LAX).maxAge(names.isEmpty() ? 0 : PinRules.of(context.getRealm()).unusedSeconds())
                .build());
    }
}
