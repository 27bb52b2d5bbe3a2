package vn.hocso.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import vn.hocso.shared.DomainException;

/**
 * The one place where refusals become HTTP: {@code application/problem+json} for programs, a page in Vietnamese for
 * people. Nothing internal leaves: what was not expected is logged under an id, and only the id is shown.
 */
class ErrorMapper {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    static final String PROBLEM_JSON = "application/problem+json";
    static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance problem(Problem problem);
    }

    @ServerExceptionMapper
    Response refused(DomainException e, HttpHeaders headers) {
        Status status = switch (e.kind()) {
            case NOT_FOUND -> Status.NOT_FOUND;
            case GONE -> Status.GONE;
            case CONFLICT -> Status.CONFLICT;
            case OUTDATED -> Status.PRECONDITION_FAILED;
            case INVALID -> Status.BAD_REQUEST;
            case FORBIDDEN -> Status.FORBIDDEN;
            case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE;
        };
        return answer(status.getStatusCode(), e.code(), e.getMessage(), headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpHeaders headers) {
        return answer(403, "forbidden", "Tài khoản bạn đang dùng không mở được trang này.", headers);
    }

    /** The way of signing in that the route names answers first: a page leads to Keycloak, a program is told the scheme. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> unauthorized(Exception e, HttpHeaders headers, RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        Uni<ChallengeData> challenge = authenticator == null
                ? Uni.createFrom().nullItem()
                : authenticator.getChallenge(context);
        return challenge.map(asked -> {
            boolean elsewhere = asked != null && asked.status != 401;
            Response response = elsewhere
                    ? Response.status(asked.status).build()
                    : answer(401, "unauthorized", whoIsNotKnown(headers), headers);
            return asked == null || asked.headerName == null
                    ? response
                    : Response.fromResponse(response).header(asked.headerName.toString(), asked.headerContent).build();
        }).onFailure().recoverWithItem(failure -> {
            // Keycloak does not answer: who is signed in goes on, who is not must wait.
            LOG.warnf("Nobody can sign in: %s", failure.getMessage());
            return answer(503, "sign-in-unavailable", "Chưa đăng nhập được lúc này. Bạn thử lại sau ít phút nhé.", headers);
        });
    }

    /** Never which of the two is wrong: that would tell a guesser that a key exists. */
    private static String whoIsNotKnown(HttpHeaders headers) {
        String sent = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (sent == null || sent.isBlank()) {
            return "Bạn cần đăng nhập.";
        }
        return sent.regionMatches(true, 0, "Basic", 0, 5)
                ? "Khóa hoặc mã bí mật không đúng."
                : "Thẻ truy cập không đúng hoặc đã hết hạn.";
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, HttpHeaders headers) {
        String reasons = String.join(" ", e.getConstraintViolations().stream().map(v -> v.getMessage()).sorted().toList());
        return answer(400, "invalid", reasons, headers);
    }

    @ServerExceptionMapper({JacksonException.class, StreamConstraintsException.class})
    Response unreadable(Exception e, HttpHeaders headers) {
        return answer(400, "json-unreadable", "Nội dung JSON không đọc được.", headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, HttpHeaders headers, RoutingContext context) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unexpected(e, headers, context);
        }
        return answer(status, "http-" + status, sentence(status), headers);
    }

    /** Where there is no route, none asked who it is; the frame of the page shows the way on to who is signed in. */
    @ServerExceptionMapper
    Uni<Response> unknown(NotFoundException e, HttpHeaders headers, RoutingContext context) {
        Uni<SecurityIdentity> who = wantsPage(headers.getAcceptableMediaTypes())
                ? QuarkusHttpUser.getSecurityIdentity(context, null).onFailure().recoverWithNull()
                : Uni.createFrom().nullItem();
        return who.map(known -> answer(404, "http-404", sentence(404), headers));
    }

    /** Whoever must sign in to send a form comes back by GET, which the address of a form does not know. */
    @ServerExceptionMapper
    Response wrongMethod(NotAllowedException e, HttpHeaders headers, Request request) {
        String detail = "GET".equals(request.getMethod())
                ? "Bạn vừa đăng nhập lại, nên việc vừa bấm chưa được ghi. Bạn mở lại trang rồi làm lại nhé."
                : sentence(405);
        return answer(405, "http-405", detail, headers);
    }

    /** The check of a form's token refuses without a word. */
    @ServerResponseFilter
    void sayWhy(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 400 && !response.hasEntity()) {
            boolean browser = wantsPage(request.getAcceptableMediaTypes());
            var problem = Problem.of(400, "form-expired",
                    "Trang này để quá lâu nên chưa gửi được. Bạn quay lại trang trước, tải lại rồi gửi lần nữa."
                            + " Những gì đã gửi trước đó vẫn còn nguyên.");
            response.setEntity(browser ? Templates.problem(problem).render() : problem, null,
                    MediaType.valueOf(browser ? HTML : PROBLEM_JSON));
        }
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpHeaders headers, RoutingContext context) {
        String id = UUID.randomUUID().toString();
        if (Overload.isBehind(e)) {
            LOG.warnf("Too much to do for the database, %s: %s", id, e.getMessage());
            return Response.fromResponse(answer(503, "busy",
                    "Hệ thống đang bận nên lần này chưa làm được và chưa ghi gì. Bạn thử lại sau ít giây nhé.", headers, id))
                    .header(HttpHeaders.RETRY_AFTER, Overload.COME_BACK_AFTER).build();
        }
        if (context.response().closed() || context.response().ended()) {
            // Who asked has gone, or was sent away while still sending: nothing of ours went wrong.
            LOG.debugf(e, "Nobody waits for the answer %s", id);
        } else {
            LOG.errorf(e, "Unexpected error %s", id);
        }
        return answer(500, "unexpected", "Hệ thống gặp lỗi. Những gì bạn đã gửi thành công vẫn còn nguyên.", headers, id);
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "Yêu cầu chưa đúng dạng.";
            case 404 -> "Không tìm thấy trang này. Có thể đường dẫn bị gõ nhầm hoặc trang không còn nữa.";
            case 405 -> "Trang này không nhận yêu cầu kiểu đó.";
            case 406, 415 -> "Kiểu nội dung này chưa được hỗ trợ.";
            case 413 -> "Nội dung gửi lên quá lớn.";
            default -> "Yêu cầu không thực hiện được.";
        };
    }

    private static Response answer(int status, String code, String detail, HttpHeaders headers) {
        return answer(status, code, detail, headers, UUID.randomUUID().toString());
    }

    private static Response answer(int status, String code, String detail, HttpHeaders headers, String id) {
        var problem = Problem.of(status, code, detail, id);
        boolean browser = wantsPage(headers.getAcceptableMediaTypes());
        return Response.status(status).type(browser ? HTML : PROBLEM_JSON)
                .entity(browser ? Templates.problem(problem).render() : problem).build();
    }

    private static boolean wantsPage(List<MediaType> acceptable) {
        return acceptable.stream().anyMatch(type -> "html".equals(type.getSubtype()));
    }
}
