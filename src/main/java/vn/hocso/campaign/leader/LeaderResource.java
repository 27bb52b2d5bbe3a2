package vn.hocso.campaign.leader;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.Kept;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Started;
import vn.hocso.learning.Trained;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRoll;
import vn.hocso.roster.TeamRolls;
import vn.hocso.roster.transfer.TransferHistory;
import vn.hocso.shared.DomainException;
import vn.hocso.training.Target;
import vn.hocso.training.Targets;
import vn.hocso.web.Form;

/** What the leader of a team has to look after, for the leader alone: officers and monitors have pages of their own. */
@Path("/campaign/teams/{code}/leading")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class LeaderResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int LONGEST = 1_000;
    private static final int MOST_HOUSEHOLDS = 100_000;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(LeaderView view, Form form);
    }

    private final Kept kept;
    private final Caller caller;
    private final Roster roster;
    private final TeamRolls rolls;
    private final TransferHistory transfers;
    private final Started started;
    private final Trained trained;
    private final Targets targets;
    private final Support support;
    private final Suggestions suggestions;

    LeaderResource(Kept kept, Caller caller, Roster roster, TeamRolls rolls, TransferHistory transfers, Started started,
            Trained trained, Targets targets,
            Support support,
            Suggestions suggestions) {
        this.kept = kept;
        this.caller = caller;
        this.roster = roster;
        this.rolls = rolls;
        this.transfers = transfers;
        this.started = started;
        this.trained = trained;
        this.targets = targets;
        this.support = support;
        this.suggestions = suggestions;
    }

    @GET
    public TemplateInstance open(@RestPath String code) {
        return page(led(code), new Form());
    }

    /** @param fields a number for each topic under its name, empty for none told */
    @POST
    @Path("/support")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response support(@RestPath String code, MultivaluedMap<String, String> fields) {
        Team team = led(code);
        var form = new Form(Stream.concat(Stream.of("month"), Stream.of(Topic.values()).map(Topic::name))
                .flatMap(field -> Stream.of(field, fields.getFirst(field))).toArray(String[]::new));
        YearMonth month = month(form);
        Map<Topic, Integer> counts = counts(form);
        if (!form.isWrong()) {
            form.read("month", () -> {
                support.tell(team, month, counts, speaker());
                return month;
            });
        }
        return form.isWrong() ? refused(team, form) : done(team, "support-told#support");
    }

    @POST
    @Path("/suggestions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response suggest(@RestPath String code, @RestForm String body) {
        Team team = led(code);
        var form = new Form("body", body);
        if (form.value("body").isEmpty() || form.value("body").length() > LONGEST) {
            form.refuse("body", "Bạn viết đề xuất, không quá 1.000 ký tự.");
        } else {
            form.read("body", () -> {
                suggestions.tell(team, form.value("body"), speaker());
                return team;
            });
        }
        return form.isWrong() ? refused(team, form) : done(team, "suggested#suggestions");
    }

    private Team led(String code) {
        Team team = kept.team(code);
        if (!kept.leads(team)) {
            throw DomainException.notFound("team-elsewhere", "Trang này dành cho Tổ trưởng của Tổ.");
        }
        return team;
    }

    private Speaker speaker() {
        return new Speaker(roster.memberOf(caller.subject()).orElseThrow().id(), caller.subject());
    }

    private TemplateInstance page(Team team, Form form) {
        LocalDate today = kept.today();
        TeamRoll roll = rolls.ofLeader(team, today);
        var members = new HashSet<UUID>(roll.unnamed());
        roll.named().forEach(one -> members.add(one.member()));
        List<YearMonth> months = Support.months(today);
        Target target = targets.now(Target.MEMBERS_ONLINE);
        return Templates
                .page(new LeaderView(team, roll, transfers.waitingFor(team), steps(members, target), today, target, months,
                        support.of(team, months.get(months.size() - 1)), suggestions.of(team)), form);
    }

    private Map<UUID, Step> steps(Set<UUID> members, Target target) {
        Set<UUID> begun = started.of(members);
        Map<UUID, List<Trained.Since>> done = trained.of(members);
        return members.stream().collect(Collectors.toMap(Function.identity(), member -> {
            boolean completed = done.getOrDefault(member, List.of()).stream()
                    .anyMatch(since -> since.rule().equals(target.rule()));
            return completed ? Step.COMPLETED : begun.contains(member) ? Step.STARTED : Step.JOINED;
        }));
    }

    private static YearMonth month(Form form) {
        try {
            return YearMonth.parse(form.value("month"));
        } catch (DateTimeException e) {
            form.refuse("month", "Bạn chọn tháng.");
            return null;
        }
    }

    private static Map<Topic, Integer> counts(Form form) {
        var counts = new EnumMap<Topic, Integer>(Topic.class);
        for (Topic topic : Topic.values()) {
            String typed = form.value(topic.name()).replace(".", "");
            if (typed.matches("\\d{1,6}") && Integer.parseInt(typed) <= MOST_HOUSEHOLDS) {
                counts.put(topic, Integer.valueOf(typed));
            } else if (!typed.isEmpty()) {
                form.refuse(topic.name(), topic.label() + ": bạn ghi số hộ từ 0 đến 100.000.");
            }
        }
        if (counts.isEmpty()) {
            form.refuse(Topic.PUBLIC_SERVICES.name(), "Bạn ghi số hộ cho ít nhất một việc; chưa giúp hộ nào thì ghi 0.");
        }
        return counts;
    }

    private Response refused(Team team, Form form) {
        return Response.status(Response.Status.BAD_REQUEST).type(HTML).entity(page(team, form).render()).build();
    }

    private static Response done(Team team, String what) {
        return Response.seeOther(URI.create("/campaign/teams/" + team.code() + "/leading?done=" + what)).build();
    }
}
