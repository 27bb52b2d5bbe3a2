package vn.hocso.lrs.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import vn.hocso.lrs.statement.Formats;
import vn.hocso.lrs.statement.TypedFilter;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.shared.time.Campaign;

/**
 * The form of the export as the administrator left it: empty fields mean nothing, days are those of Vietnam.
 *
 * @param typed field to text, without the spaces around it
 * @param problems field to sentence, empty when it is shown first
 * @param fruitless whether no statement fits what was asked for
 */
record ExportForm(Map<String, String> typed, Map<String, String> problems, boolean fruitless) {

    private static final List<String> FIELDS = List.of("authority", "verb", "activity", "agent", "registration", "from", "to",
            "gzip");

    static ExportForm empty() {
        return new ExportForm(Map.of("gzip", "true"), Map.of(), false);
    }

    static ExportForm of(MultivaluedMap<String, String> form) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.stream().filter(form::containsKey).forEach(field -> typed.put(field, form.getFirst(field).strip()));
        Map<String, String> problems = TypedFilter.problems(typed);
        for (String day : List.of("from", "to")) {
            try {
                start(typed.getOrDefault(day, ""));
            } catch (DomainException e) {
                problems.put(day, e.getMessage());
            }
        }
        return new ExportForm(typed, problems, false);
    }

    ExportForm withoutResult() {
        return new ExportForm(typed, problems, true);
    }

    /** @return the text of the field, empty when there is none */
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** @return the sentence beside the field, null when it is right */
    public String problem(String field) {
        return problems.get(field);
    }

    /** @return whether more is asked for than an authority */
    public boolean isNarrowed() {
        return FIELDS.stream().filter(field -> !"authority".equals(field) && !"gzip".equals(field))
                .anyMatch(field -> !text(field).isEmpty());
    }

    /** @return what a program would send for it, when there is no problem */
    MultivaluedMap<String, String> parameters() {
        var parameters = new MultivaluedHashMap<String, String>();
        typed.forEach((field, text) -> {
            if (!text.isEmpty()) {
                put(parameters, field, text);
            }
        });
        return parameters;
    }

    private static void put(MultivaluedMap<String, String> parameters, String field, String text) {
        switch (field) {
            // A list begins behind "since" and ends with "until".
            case "from" -> parameters.add("since", start(text).minus(1, ChronoUnit.MICROS).toString());
            case "to" -> parameters.add("until", start(text).plus(1, ChronoUnit.DAYS).minus(1, ChronoUnit.MICROS).toString());
            case "agent" -> parameters.add("agent", TypedFilter.agent(text));
            default -> parameters.add(field, text);
        }
    }

    /** @return null when no day is typed */
    private static Instant start(String day) {
        if (day.isEmpty()) {
            return null;
        }
        Instant start = Dates.ofPerson(day).atStartOfDay(Campaign.ZONE).toInstant();
        if (Formats.instant(start.minus(1, ChronoUnit.DAYS).toString()) == null
                || Formats.instant(start.plus(1, ChronoUnit.DAYS).toString()) == null) {
            throw DomainException.invalid("date-outside", "Kho không giữ ngày xa như vậy; bạn ghi ngày, ví dụ 15/11/2022.");
        }
        return start;
    }
}
