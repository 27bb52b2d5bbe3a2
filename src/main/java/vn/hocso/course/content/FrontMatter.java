package vn.hocso.course.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.hocso.course.Source;

/** What a lesson says about itself. */
record FrontMatter(String title, int minutes, List<String> objectives, List<Source> sources) {

    private static final Set<String> KEYS = Set.of("code", "title", "minutes", "objectives", "sources");
    private static final Set<String> SOURCE_KEYS = Set.of("id", "title", "asOf", "url");
    private static final int LONGEST_MINUTES = 60;

    static FrontMatter read(YamlMap map, String expectedCode, Findings findings) {
        map.only(KEYS);
        String code = map.text("code");
        if (code != null && !code.equals(expectedCode)) {
            findings.unreadable(map.line("code"), "mã bài phải là “" + expectedCode + "”, không đổi được");
        }
        Integer minutes = map.number("minutes");
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            findings.unreadable(map.line("minutes"), "số phút phải từ 1 đến " + LONGEST_MINUTES);
        }
        return new FrontMatter(map.text("title"), minutes == null ? 0 : minutes, map.texts("objectives"),
                sources(map, findings));
    }

    Set<String> sourceIds() {
        return sources.stream().map(Source::id).collect(Collectors.toSet());
    }

    private static List<Source> sources(YamlMap map, Findings findings) {
        var sources = new ArrayList<Source>();
        var ids = new HashSet<String>();
        for (YamlMap entry : map.maps("sources")) {
            entry.only(SOURCE_KEYS);
            var source = new Source(entry.text("id"), entry.text("title"), entry.text("asOf"), entry.textIfAny("url"));
            if (!ids.add(source.id())) {
                findings.add(entry.line(), "nguồn “" + source.id() + "” có hai lần");
            }
            if (source.asOf() != null && !isDate(source.asOf())) {
                findings.unreadable(entry.line("asOf"), "asOf phải là ngày (2022-09-07), tháng (2022-09) hoặc năm (2022)");
            }
            if (source.url() != null && !isAddress(source.url())) {
                findings.unreadable(entry.line("url"), "url phải là địa chỉ đầy đủ, bắt đầu bằng https://");
            }
            sources.add(source);
        }
        return List.copyOf(sources);
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return text.startsWith("https://") && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            switch (text.length()) {
                case 4 -> Year.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> LocalDate.parse(text);
            }
            return text.matches("[0-9-]+");
        } catch (DateTimeException e) {
            return false;
        }
    }
}
