package vn.hocso.course;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Lists of a revision as they are kept in its row. The form is of our own making, so a mapper of our own reads it. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** @return the list as JSON */
    public static String of(List<?> list) {
        try {
            return MAPPER.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of text are always JSON", e);
        }
    }

    static List<String> texts(String json) {
        return read(json, new TypeReference<>() {
        });
    }

    static List<Source> sources(String json) {
        return read(json, new TypeReference<>() {
        });
    }

    static List<Recording> recordings(String json) {
        return read(json, new TypeReference<>() {
        });
    }

    static List<Question> questions(String json) {
        return read(json, new TypeReference<>() {
        });
    }

    private static <T> List<T> read(String json, TypeReference<List<T>> type) {
        try {
            return List.copyOf(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not the JSON that was written", e);
        }
    }
}
