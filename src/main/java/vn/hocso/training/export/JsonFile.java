package vn.hocso.training.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Numerator;

/** The heading, then {@code rates} as the API answers them. */
final class JsonFile {

    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private JsonFile() {}

    static void write(RateSheet sheet, OutputStream out) throws IOException {
        Heading heading = sheet.heading();
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("target", heading.target().id());
        json.writeStringField("title", heading.target().title());
        json.writeNumberField("share", heading.target().share());
        json.writeStringField("lastDay", heading.target().lastDay().toString());
        json.writeStringField("targetSource", heading.target().source());
        json.writeStringField("rule", heading.target().rule());
        json.writeStringField("by", heading.by().toString());
        json.writeStringField("within", heading.withinCode());
        json.writeStringField("withinName", heading.withinName());
        json.writeStringField("asOf", heading.asOf().toString());
        json.writeStringField("knownOn", text(heading.knownOn()));
        json.writeStringField("askedBy", heading.askedBy());
        json.writeStringField("askedAt", heading.askedAt().toString());
        json.writeStringField("link", heading.link());
        json.writeStringField("note", heading.note());
        json.writeArrayFieldStart("rates");
        for (Rate rate : sheet.rates()) {
            write(rate, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static void write(Rate rate, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", rate.code());
        json.writeStringField("name", rate.name());
        write(rate.numerator(), rate.denominators(), json);
        if (rate.flagged() != null) {
            json.writeNumberField("flagged", rate.flagged());
        }
        if (rate.withoutExcluded() != null) {
            json.writeObjectFieldStart("withoutExcluded");
            json.writeNumberField("excluded", rate.withoutExcluded().excluded());
            write(rate.withoutExcluded().numerator(), rate.withoutExcluded().denominators(), json);
            json.writeEndObject();
        }
        if (!rate.parts().isEmpty()) {
            json.writeArrayFieldStart("parts");
            for (Rate part : rate.parts()) {
                write(part, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(Numerator numerator, List<Denominator> denominators, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("numerator");
        json.writeNumberField("onTime", numerator.onTime());
        json.writeNumberField("unproven", numerator.unproven());
        json.writeNumberField("late", numerator.late());
        json.writeEndObject();
        json.writeArrayFieldStart("denominators");
        for (Denominator denominator : denominators) {
            write(denominator, json);
        }
        json.writeEndArray();
    }

    private static void write(Denominator denominator, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", denominator.kind().name());
        json.writeNumberField("value", denominator.value());
        json.writeNumberField("trained", denominator.trained());
        json.writeStringField("source", denominator.source());
        json.writeStringField("asOf", text(denominator.asOf()));
        if (denominator.rate() == null) {
            json.writeNullField("rate");
        } else {
            json.writeNumberField("rate", denominator.rate());
        }
        json.writeStringField("note", denominator.note());
        if (denominator.matched() != null) {
            json.writeNumberField("matched", denominator.matched());
        }
        json.writeEndObject();
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
