package vn.hocso.certificate.status;

import java.security.SecureRandom;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.hocso.shared.Jdbc;

/** Gives every paper its place, tells credentials where that is, and says of a list which of its papers no longer hold. */
@ApplicationScoped
public class StatusLists {

    private static final String NEWEST = "select coalesce(max(status_list), 1) from certificate";
    private static final String REVOKED = "select status_index from certificate where status_list = ? and revoked_at is not null";
    private static final String PURPOSE = "revocation";

    /** So many taken places in a row are drawn of a list that is half full once in 65.536 times: then the next one begins. */
    private static final int CROWDED = 16;

    private final Jdbc database;
    private final ObjectMapper json;
    private final String publicUrl;
    private final SecureRandom random = new SecureRandom();

    /** @param publicUrl address people use, without a slash at the end */
    StatusLists(Jdbc database, ObjectMapper json,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.database = database;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    /**
     * A place for a new paper; whether it is free, the database says when the paper is written.
     *
     * @param taken how many places that were drawn for this paper were taken
     */
    public Place draw(int taken) {
        return new Place(taken < CROWDED ? newest() : newest() + 1, random.nextInt(Place.ENTRIES));
    }

    /** @return what stands in a credential as {@code credentialStatus} */
    public ObjectNode entry(Place place) {
        String list = address(place.list());
        return json.createObjectNode().put("id", list + "#" + place.index()).put("type", "BitstringStatusListEntry")
                .put("statusPurpose", PURPOSE).put("statusListIndex", Integer.toString(place.index()))
                .put("statusListCredential", list);
    }

    /** @return the list as the subject of its credential, empty when there is no such list yet */
    Optional<ObjectNode> list(int number) {
        if (number < 1 || number > newest()) {
            return Optional.empty();
        }
        String bits = Revoked.encode(database.list(REVOKED, row -> row.getInt(1), number));
        return Optional.of(json.createObjectNode().put("id", address(number) + "#list").put("type", "BitstringStatusList")
                .put("statusPurpose", PURPOSE).put("encodedList", bits));
    }

    String address(int list) {
        return publicUrl + StatusListResource.PATH + "/" + list;
    }

    private int newest() {
        return database.first(NEWEST, row -> row.getInt(1)).orElseThrow();
    }
}
