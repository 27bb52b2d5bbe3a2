package vn.hocso.campaign.channel;

import java.net.URI;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.OfficerScope;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.shared.text.Numbers;
import vn.hocso.web.WrittenForm;

/** The three grades by province, beside the channel's own count, which an administrator enters. */
@Path("/campaign/channel")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class ChannelReportResource {

    private static final int LONGEST_SOURCE = 200;
    private static final String COUNT = "\\d{1,9}";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance report(ChannelReport report, WrittenForm form);
    }

    private final ChannelReports reports;
    private final OfficerScope scope;
    private final Caller caller;

    ChannelReportResource(ChannelReports reports, OfficerScope scope, Caller caller) {
        this.reports = reports;
        this.scope = scope;
        this.caller = caller;
    }

    /** @param asOf day as people type it, empty for today */
    @GET
    public Response report(@RestQuery @DefaultValue("") String asOf) {
        var form = new WrittenForm("asOf", asOf);
        LocalDate today = reports.today();
        LocalDate day = asOf.isBlank() ? today : form.read("asOf", () -> past(asOf, today));
        return answer(form.isWrong() ? 400 : 200, day == null ? today : day, form);
    }

    @POST
    @Path("/totals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response tell(@RestForm String day, @RestForm String total, @RestForm String source) {
        var form = new WrittenForm("day", day, "total", total, "source", source);
        LocalDate told = form.read("day", () -> past(form.value("day"), reports.today()));
        String plain = form.value("total").replaceAll("[.\\s]", "");
        if (!plain.matches(COUNT)) {
            form.refuse("total", "Bạn ghi một số nguyên, ví dụ 152.300.");
        }
        String from = form.line("source", "Bạn ghi số này lấy từ đâu.", LONGEST_SOURCE);
        if (form.isWrong()) {
            return answer(400, reports.today(), form);
        }
        reports.tell(told, Long.parseLong(plain), from, caller.subject());
        return Response.seeOther(URI.create("/campaign/channel?done=told")).build();
    }

    private static LocalDate past(String typed, LocalDate today) {
        LocalDate day = Dates.ofPerson(typed);
        if (day.isAfter(today)) {
            throw DomainException.invalid("date-not-yet", "Ngày " + Numbers.date(day) + " chưa đến. Hôm nay là "
                    + Numbers.date(today) + ".");
        }
        return day;
    }

    private Response answer(int status, LocalDate day, WrittenForm form) {
        return Response.status(status).type("text/html;charset=UTF-8")
                .entity(Templates.report(reports.of(scope.scope(), day), form).render()).build();
    }
}
