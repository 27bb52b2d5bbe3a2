package vn.hocso.lrs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.ClientAuthentication;
import vn.hocso.lrs.access.CurrentClient;
import vn.hocso.lrs.access.CurrentClient.Reach;
import vn.hocso.lrs.attachment.Intake;
import vn.hocso.lrs.attachment.Parcel;
import vn.hocso.lrs.protocol.CurrentVersion;
import vn.hocso.lrs.protocol.HttpDate;
import vn.hocso.lrs.protocol.Versioned;
import vn.hocso.lrs.statement.Formats;
import vn.hocso.shared.DomainException;

/** Statements over HTTP, as the xAPI standard has it. */
@Path("/xapi/statements")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism(ClientAuthentication.NAME)
@RolesAllowed(Roles.LRS_CLIENT)
@Blocking
@Versioned
class StatementResource {

    private static final byte[] NOTHING = "{\"statements\":[],\"more\":\"\"}".getBytes(StandardCharsets.UTF_8);

    /** Who asks for one statement does not follow what is new. */
    private static final Set<String> SINGLE = Set.of("statementId", "voidedStatementId");

    private final CurrentClient client;
    private final ReceivedStatements received;
    private final StatementListing listing;
    private final Intake intake;
    private final Presentation presentation;
    private final Answers answers;
    private final Consistency consistency;
    private final Cursor cursor;
    private final CurrentVersion version;
    private final Watching watching;

    StatementResource(CurrentClient client, ReceivedStatements received, StatementListing listing, Intake intake,
            Presentation presentation, Answers answers, Consistency consistency, Cursor cursor, CurrentVersion version,
            Watching watching) {
        this.watching = watching;
        this.client = client;
        this.received = received;
        this.listing = listing;
        this.intake = intake;
        this.presentation = presentation;
        this.answers = answers;
        this.consistency = consistency;
        this.cursor = cursor;
        this.version = version;
    }

    @POST
    public List<UUID> store(@RestHeader("Content-Type") String type, InputStream body, @Context UriInfo uri)
            throws IOException {
        try {
            refuseOthers(uri, Set.of());
            String authority = client.writer();
            return watching.write(() -> {
                try (Parcel parcel = intake.read(type, body)) {
                    return received.store(authority, parcel, version.get(), client::checkWrites);
                }
            });
        } finally {
            consistency.tell();
        }
    }

    @PUT
    public void put(@RestQuery String statementId, @RestHeader("Content-Type") String type, InputStream body,
            @Context UriInfo uri) throws IOException {
        try {
            refuseOthers(uri, Set.of("statementId"));
            UUID id = statementId == null ? null : Formats.uuid(statementId);
            if (id == null) {
                throw ListRequest.refused("statementId", "phải là một UUID");
            }
            String authority = client.writer();
            watching.write(() -> {
                try (Parcel parcel = intake.read(type, body)) {
                    received.put(authority, id, parcel, version.get(), client::checkWrites);
                }
                return id;
            });
        } finally {
            consistency.tell();
        }
    }

    @GET
    public RestResponse<Object> read(@Context UriInfo uri, @RestHeader("Accept-Language") String language) {
        // First of all: a refusal says it too (XAPI-00153).
        if (uri.getQueryParameters().keySet().stream().anyMatch(SINGLE::contains)) {
            consistency.refreshUnlessRecent();
        } else {
            consistency.refresh();
        }
        var request = new ListRequest(uri.getQueryParameters());
        var languages = Languages.of(language);
        if (request.statementId() != null) {
            return one(request.statementId(), false, request.view(), languages);
        }
        if (request.voidedStatementId() != null) {
            return one(request.voidedStatementId(), true, request.view(), languages);
        }
        // Checked before the names are looked up: an unknown name makes no parameter right and no scope wider.
        Session session = Session.of(client.reach().bound(), listing);
        request.query(null, null, null, null);
        String agent = session.agent(request.agentKey());
        return listing.numbers(agent, request.iri("verb"), request.iri("activity"), request.relatedAgents())
                .map(numbers -> page(session.narrowed(request.query(numbers)), languages))
                .orElseGet(() -> answers.of(NOTHING, List.of(), request.view()).build());
    }

    @GET
    @Path("/more")
    public RestResponse<Object> more(@RestQuery("cursor") String text, @Context UriInfo uri,
            @RestHeader("Accept-Language") String language) {
        consistency.refresh();
        refuseOthers(uri, Set.of("cursor"));
        StatementQuery next = cursor.read(Optional.ofNullable(text).orElse(""));
        return page(next, Languages.of(language));
    }

    private RestResponse<Object> one(UUID id, boolean voided, View view, Languages languages) {
        Reach reach = client.reach();
        return listing.find(id).filter(found -> found.voided() == voided)
                .filter(found -> reach.authority() == null || reach.authority().equals(found.row().authority()))
                .filter(found -> reach.bound() == null || reach.bound().covers(found.row().body()))
                .map(found -> answers.of(presentation.one(found.row(), view, languages), List.of(found.row()), view)
                        .header("Last-Modified", HttpDate.of(found.row().stored())).build())
                .orElseThrow(() -> absent(id, reach));
    }

    /** That a statement was there and its time is over, learns who might have read it; what its session was, nobody knows any more. */
    private DomainException absent(UUID id, Reach reach) {
        return listing.authorityOfDropped(id).filter(authority -> reach.bound() == null)
                .filter(authority -> reach.authority() == null || reach.authority().equals(authority))
                .map(authority -> DomainException.notFound("statement-dropped",
                        "Bản ghi này đã từng được lưu, nhưng đã hết thời hạn lưu giữ nên nội dung không còn."))
                .orElseGet(() -> DomainException.notFound("statement-unknown", "Không có bản ghi nào mang mã này."));
    }

    private RestResponse<Object> page(StatementQuery query, Languages languages) {
        Reach reach = client.reach();
        Session.of(reach.bound(), listing).check(query);
        StatementListing.Page page = listing.page(query, reach.authority());
        String more = page.next().map(next -> version.base() + "/statements/more?cursor=" + cursor.write(next)).orElse("");
        byte[] json = presentation.page(page.rows(), more, query.view(), languages);
        return answers.of(json, page.rows(), query.view()).build();
    }

    private static void refuseOthers(UriInfo uri, Set<String> allowed) {
        uri.getQueryParameters().forEach((name, values) -> {
            if (!allowed.contains(name) || values.size() != 1) {
                throw ListRequest.refused(name, "tham số này không dùng ở đây, hoặc viết nhiều lần");
            }
        });
    }
}
