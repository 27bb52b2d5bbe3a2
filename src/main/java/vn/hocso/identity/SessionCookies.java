package vn.hocso.identity;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Opens the encrypted cookie of a session once for the pages that follow each other: deciphering it was a tenth of a lesson
 * page. What it holds is verified on every request all the same, its end and its signature included, and a cookie that is not
 * sent any more opens nothing.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionCookies implements TokenStateManager {

    /** About 10 KB each. */
    private static final int MOST_KEPT = 1_000;
    /** As long as Keycloak's tokens: then there is another cookie. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final DefaultTokenStateManager cookies;
    private final Cache<String, AuthorizationCodeTokens> opened = Caffeine.newBuilder().maximumSize(MOST_KEPT)
            .expireAfterWrite(KEPT).build();

    SessionCookies(DefaultTokenStateManager cookies) {
        this.cookies = cookies;
    }

    @Override
    public Uni<String> createTokenState(RoutingContext request, OidcTenantConfig tenant, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return cookies.createTokenState(request, tenant, tokens, context);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext request, OidcTenantConfig tenant, String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        AuthorizationCodeTokens known = opened.getIfPresent(cookie);
        return known != null
                ? Uni.createFrom().item(known)
                : cookies.getTokens(request, tenant, cookie, context).invoke(tokens -> opened.put(cookie, tokens));
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext request, OidcTenantConfig tenant, String cookie,
            OidcRequestContext<Void> context) {
        opened.invalidate(cookie);
        return cookies.deleteTokens(request, tenant, cookie, context);
    }
}
