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
import java.util.stream.Stream;

import vn.hocso.course.Recording;
import vn.hocso.course.Source;

/** What a lesson says about itself. */
record FrontMatter(String title, int minutes, List<String> objectives, List<Source> sources, List<Recording> recordings) {

    private static final Set<String> KEYS = Set.of("code", "title", "minutes", "objectives", "sources", "audio");
    private static final Set<String> SOURCE_KEYS = Set.of("id", "title", "asOf", "url");
    private static final Set<String> AUDIO_KEYS = Set.of("file", "sha256", "bytes", "seconds", "voice", "licence");
    private static final int LONGEST_MINUTES = 60;
    private static final int LONGEST_SECONDS = LONGEST_MINUTES * 60;

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
                sources(map, findings), recordings(map, expectedCode, findings));
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

    private static List<Recording> recordings(YamlMap map, String code, Findings findings) {
        return map.mapIfAny("audio").stream().flatMap(audio -> {
            audio.only(AUDIO_KEYS);
            String file = audio.text("file");
            if (file != null && !file.equals(code + ".m4a")) {
                findings.unreadable(audio.line("file"), "tệp âm thanh của bài phải tên là “" + code + ".m4a”");
            }
            String sha256 = audio.text("sha256");
            if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
                findings.unreadable(audio.line("sha256"), "sha256 phải là 64 chữ số thập lục phân");
            }
            Integer bytes = audio.number("bytes");
            Integer seconds = audio.number("seconds");
            if (seconds != null && (seconds < 1 || seconds > LONGEST_SECONDS)) {
                findings.unreadable(audio.line("seconds"), "số giây phải từ 1 đến " + LONGEST_SECONDS);
            }
            String voice = audio.text("voice");
            String licence = audio.text("licence");
            return bytes == null || seconds == null
                    ? Stream.empty()
                    : Stream.of(new Recording(file, sha256, bytes, seconds, voice, licence));
        }).toList();
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
