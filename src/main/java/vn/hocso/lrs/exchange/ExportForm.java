package vn.hocso.lrs.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;

/** What people fill in turned into the parameters that programs send: empty fields mean nothing, days are those of Vietnam. */
final class ExportForm {

    private static final String CSRF = "csrf-token";

    private ExportForm() {}

    static MultivaluedMap<String, String> parameters(MultivaluedMap<String, String> form) {
        var parameters = new MultivaluedHashMap<String, String>();
        form.forEach((name, values) -> values.stream().map(String::strip).filter(value -> !value.isEmpty())
                .forEach(value -> put(parameters, name, value)));
        return parameters;
    }

    private static void put(MultivaluedMap<String, String> parameters, String name, String value) {
        switch (name) {
            case CSRF -> {
                // belongs to the page
            }
            // A list begins behind "since" and ends with "until".
            case "from" -> parameters.add("since", start(value).minus(1, ChronoUnit.MICROS).toString());
            case "to" -> parameters.add("until",
                    start(value).plus(1, ChronoUnit.DAYS).minus(1, ChronoUnit.MICROS).toString());
            case "agent" -> parameters.add("agent", value.startsWith("{") ? value : mailbox(value));
            default -> parameters.add(name, value);
        }
    }

    private static Instant start(String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(Campaign.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw DomainException.invalid("parameter-invalid", "Ngày cần viết dạng 2022-11-15.");
        }
    }

    private static String mailbox(String address) {
        return "{\"mbox\":\"mailto:" + address.replace("\\", "").replace("\"", "") + "\"}";
    }
}
