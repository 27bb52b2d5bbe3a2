package vn.hocso.learning.offline;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Learner;
import vn.hocso.learning.NoticeBoard;
import vn.hocso.learning.Progress;
import vn.hocso.learning.offline.OfflineSession.Announced;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.shared.PersonMark;
import vn.hocso.shared.time.Campaign;
import vn.hocso.web.Language;
import vn.hocso.web.Languages;

/** The page of those who learn without a network, and how their phone tells afterwards what they did. */
@Path("/offline")
@AuthorizationCodeFlow
@Blocking
class OfflineResource {

    /** A phone gets them with every answer about who is signed in. */
    private static final int MOST_NOTICES = 5;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance offline();
    }

    private final Caller caller;
    private final Learner learner;
    private final Progress progress;
    private final Sync sync;
    private final NoticeBoard board;
    private final PhoneReminder reminder;
    private final Roster roster;
    private final CsrfTokenParameterProvider csrf;
    private final ObjectMapper json;
    private final String audience;

    OfflineResource(Caller caller, Learner learner, Progress progress, Sync sync, NoticeBoard board, PhoneReminder reminder,
            Roster roster, CsrfTokenParameterProvider csrf, ObjectMapper json,
            @ConfigProperty(name = "hocso.id-base", defaultValue = "https://hocso.example/id") String audience) {
        this.caller = caller;
        this.learner = learner;
        this.progress = progress;
        this.sync = sync;
        this.board = board;
        this.reminder = reminder;
        this.roster = roster;
        this.csrf = csrf;
        this.json = json;
        this.audience = audience;
    }

    /**
     * The same for everybody and without a word about anybody: phones keep it, and fill it from what they keep.
     *
     * @param in a language, for phones that keep the page in each; without it the reader's
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public TemplateInstance page(@RestQuery String in) {
        return Language.of(in).map(language -> Languages.pageIn(language, Templates.offline())).orElseGet(Templates::offline);
    }

    @GET
    @Path("/session")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MEMBER)
    public OfflineSession session() {
        Member member = learner.member();
        return new OfflineSession(member.id(), givenName(member.fullName()), PersonMark.of(caller.subject()), csrf.getToken(),
                sync.now().toEpochMilli(),
                new TreeSet<>(progress.passed(member.id())), audience, announced(member));
    }

    private List<Announced> announced(Member member) {
        Team team = roster.teamOf(member.id(), Campaign.dateOf(sync.now())).orElse(null);
        return Stream.concat(reminder.of(member.id()).stream(),
                board.of(member.id(), team).stream().limit(MOST_NOTICES).map(Announced::of)).toList();
    }

    /**
     * A browser shows its clock, before it gets a lesson and whenever it asks who is signed in.
     *
     * @param device random id of the browser
     * @param phoneClock milliseconds since 1970
     */
    @POST
    @Path("/devices")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MEMBER)
    @Transactional
    public void see(@RestForm UUID device, @RestForm("clock") Long phoneClock) {
        if (device == null || phoneClock == null) {
            throw ActsTold.unreadable();
        }
        sync.see(learner.id(), device, phoneClock);
    }

    /** @param acts JSON, see {@link ActsTold}; a form because every page's way in is one */
    @POST
    @Path("/acts")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MEMBER)
    public Receipt receive(@RestForm String acts) {
        return sync.receive(learner.id(), read(acts));
    }

    private ActsTold read(String acts) {
        try {
            ActsTold told = acts == null ? null : json.readValue(acts, ActsTold.class);
            if (told == null) {
                throw ActsTold.unreadable();
            }
            return told;
        } catch (JsonProcessingException e) {
            throw ActsTold.unreadable();
        }
    }

    private static String givenName(String fullName) {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
