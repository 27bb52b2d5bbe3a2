package vn.hocso.web;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What holds for every request before any feature sees it: odd paths, large bodies, headers of every answer. */
@ApplicationScoped
class Guards {

    private static final int FIRST = 10_000;
    private static final int BAD_REQUEST = 400;
    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FORM_WITH_FILE = "multipart/form-data";
    /** Pages whose form brings a file. */
    private static final List<String> UPLOADS = List.of("/administration/statement-loads", "/administration/clusters",
            "/roster/imports", "/relay");
    private static final List<String> PROGRAMS = List.of("/xapi/", "/api/");
    /** The one page that reads codes with the phone's camera. */
    private static final String SCANS = "/relay";
    private static final String NOTHING = "camera=(), microphone=(), geolocation=()";
    private static final String CAMERA = "camera=(self), microphone=(), geolocation=()";
    /** The pages that are the same for everybody: they set no cookie and read none. */
    private static final List<String> OPEN_TO_ALL = List.of("/figures", "/c");
    /** Asked for with every visit; it says itself that it may be kept and has to be asked for again. */
    private static final String WORKER = "/sw.js";
    /** Caches on the way keep this one, for whoever asks next. */
    private static final String KEPT_BY_ALL = "/figures";
    /** Lessons read aloud: nothing personal is in them, and a phone does not pay for them twice. */
    private static final Pattern SOUND = Pattern.compile("/l/[^/]+/audio/[^/]+");
    private static final String OPEN_CERTIFICATES = "/c/";
    private static final String OPEN_TO_PROGRAMS = "/api/v1/figures/";
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; "
            + "form-action 'self'";

    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private final WebConfig config;
    private final String contentPolicy;
    private final String formCookie;

    /** @param formCookie name of the cookie that belongs to the forms of pages */
    Guards(WebConfig config, @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String formCookie) {
        this.formCookie = formCookie;
        this.config = config;
        this.contentPolicy = CONTENT_POLICY + config.signInUrl().map(url -> " " + origin(url)).orElse("");
    }

    /** A browser holds the whole way of a form against the policy, redirects included. */
    static String origin(URI url) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new IllegalStateException("hocso.web.sign-in-url is not an address that browsers can open: " + url);
        }
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    void register(@Observes Filters filters) {
        filters.register(this::headers, FIRST + 2);
        filters.register(this::refuseOddPaths, FIRST + 1);
        filters.register(this::refuseOddTypes, FIRST - 2);
        filters.register(this::limitBody, FIRST);
        filters.register(this::requireForm, FIRST - 1);
    }

    private void headers(RoutingContext context) {
        HttpServerResponse response = context.response().putHeader("X-Content-Type-Options", "nosniff");
        if (context.normalizedPath().startsWith(Assets.FOLDER)) {
            // No page: what pages may do costs a phone more than many a script.
            response.putHeader("Content-Security-Policy", NO_PAGE);
            context.next();
            return;
        }
        response.putHeader("Content-Security-Policy", contentPolicy)
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", SCANS.equals(context.normalizedPath()) ? CAMERA : NOTHING);
        if (isOpenToAll(context) || SOUND.matcher(context.normalizedPath()).matches()) {
            context.addHeadersEndHandler(end -> keepFromCaches(response));
        } else if (!context.request().path().equals(WORKER)) {
            // Pages are personal; a shared phone's back button must not show the last person's.
            response.putHeader("Cache-Control", "no-store");
        }
        if (isOpenToAll(context) || PROGRAMS.stream().anyMatch(context.normalizedPath()::startsWith)) {
            // The token of forms is made on every GET; a program has no use for it, nor a page without such a form.
            context.addHeadersEndHandler(end -> response.removeCookie(formCookie, false));
        }
        context.next();
    }

    /** A refusal is for who asked; an answer says itself how long it may be kept. */
    private static void keepFromCaches(HttpServerResponse response) {
        if (!response.headers().contains("Cache-Control")) {
            response.putHeader("Cache-Control", "no-store");
        }
    }

    static boolean isOpenToAll(RoutingContext context) {
        String path = context.normalizedPath();
        // Pages are made without a request as well, when the service warms itself up.
        return path != null && (OPEN_TO_ALL.contains(path.replaceAll("/+$", "")) || path.startsWith(OPEN_CERTIFICATES)
                || path.startsWith(OPEN_TO_PROGRAMS));
    }

    /** Whoever keeps a page that may be kept gives it to other readers too. */
    static boolean mayKnowTheReader(RoutingContext context) {
        String path = context.normalizedPath();
        return path == null || !path.startsWith(KEPT_BY_ALL) && !path.startsWith(OPEN_TO_PROGRAMS);
    }

    /** Path parameters ({@code /admin;x}) get around path policies of this Quarkus (CVE-2026-39852), and nobody needs them. */
    private void refuseOddPaths(RoutingContext context) {
        String path = context.request().path().toLowerCase(Locale.ROOT);
        if (path.contains(";") || path.contains("%3b") || path.contains("%00") || path.contains("\0")) {
            refuse(context, BAD_REQUEST, "path-not-allowed", "Đường dẫn có ký tự không dùng được.");
        } else {
            context.next();
        }
    }

    /** The framework takes these headers apart at many places, and fails where they are not what they should be. */
    private void refuseOddTypes(RoutingContext context) {
        try {
            String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
            if (type != null) {
                MediaType.valueOf(type);
            }
            context.request().headers().getAll(HttpHeaders.ACCEPT).forEach(MediaTypeHelper::parseHeader);
        } catch (IllegalArgumentException odd) {
            refuse(context, BAD_REQUEST, "type-unreadable", "Content-Type hoặc Accept không đúng dạng.");
            return;
        }
        context.next();
    }

    private void limitBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        long limit = limitFor(path);
        if (limit > 0 && declaredLength(request) > limit) {
            refuse(context, TOO_LARGE, "body-too-large", "Nội dung gửi lên quá lớn.");
        } else if (hidesLength(request) && Stream.of(PROGRAMS, UPLOADS).flatMap(List::stream).noneMatch(path::startsWith)) {
            refuse(context, LENGTH_REQUIRED, "length-required", "Biểu mẫu phải khai độ dài (Content-Length).");
        } else {
            context.next();
        }
    }

    /** No browser does this to a form, whose fields are all held in memory while it is read. */
    private static boolean hidesLength(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /**
     * For bodies of programs that do not declare their length. After Quarkus' own handler, which sets the limit of all routes.
     */
    void limitUndeclaredBody(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(context -> {
            long limit = limitFor(context.normalizedPath());
            if (limit > 0) {
                context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            }
            context.next();
        });
    }

    /**
     * Pages change things by forms only: the check of the page's token covers forms, and a request without a body would
     * slip past it. Programs send what they like, because their routes take no cookie. What counts is the path that is
     * routed: {@code /api/../join} is a page.
     */
    private void requireForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (reads || PROGRAMS.stream().anyMatch(context.normalizedPath()::startsWith)
                || type != null && (type.startsWith(FORM) || isUpload(context, type))) {
            context.next();
        } else {
            refuse(context, UNSUPPORTED, "form-required", "Trang này chỉ nhận biểu mẫu.");
        }
    }

    /** The check of the page's token covers this kind of form too. */
    private static boolean isUpload(RoutingContext context, String type) {
        return type.startsWith(FORM_WITH_FILE) && UPLOADS.stream().anyMatch(context.normalizedPath()::startsWith);
    }

    private long limitFor(String path) {
        return config.bodyLimits().entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue).orElse(0L);
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private static void refuse(RoutingContext context, int status, String code, String detail) {
        var problem = Problem.of(status, code, detail);
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean browser = accept != null && accept.contains("html");
        context.response().setStatusCode(status).putHeader("Connection", "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, browser ? ErrorMapper.HTML : ErrorMapper.PROBLEM_JSON)
                .end(browser ? ErrorMapper.Templates.problem(problem).render() : Json.encode(problem));
    }
}
