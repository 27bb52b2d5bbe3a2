package vn.hocso.lrs.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * How programs sign in to the record store, chosen by annotation: a key and secret (Basic), the token of a service
 * account or of a launch (Bearer). Never a redirect to a sign-in page.
 */
@ApplicationScoped
public class ClientAuthentication implements HttpAuthenticationMechanism {

    /** Value of the annotation {@code @HttpAuthenticationMechanism}. */
    public static final String NAME = "lrs-client";

    /** What a refused client may send instead. */
    public static final String CHALLENGE = "Bearer, Basic realm=\"xapi\"";

    private static final int UNAUTHORIZED = 401;
    private static final String STORE = "/xapi/";
    /** Where a key and a secret mean something besides the store itself. */
    private static final List<String> ELSEWHERE = List.of("/api/v1/statement-loads", "/api/v1/statement-export",
            "/api/v1/launch-tokens");
    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private final JWTAuthMechanism tokens;

    ClientAuthentication(JWTAuthMechanism tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        String scheme = header == null ? "" : header.toLowerCase(Locale.ROOT);
        if (!concerns(context)) {
            return Uni.createFrom().nullItem();
        }
        if (scheme.startsWith(BASIC)) {
            return providers.authenticate(keyAndSecret(header.substring(BASIC.length()).strip()));
        }
        if (!scheme.startsWith(BEARER)) {
            return Uni.createFrom().nullItem();
        }
        return LaunchKey.of(header.substring(BEARER.length()).strip()).map(providers::authenticate)
                .orElseGet(() -> tokens.authenticate(context, providers));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyAndSecret.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, NAME, NAME));
    }

    /** The store has one address, settled before; of the others every spelling that is routed is meant. */
    private static boolean concerns(RoutingContext context) {
        return context.request().path().startsWith(STORE)
                || ELSEWHERE.stream().anyMatch(context.normalizedPath()::startsWith);
    }

    private static KeyAndSecret keyAndSecret(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon >= 0) {
                return new KeyAndSecret(text.substring(0, colon), text.substring(colon + 1));
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw new AuthenticationFailedException("The Basic credential is malformed");
    }
}
