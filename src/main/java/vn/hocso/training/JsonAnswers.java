package vn.hocso.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Answers to programs that are made anew each time and sent only to who does not have them yet. */
@ApplicationScoped
class JsonAnswers {

    private final ObjectMapper json;

    JsonAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** @return 200 with the answer and its tag, or 304 to who told that tag */
    Response of(Request request, Object answer) {
        try {
            return Tagged.answer(request, json.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records can always be written", e);
        }
    }
}
