package vn.hocso.dev.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.practice.Practice;
import vn.hocso.campaign.practice.Practice.State;
import vn.hocso.campaign.practice.Practices;
import vn.hocso.dev.demo.DemoAccounts.Book;
import vn.hocso.roster.Roster;

/** What teams of some provinces tell of their work; most of it was read by the province, some of it waits. */
@ApplicationScoped
class DemoPractices {

    private static final String FILE = "practices.txt";
    private static final String HEAD = "(?m)^== ";
    private static final int WRITTEN = 20;
    private static final int READ = 10;

    /**
     * As it stands in the file: {@code == province written [published]}, a line with the title, the text.
     *
     * @param published null while it waits
     */
    record Text(String province, LocalDate written, LocalDate published, String title, String body) {

        static List<Text> all() {
            try (InputStream in = DemoPractices.class.getResourceAsStream(FILE)) {
                return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(HEAD))
                        .filter(text -> !text.isBlank()).map(Text::of).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Text of(String text) {
            String[] parts = text.split("\n", 3);
            String[] head = parts[0].strip().split(" ");
            return new Text(head[0], LocalDate.parse(head[1]), head.length < 3 ? null : LocalDate.parse(head[2]),
                    parts[1].strip(), parts[2].strip());
        }
    }

    private final Practices practices;
    private final Roster roster;
    private final Past past;

    DemoPractices(Practices practices, Roster roster, Past past) {
        this.practices = practices;
        this.roster = roster;
        this.past = past;
    }

    List<HistoryPart> parts(Book book, Instant until) {
        var parts = new ArrayList<HistoryPart>();
        var used = new HashMap<String, Integer>();
        for (Text text : Text.all()) {
            int no = used.merge(text.province(), 1, Integer::sum);
            book.leader(text.province(), no - 1).ifPresent(leader -> parts.add(new HistoryPart(
                    "practice." + text.province() + "." + no, () -> write(text, leader.team(), leader.subject(), until))));
        }
        return parts;
    }

    void write(Text text, long team, String by, Instant until) {
        var written = new AtomicReference<Practice>();
        past.tell(Past.of(text.written(), WRITTEN), until, () -> written
                .set(practices.find(practices.write(roster.team(team), text.title(), text.body(), by)).orElseThrow()));
        if (text.published() != null && written.get() != null) {
            past.tell(Past.of(text.published(), READ), until, () -> practices.decide(written.get(), State.SUBMITTED, 1,
                    State.PUBLISHED, null, DemoRoster.MAKER));
        }
    }
}
