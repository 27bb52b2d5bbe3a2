package vn.hocso.authoring.inquiry;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

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
import vn.hocso.course.Catalogue;
import vn.hocso.course.Question;
import vn.hocso.course.inquiry.Faq;
import vn.hocso.course.inquiry.FaqEntry;
import vn.hocso.course.inquiry.Inquiry;
import vn.hocso.course.inquiry.InquiryDesk;
import vn.hocso.course.inquiry.InquirySearch;
import vn.hocso.course.revision.Drafts;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.web.WrittenForm;

/** The work list of questions, and one of them with its answer. */
@Path("/authoring/inquiries")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.TRAINER, Roles.REVIEWER})
@Blocking
class InquiryDeskResource {

    private static final int LONGEST_QUERY = 80;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(InquiryListView view);

        static native TemplateInstance one(InquiryView view);
    }

    private final InquiryDesk inquiries;
    private final AnswerDesk desk;
    private final Faq faq;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Caller caller;
    private final ServiceClock clock;

    InquiryDeskResource(InquiryDesk inquiries, AnswerDesk desk, Faq faq, Drafts drafts, Catalogue catalogue, Caller caller,
            ServiceClock clock) {
        this.inquiries = inquiries;
        this.desk = desk;
        this.faq = faq;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param state {@code answered}, else those that wait
     * @param subject code, empty for all
     * @param q words that occur, with or without diacritics
     */
    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String state, @RestQuery @DefaultValue("") String subject,
            @RestQuery @DefaultValue("") String q) {
        var search = new InquirySearch(state.equals("answered"), Vietnamese.clean(subject),
                Vietnamese.clean(q.substring(0, Math.min(q.length(), LONGEST_QUERY))));
        return Templates.list(new InquiryListView(search, inquiries.find(search), subjects(),
                faq.in(FaqEntry.State.PROPOSED).size(), Campaign.dateOf(clock.instant())));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(@RestPath UUID id) {
        Inquiry inquiry = inquiries.get(id);
        return page(inquiry, new WrittenForm("answer", inquiry.answer(), "corrected",
                inquiry.correctedIn() == null ? "" : inquiry.correctedIn().toString(), "question", "", "text",
                inquiry.answer()));
    }

    /** Takes it upon oneself, also when a colleague holds it. */
    @POST
    @Path("/{id}/holding")
    public Response take(@RestPath UUID id) {
        desk.take(id);
        return Response.seeOther(URI.create("/authoring/inquiries/" + id + "?done=taken")).build();
    }

    /**
     * @param version how many answers the page showed
     * @param corrected revision in which the lesson was mended, may be missing
     */
    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath UUID id, @RestForm @DefaultValue("0") int version, @RestForm String answer,
            @RestForm @DefaultValue("") String corrected) {
        Inquiry inquiry = inquiries.get(id);
        var form = new WrittenForm("answer", answer, "corrected", corrected, "question", "", "text", inquiry.answer());
        String text = form.text("answer", "Bạn viết câu trả lời.", Inquiry.LONGEST);
        if (text != null) {
            form.read("answer", () -> {
                desk.answer(inquiry, version, text, revision(corrected));
                return text;
            });
        }
        return done(form, () -> inquiries.get(id), "/authoring/inquiries/" + id + "?done=answered");
    }

    /** Proposes a question and an answer for everybody; a second person publishes them. */
    @POST
    @Path("/{id}/faq")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@RestPath UUID id, @RestForm String question, @RestForm String text) {
        Inquiry inquiry = inquiries.get(id);
        var form = new WrittenForm("answer", inquiry.answer(), "corrected", "", "question", question, "text", text);
        String asked = form.line("question", "Bạn viết câu hỏi như mọi người sẽ đọc.", FaqEntry.LONGEST_QUESTION);
        String told = form.text("text", "Bạn viết câu trả lời cho mọi người.", Inquiry.LONGEST);
        Long entry = form.isWrong() ? null : form.read("question", () -> desk.propose(inquiry, asked, told));
        return done(form, () -> inquiry, "/authoring/faq/" + entry + "?done=proposed");
    }

    /** @return null for none; 0, which no revision has, for what is no number */
    private static Integer revision(String chosen) {
        return chosen.isBlank() ? null : chosen.matches("\\d{1,6}") ? Integer.valueOf(chosen) : Integer.valueOf(0);
    }

    private Response done(WrittenForm form, Supplier<Inquiry> now, String next) {
        return form.isWrong()
                ? Response.status(Response.Status.BAD_REQUEST).type("text/html;charset=UTF-8")
                        .entity(page(now.get(), form).render()).build()
                : Response.seeOther(URI.create(next)).build();
    }

    private TemplateInstance page(Inquiry inquiry, WrittenForm form) {
        return Templates.one(new InquiryView(inquiry, stem(inquiry), drafts.lesson(inquiry.lessonCode()).published(),
                desk.corrections(inquiry), faq.of(inquiry.id()).orElse(null), !inquiry.isHeldByOther(caller.subject()), form));
    }

    private String stem(Inquiry inquiry) {
        return inquiry.questionId() == null
                ? null
                : catalogue.lesson(inquiry.lessonCode(), inquiry.revision()).questions().stream()
                        .filter(one -> one.id().equals(inquiry.questionId())).map(Question::stem).findFirst().orElse(null);
    }

    private Map<String, String> subjects() {
        var titles = new LinkedHashMap<String, String>();
        catalogue.programme().subjects().forEach(subject -> titles.put(subject.code(), subject.title()));
        return titles;
    }
}
