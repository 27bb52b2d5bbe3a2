package vn.hocso.web;

import java.time.Instant;
import java.time.LocalDate;

import io.quarkus.qute.TemplateExtension;
import vn.hocso.shared.text.Numbers;

/** How templates write numbers and dates: {@code {count.vn}}, {@code {date.vn}}, {@code {instant.vn}}. */
@TemplateExtension
class Formatters {

    private Formatters() {}

    static String vn(Integer number) {
        return Numbers.whole(number);
    }

    static String vn(Long number) {
        return Numbers.whole(number);
    }

    static String vn(LocalDate date) {
        return Numbers.date(date);
    }

    static String vn(Instant instant) {
        return Numbers.time(instant);
    }
}
