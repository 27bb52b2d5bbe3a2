package vn.hocso.campaign.notice;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.notice.NewNotice.Wording;
import vn.hocso.campaign.notice.Notice.Version;
import vn.hocso.campaign.notice.NoticeDesk.Choice;
import vn.hocso.campaign.notice.Receipts.Count;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Province;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;
import vn.hocso.web.WrittenForm;

/** Where the centre and officers of provinces announce, correct and withdraw, and see how many read. */
@Path("/campaign")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class NoticeDeskResource {

    /** @param counts by id of the notice */
    record Listed(List<Notice> notices, Map<Long, Count> counts, boolean assigned, LocalDate today) {

        public Count count(Notice notice) {
            return counts.getOrDefault(notice.id(), Count.NOBODY);
        }
    }

    /**
     * @param provinces more than one when somebody may choose one to see its districts
     * @param chosen codes of the parts that are ticked
     */
    record Writing(List<Province> provinces, String within, List<Choice> choices, List<String> chosen, WrittenForm form,
            LocalDate today) {}

    /** @param audience people with an account for whom it is today */
    record Looking(Notice notice, List<Version> history, Count count, long audience, WrittenForm form, LocalDate today) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Listed view);

        static native TemplateInstance write(Writing view);

        static native TemplateInstance one(Looking view);
    }

    private final NoticeDesk desk;
    private final Notices notices;
    private final Receipts receipts;
    private final Areas areas;
    private final Caller caller;

    NoticeDeskResource(NoticeDesk desk, Notices notices, Receipts receipts, Areas areas, Caller caller) {
        this.desk = desk;
        this.notices = notices;
        this.receipts = receipts;
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @Path("/notices")
    public TemplateInstance list() {
        List<Notice> all = desk.notices();
        return Templates.list(new Listed(all, receipts.count(all.stream().map(Notice::id).toList()),
                !desk.provinces().isEmpty(), areas.today()));
    }

    /** @param within code of a province whose districts are to be chosen from */
    @GET
    @Path("/new-notice")
    public TemplateInstance write(@RestQuery @DefaultValue("") String within) {
        return writing(within, List.of(), new WrittenForm("readers", "ALL", "from", Numbers.date(areas.today())));
    }

    @POST
    @Path("/notices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@RestForm @DefaultValue("") String within, @RestForm List<String> area, @RestForm String readers,
            @RestForm String title, @RestForm String body, @RestForm String from, @RestForm String until) {
        var form = new WrittenForm("area", "", "readers", readers, "title", title, "body", body, "from", from, "until", until);
        NewNotice notice = desk.read(form, area);
        return notice == null
                ? refused(writing(within, area, form))
                : seen(notices.write(notice, caller.subject()), "announced");
    }

    @GET
    @Path("/notices/{id}")
    public TemplateInstance one(@RestPath long id) {
        Notice notice = desk.notice(id);
        return looking(notice, form(notice));
    }

    /** @param version the one that was corrected */
    @POST
    @Path("/notices/{id}/corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@RestPath long id, @RestForm int version, @RestForm String title, @RestForm String body,
            @RestForm String from, @RestForm String until) {
        Notice notice = desk.notice(id);
        var form = new WrittenForm("title", title, "body", body, "from", from, "until", until, "version",
                String.valueOf(notice.text().version()));
        Wording wording = desk.wording(form);
        if (wording != null) {
            try {
                notices.correct(notice, version, wording, caller.subject());
            } catch (DomainException late) {
                form.refuse("body", late.getMessage());
            }
        }
        return form.isWrong() ? refused(looking(notice, form)) : seen(id, "corrected");
    }

    @POST
    @Path("/notices/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath long id, @RestForm String why) {
        Notice notice = desk.notice(id);
        WrittenForm form = form(notice, why);
        String reason = desk.reason(form);
        if (reason == null) {
            return refused(looking(notice, form));
        }
        notices.withdraw(notice, reason, caller.subject());
        return seen(id, "withdrawn");
    }

    private static WrittenForm form(Notice notice) {
        return form(notice, "");
    }

    private static WrittenForm form(Notice notice, String why) {
        Version text = notice.text();
        return new WrittenForm("title", text.title(), "body", text.body(), "from", Numbers.date(text.startsOn()), "until",
                text.endsOn() == null ? "" : Numbers.date(text.endsOn()), "version", String.valueOf(text.version()), "why",
                why);
    }

    private TemplateInstance writing(String within, List<String> chosen, WrittenForm form) {
        return Templates.write(new Writing(desk.provinces(), within, desk.choices(within), chosen, form, areas.today()));
    }

    private TemplateInstance looking(Notice notice, WrittenForm form) {
        Count count = receipts.count(List.of(notice.id())).getOrDefault(notice.id(), Count.NOBODY);
        return Templates.one(new Looking(notice, notices.history(notice.id()), count,
                receipts.audience(notice, areas.today()), form, areas.today()));
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(400).type("text/html;charset=UTF-8").entity(page.render()).build();
    }

    private static Response seen(long id, String done) {
        return Response.seeOther(URI.create("/campaign/notices/" + id + "?done=" + done)).build();
    }
}
