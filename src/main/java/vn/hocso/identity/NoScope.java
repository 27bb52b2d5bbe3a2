package vn.hocso.identity;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;

/** Nobody answers for anything until a room says so. */
@DefaultBean
@ApplicationScoped
class NoScope implements ScopeSource {

    @Override
    public Scope scopeOf(String subject) {
        return Scope.NONE;
    }
}
