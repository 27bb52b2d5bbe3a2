package vn.hocso.lrs.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.QueryStringEncoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The other way to ask, for clients that can only post a form (xAPI 1.0.3, Communication 1.3; not in 2.0): {@code POST
 * ?method=PUT}, where fields stand for headers, parameters and the content. Turned into the plain request before any
 * resource sees it, so that it holds for all of them.
 */
@ApplicationScoped
class AlternateSyntax {

    /** Where the request keeps its content: bytes. */
    static final String CONTENT = "lrs.content";

    private static final String TURNED = "lrs.turned";
    private static final String METHOD = "method";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE");
    private static final Set<String> WITH_CONTENT = Set.of("PUT", "POST");
    private static final Set<String> HEADERS = Set.of("Authorization", Negotiation.HEADER, "Content-Type", "Content-Length",
            "If-Match", "If-None-Match");
    /** Behind the guards, which are numbered from 10,000 down. */
    private static final int BEHIND_GUARDS = 9_000;
    private static final int LARGEST = 2_097_152;
    private static final int MOST_FIELDS = 100;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    void register(@Observes Filters filters) {
        filters.register(AlternateSyntax::read, BEHIND_GUARDS);
    }

    private static void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!Negotiation.concerns(request.path()) || context.get(TURNED) != null || !namesMethod(request)) {
            context.next();
            return;
        }
        if (request.method() != HttpMethod.POST
                || Negotiation.spoken(context).orElse(XapiVersion.V1_0) != XapiVersion.V1_0) {
            refuse(context, BAD_REQUEST, "method: chỉ dùng với POST, trong xAPI 1.0.x.");
            return;
        }
        context.put(TURNED, true);
        Buffer form = Buffer.buffer();
        request.handler(chunk -> {
            if (form.length() <= LARGEST) {
                form.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(context::fail);
        request.endHandler(end -> turn(context, form));
        request.resume();
    }

    private static boolean namesMethod(HttpServerRequest request) {
        try {
            return request.query() != null && new QueryStringDecoder(request.uri()).parameters().containsKey(METHOD);
        } catch (IllegalArgumentException wrongEscape) {
            return false;
        }
    }

    private static void turn(RoutingContext context, Buffer form) {
        HttpServerRequest request = context.request();
        Map<String, List<String>> asked = new QueryStringDecoder(request.uri()).parameters();
        String method = asked.get(METHOD).get(0);
        String type = request.getHeader("Content-Type");
        Map<String, List<String>> fields = decode(form);
        if (form.length() > LARGEST) {
            refuse(context, TOO_LARGE, "Biểu mẫu lớn quá " + LARGEST + " byte.");
        } else if (asked.size() > 1 || asked.get(METHOD).size() > 1 || !METHODS.contains(method)) {
            refuse(context, BAD_REQUEST, "method: phải là GET, PUT, POST hoặc DELETE, và là tham số duy nhất trong địa chỉ.");
        } else if (type != null && !type.startsWith(FORM) || fields == null || repeats(fields)) {
            refuse(context, BAD_REQUEST, "Nội dung phải là biểu mẫu (" + FORM + "), mỗi tiêu đề và content viết một lần.");
        } else if (WITH_CONTENT.contains(method) && !fields.containsKey("content")) {
            refuse(context, BAD_REQUEST, "content: bắt buộc phải có.");
        } else {
            forward(context, method, fields);
        }
    }

    private static void forward(RoutingContext context, String method, Map<String, List<String>> fields) {
        HttpServerRequest request = context.request();
        request.headers().set("Content-Type", JSON);
        var parameters = new QueryStringEncoder("");
        fields.forEach((name, values) -> {
            if (HEADERS.contains(name)) {
                request.headers().set(name, values);
            } else if (!"content".equals(name)) {
                values.forEach(value -> parameters.addParam(name, value));
            }
        });
        if (Negotiation.spoken(context).orElse(XapiVersion.V1_0) != XapiVersion.V1_0) {
            refuse(context, BAD_REQUEST, "method: cách gửi này không có trong xAPI 2.0.");
            return;
        }
        byte[] content = String.join("", fields.getOrDefault("content", List.of())).getBytes(StandardCharsets.UTF_8);
        context.put(CONTENT, content);
        request.headers().remove("Transfer-Encoding").set("Content-Length", Integer.toString(content.length));
        context.reroute(HttpMethod.valueOf(method), request.path() + parameters);
    }

    /** Two credentials or two contents are none. */
    private static boolean repeats(Map<String, List<String>> fields) {
        return fields.entrySet().stream().anyMatch(field -> field.getValue().size() > 1
                && (HEADERS.contains(field.getKey()) || "content".equals(field.getKey())));
    }

    /** @return null when it is no form */
    private static Map<String, List<String>> decode(Buffer form) {
        try {
            String text = form.toString(StandardCharsets.UTF_8);
            return new TreeMap<>(
                    new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_FIELDS, true).parameters());
        } catch (IllegalArgumentException wrongEscape) {
            return null;
        }
    }

    private static void refuse(RoutingContext context, int status, String detail) {
        context.response().setStatusCode(status).putHeader("Content-Type", "application/problem+json").end(
                "{\"type\":\"/errors/alternate-syntax\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}");
    }
}
