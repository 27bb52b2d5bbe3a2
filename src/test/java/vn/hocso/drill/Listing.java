package vn.hocso.drill;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a reader finds who begins somewhere and follows {@code more} to the end, oldest first.
 *
 * @param through up to when the store called itself complete, in the answer the reader began with
 */
record Listing(List<Entry> entries, Instant through) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One statement. */
    record Entry(String id, Instant stored, String activity) {}

    /** @param query more parameters, each beginning with an ampersand */
    static Listing read(StoreClient client, String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get("/xapi/statements?ascending=true&limit=500" + query);
        Instant through = through(answer);
        var entries = new ArrayList<Entry>();
        while (true) {
            JsonNode page = JSON.readTree(answer.body());
            page.get("statements").forEach(statement -> entries.add(new Entry(statement.get("id").textValue(),
                    Instant.parse(statement.get("stored").textValue()), statement.get("object").get("id").textValue())));
            if (page.get("more").textValue().isEmpty()) {
                return new Listing(entries, through);
            }
            answer = client.get(page.get("more").textValue());
        }
    }

    List<String> ids() {
        return entries.stream().map(Entry::id).toList();
    }

    /** @return the ids of what is complete for good */
    List<String> complete() {
        return entries.stream().filter(entry -> !entry.stored().isAfter(through)).map(Entry::id).toList();
    }

    private static Instant through(HttpResponse<String> answer) {
        return Instant.parse(answer.headers().firstValue("X-Experience-API-Consistent-Through").orElseThrow());
    }
}
