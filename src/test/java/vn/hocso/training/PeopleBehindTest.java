package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Vietnamese;

/** If this fails, the list behind a number is not of the people whom the number counts, or says more about them than they agreed to. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeopleBehindTest {

    private static final String OWN = "people-behind-quang-binh";
    private static final String YEAR = "people-behind-expiring";
    private static final String PROVINCE = "DMHC-2022:44";
    private static final Instant IN_TIME = Instant.parse("2022-11-05T03:00:00Z");
    private static final Instant LATE = Instant.parse("2022-11-10T03:00:00Z");
    private static final String DISTRICT = "DMHC-2022:450";
    private static final String FEW = "few";
    private static final Pattern NUMBER = Pattern.compile("href=\"(/training/people\\?[^\"]*)\"[^>]*>(?:<b>)?([\\d.]+)");

    private static WebSession ministry;
    private static Team team;
    private static Team other;
    private static List<UUID> members;
    private static UUID silent;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    OwnRecords records;
    @Inject
    Targets targets;
    @Inject
    Jdbc database;

    @BeforeEach
    void aProvince() {
        target(OWN, PROVINCE, "core-v1");
        target(YEAR, PROVINCE, "refreshed-v1");
        if (ministry != null) {
            return;
        }
        ministry = as("0900000006");
        team = people.team("44", "450", "18853");
        other = people.team("44", "450", "18856");
        members = IntStream.range(0, 8).mapToObj(i -> agreed(i == 7 ? other : team)).toList();
        people.list(team, 7, members.get(0));
        people.list(team, 1, members.get(5));
        people.train(members.get(0), IN_TIME);
        people.train(members.get(1), IN_TIME);
        people.trainUnproven(members.get(2), IN_TIME, Instant.parse("2022-11-12T03:00:00Z"));
        people.train(members.get(3), LATE);
        people.train(members.get(4), LATE, Instant.parse("2022-11-14T03:00:00Z"));
        people.train(members.get(7), LATE, Instant.parse("2022-11-14T03:00:00Z"));
        List<UUID> quiet = IntStream.range(0, 6).mapToObj(i -> people.member(team)).toList();
        quiet.forEach(member -> people.train(member, IN_TIME));
        silent = quiet.get(0);
    }

    @AfterEach
    void remove() {
        database.update("delete from target where id like 'people-behind-%'");
        targets.forget(OWN);
        targets.forget(YEAR);
    }

    @ParameterizedTest
    @CsvSource({"'', 12", "asOf=2022-11-09, 9", "asOf=2022-11-15&knownOn=2022-11-13, 10",
            "asOf=2022-11-11&knownOn=2022-11-11, 9"})
    void every_number_of_a_page_leads_to_as_many_people(String days, int completed) {
        for (String within : List.of("TEAM:" + team.code(), "DMHC-2022:18853", DISTRICT, PROVINCE)) {
            String page = ministry.get("/training?target=" + OWN + "&within=" + within + "&" + days).body();
            Map<String, Integer> numbers = numbers(page);
            assertThat(numbers.keySet()).as(within).anyMatch(link -> link.endsWith("of=roster"))
                    .anyMatch(link -> link.endsWith("of=on-time")).anyMatch(link -> link.endsWith("of=trained-of-roster"))
                    .anyMatch(link -> link.endsWith("of=registered"));
            numbers.forEach((link, number) -> {
                boolean few = number < 5 && !link.matches(".*within=(TEAM:.*|DMHC-2022:188.*)&.*");
                assertThat(ministry.get(link).body()).as(link)
                        .contains("<strong>" + (few ? "&lt; 5" : number) + " người</strong>", "hạn đến hết ngày 07/11/2022");
                List<String> listed = listed(link);
                int hidden = Collections.frequency(listed, FEW);
                assertThat(number).as(link).isBetween(listed.size(), listed.size() + 3 * hidden);
                assertThat(hidden).as("others, who are in other teams")
                        .matches(some -> some == 0 || !within.startsWith("TEAM:"));
            });
        }
        String all = "/training/people?target=" + OWN + "&within=TEAM:" + team.code() + "&of=completed&" + days;
        assertThat(listed(all)).hasSize(completed - (days.isEmpty() ? 1 : 0));
    }

    @Test
    void the_series_hold_those_who_belong_to_them_by_name() {
        assertThat(listed(cell("late", ""))).containsExactlyInAnyOrder(name(3), name(4), name(7));
        assertThat(listed(cell("unproven", ""))).containsExactly(name(2));
        assertThat(listed(cell("late", "&knownOn=2022-11-13"))).containsExactly(name(3));
        assertThat(listed(inTeam("roster-open"))).contains(name(5)).doesNotContain(name(0)).hasSize(7);
        assertThat(listed(inTeam("trained-of-registered"))).contains(name(1)).doesNotContain(name(5), name(7)).hasSize(11);
        String page = ministry.get(cell("completed", "")).body();
        assertThat(page)
                .contains("<h1>Đã hoàn thành: Thành phố Đồng Hới</h1>", "10:00 10/11/2022 <span class=\"tag warn\">muộn</span>",
                        "chưa đủ căn cứ", "6 người không hiện tên")
                .doesNotContain("Người học " + silent);
        assertThat(ministry.get(cell("roster-open", "")).body()).contains("6 người chưa ghép với tài khoản");
    }

    @Test
    void from_a_number_one_comes_to_a_signed_statement_and_reading_names_is_noted() {
        String list = ministry.get(cell("late", "")).body();
        String person = "/training/teams/" + team.code() + "/people/" + members.get(3);
        assertThat(list).contains("<a href=\"" + person + "\">" + name(3));
        assertThat(list).contains("/training/teams/" + team.code() + "?target=" + OWN);
        assertThat(ministry.get(person).body()).contains("/statements/");
        assertThat(database.first("select count(*) from audit_log where action = 'training.people-view' and object = ?",
                row -> row.getLong(1), "part/" + DISTRICT).orElseThrow()).isPositive();
    }

    @Test
    void a_long_list_is_told_page_by_page_each_person_once() {
        Team large = people.team("44", "452", "18901");
        List<String> names = Stream.generate(() -> agreed(large)).limit(120).map(id -> "Người học " + id)
                .sorted(Vietnamese.orderBy(Function.identity())).toList();
        String link = "/training/people?within=TEAM:" + large.code() + "&of=registered";
        String first = ministry.get(link).body();
        assertThat(first).contains("<strong>120 người</strong>", "Trang sau").doesNotContain("Trang đầu");
        assertThat(first.split("<th scope=\"row\"", -1)).hasSize(51);
        assertThat(listed(link)).containsExactlyElementsOf(names);
    }

    @Test
    void a_flag_leads_to_its_completions() {
        Team flagged = people.team("44", "452", "18904");
        UUID member = agreed(flagged);
        people.train(member, LATE);
        people.train(agreed(flagged), LATE);
        database.update("insert into completion_flag (member_id, rule, flag) values (?, 'core-v1', 'TOO_FAST')", member);
        for (String flag : List.of("ANY", "TOO_FAST")) {
            database.update(
                    "insert into flag_day (team_id, rule, flag, day, completions) values (?, 'core-v1', ?, date '2022-11-10', 1)",
                    flagged.id(), flag);
        }
        try {
            String page = ministry.get("/training?within=TEAM:" + flagged.code()).body();
            for (String flag : List.of("TOO_FAST", "flagged")) {
                String link = "/training/people?within=TEAM:" + flagged.code() + "&of=" + flag;
                assertThat(numbers(page)).containsEntry(link, 1);
                assertThat(ministry.get(link).body()).contains("<strong>1 người</strong>");
                assertThat(listed(link)).containsExactly("Người học " + member);
            }
            assertThat(ministry.get("/training/people?of=TOO_FAST&knownOn=2022-11-14").statusCode()).isEqualTo(400);
        } finally {
            database.update("delete from flag_day where team_id = ?", flagged.id());
            database.update("delete from completion_flag where member_id = ?", member);
        }
    }

    @Test
    void whose_time_is_over_is_not_behind_the_number_of_a_rule_that_expires() {
        Team old = people.team("44", "452", "18907");
        UUID over = people.member(old, LocalDate.of(2021, 9, 1));
        records.give("test-" + over, ConsentPurpose.NAMED_REPORTS);
        people.list(old, 1, over, LocalDate.of(2021, 9, 1));
        people.train(over, Instant.parse("2021-10-05T03:00:00Z"));
        UUID now = agreed(old);
        people.list(old, 1, now);
        people.train(now, IN_TIME);
        String page = ministry.get("/training?target=" + YEAR + "&within=TEAM:" + old.code()).body();
        numbers(page).forEach((link, number) -> assertThat(listed(link)).as(link).hasSize(number));
        String link = "/training/people?target=" + YEAR + "&within=TEAM:" + old.code();
        assertThat(listed(link)).containsExactly("Người học " + now);
        assertThat(listed(link + "&of=roster-open")).containsExactly("Người học " + over);
        assertThat(listed(link + "&asOf=2022-10-04")).containsExactly("Người học " + over);
    }

    @Test
    void another_province_is_refused_and_so_is_the_country() {
        WebSession hue = as("0900000007");
        for (String within : List.of(PROVINCE, DISTRICT, "TEAM:" + team.code(), "VN", "MIC-2022:5")) {
            var answer = hue.get("/training/people?within=" + within);
            assertThat(answer.statusCode()).as(within).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Người học");
        }
        assertThat(hue.get("/training/people").body()).contains("Đã hoàn thành: Thừa Thiên Huế");
    }

    @ParameterizedTest
    @ValueSource(strings = {"of=everybody", "after=K7M2QX-1", "after=222222", "asOf=32/13/2022", "knownOn=2023-01-01",
            "of=flagged&knownOn=2022-11-01"})
    void what_cannot_be_asked_is_refused_in_Vietnamese(String query) {
        var answer = ministry.get("/training/people?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<html lang=\"vi\"");
    }

    @Test
    void the_country_and_the_provinces_of_2025_lead_to_their_people_as_well() {
        assertThat(ministry.get("/training/people?of=registered").body()).contains("<h1>Đã đăng ký: Cả nước</h1>", "Trang sau");
        String merged = ministry.get("/training?boundary=2025").body();
        String link = numbers(merged).keySet().stream().filter(one -> one.contains("DMHC-2025:44")).findFirst().orElseThrow();
        assertThat(ministry.get(link).body()).contains("Đã hoàn thành: Quảng Trị");
    }

    /** The demonstration has people in the district as well, who change neither series nor this. */
    private static String inTeam(String of) {
        return cell(of, "").replace(DISTRICT, "TEAM:" + team.code());
    }

    private static String cell(String of, String days) {
        return "/training/people?target=" + OWN + "&within=" + DISTRICT + "&of=" + of + days;
    }

    private static Map<String, Integer> numbers(String dashboard) {
        var numbers = new LinkedHashMap<String, Integer>();
        NUMBER.matcher(dashboard).results().forEach(found -> numbers.put(found.group(1).replace("&amp;", "&"),
                Integer.valueOf(found.group(2).replace(".", ""))));
        return numbers;
    }

    /** @return the names of all pages, a word for each of the others, and one for a few of them */
    private static List<String> listed(String link) {
        var all = new ArrayList<String>();
        String at = link;
        while (at != null) {
            String page = ministry.get(at).body();
            assertThat(page).as(at).contains("<h1>");
            Pattern.compile("<th scope=\"row\">(?:<a [^>]*>)?([^<]+)").matcher(page).results().map(found -> found.group(1))
                    .forEach(all::add);
            Pattern.compile("&lt; 5 người (?:không hiện tên|chưa ghép)").matcher(page).results().forEach(found -> all.add(FEW));
            Pattern.compile("(?<!&lt; )\\b(\\d+) người (không hiện tên|chưa ghép)").matcher(page).results()
                    .forEach(found -> IntStream.range(0, Integer.parseInt(found.group(1)))
                            .forEach(i -> all.add(found.group(2))));
            at = Pattern.compile("href=\"([^\"]+)\">Trang sau").matcher(page).results().findFirst().map(found -> found.group(1))
                    .map(next -> next.replace("&amp;", "&")).orElse(null);
        }
        return all;
    }

    private static String name(int member) {
        return "Người học " + members.get(member);
    }

    private UUID agreed(Team in) {
        UUID member = people.member(in);
        records.give("test-" + member, ConsentPurpose.NAMED_REPORTS);
        return member;
    }

    private void target(String id, String scope, String rule) {
        database.update(
                "insert into target (id, title, unit_of_count, scope, denominator, starts_on, ends_on, bound, zone, rule, share, source)"
                        + " values (?, 'Quảng Bình tự đặt', 'MEMBER', ?, 'ROSTER', date '2022-09-01', date '2022-11-07', 'INCLUSIVE',"
                        + " 'Asia/Ho_Chi_Minh', ?, 1, 'Thử')",
                id, scope, rule);
        targets.forget(id);
    }

    private WebSession as(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", "/training");
    }
}
