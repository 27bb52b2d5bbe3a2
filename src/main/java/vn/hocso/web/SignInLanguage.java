package vn.hocso.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;

/** Who chose a language meets the pages of Keycloak in it, which know the same ones. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class SignInLanguage implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        redirect.additionalQueryParams().set("ui_locales", Language.of(redirect.routingContext()).tag());
    }
}
