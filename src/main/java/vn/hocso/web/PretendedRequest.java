package vn.hocso.web;

import java.lang.reflect.Proxy;

import io.vertx.ext.web.RoutingContext;

/** A request that nobody made, so that pages with forms can be rendered before the first one arrives. */
final class PretendedRequest {

    private static final String FORM_TOKEN = "csrf_token";

    private PretendedRequest() {}

    /** Knows the token of a form and nothing else. */
    static RoutingContext create() {
        return (RoutingContext) Proxy.newProxyInstance(PretendedRequest.class.getClassLoader(),
                new Class<?>[]{RoutingContext.class}, (proxy, method, arguments) -> {
                    boolean token = method.getName().equals("get") && arguments != null && FORM_TOKEN.equals(arguments[0]);
                    return token ? "warm-up" : method.getReturnType() == boolean.class ? false : null;
                });
    }
}
