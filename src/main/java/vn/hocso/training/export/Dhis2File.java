package vn.hocso.training.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;

/**
 * What {@code POST /api/dataValueSets} of DHIS2 takes as many values of several units at once: each with its data element, period, unit
 * and value as text, no data set and no day of completion (DHIS2 developer manual, "Sending bulks of data values"). All names are codes,
 * which the file says itself. A rate is an indicator there, made of these numbers; what is not known is no value, and not 0.
 */
final class Dhis2File {

    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    /** A day, as DHIS2 writes the period of one. */
    private static final DateTimeFormatter DAILY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JsonGenerator json;
    private final Heading heading;
    private final String period;
    private final String elements;

    private Dhis2File(JsonGenerator json, Heading heading) {
        this.json = json;
        this.heading = heading;
        this.period = DAILY.format(heading.asOf());
        this.elements = "HOCSO_" + (heading.target().isCounted() ? heading.target().rule() : heading.target().id())
                .toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_";
    }

    static void write(RateSheet sheet, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("dataElementIdScheme", "CODE");
        json.writeStringField("orgUnitIdScheme", "CODE");
        if (!sheet.heading().isOfTheLetter()) {
            json.writeStringField("categoryOptionComboIdScheme", "CODE");
        }
        json.writeArrayFieldStart("dataValues");
        var file = new Dhis2File(json, sheet.heading());
        for (Rate rate : sheet.rates()) {
            file.write(rate);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void write(Rate rate) throws IOException {
        String counted = "Mục tiêu " + heading.target().id()
                + (heading.target().isCounted() ? ", quy tắc " + heading.target().rule() : "") + ", đến hết ngày "
                + Numbers.date(heading.asOf());
        value(rate, "ON_TIME", rate.numerator().onTime(), counted);
        value(rate, "UNPROVEN", rate.numerator().unproven(), counted);
        value(rate, "LATE", rate.numerator().late(), counted);
        for (Denominator denominator : rate.denominators()) {
            String source = "Nguồn: " + denominator.source() + ", tính đến " + Numbers.date(denominator.asOf());
            value(rate, denominator.kind().name(), denominator.value(), source);
            value(rate, denominator.kind().name() + "_TRAINED", denominator.trained(), source);
        }
        if (rate.flagged() != null) {
            value(rate, "FLAGGED", rate.flagged(), "Lượt hoàn thành cần xem lại, vẫn được tính; " + counted);
        }
        if (rate.withoutExcluded() != null) {
            value(rate, "EXCLUDED", rate.withoutExcluded().excluded(), "Không tính theo quyết định của Bộ; " + counted);
            for (Denominator denominator : rate.withoutExcluded().denominators()) {
                value(rate, denominator.kind().name() + "_TRAINED_WITHOUT_EXCLUDED", denominator.trained(),
                        "Trừ lượt không tính theo quyết định của Bộ; " + counted);
            }
        }
    }

    private void value(Rate rate, String element, long value, String comment) throws IOException {
        json.writeStartObject();
        json.writeStringField("dataElement", elements + element);
        json.writeStringField("period", period);
        json.writeStringField("orgUnit", rate.code());
        if (!heading.isOfTheLetter()) {
            json.writeStringField("attributeOptionCombo", heading.target().id());
        }
        json.writeStringField("value", Long.toString(value));
        json.writeStringField("comment", comment + ". Xuất lúc " + Numbers.time(heading.askedAt()) + " bởi " + heading.askedBy()
                + ", biết đến " + heading.known() + ". " + heading.link()
                + (heading.note() == null ? "" : ". " + heading.note()));
        json.writeEndObject();
    }
}
