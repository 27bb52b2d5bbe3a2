package vn.hocso.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import vn.hocso.bench.Load.Sample;
import vn.hocso.bench.People.Visitor;
import vn.hocso.campaign.attendance.RotatingCode;

/** A session in person: scanning the code of the screen and saying "I am here", and what the ministry reads of a province afterwards. */
class SessionDay {

    /** Who press at the same time, each with an account. */
    private static final int PEOPLE = LastAnswers.ACCOUNTS;
    /** As many as check in within minutes where the whole country is connected. */
    private static final int ATTENDING = 10_000;
    private static final int LONGEST_SECONDS = 300;
    /** The province with most people with an account has fewer, so people of others are moved there in the copy that is measured. */
    private static final String MOVE = """
            with here as (select id, row_number() over (order by id) n, count(*) over () teams from team where province_code = '%1$s'),
                 others as (select m.member_id, row_number() over (order by md5(m.member_id::text)) n
                            from membership m join team t on t.id = m.team_id
                            where m.valid_to is null and t.province_code <> '%1$s'
                            limit greatest(0, %2$d - (select count(*) from membership m join team t on t.id = m.team_id
                                                      where m.valid_to is null and t.province_code = '%1$s')))
            update membership set team_id = here.id from others join here on here.n = others.n %% here.teams + 1
            where membership.member_id = others.member_id and membership.valid_to is null
            """;
    private static final String CHECK_IN = "check-in in person";
    private static final String COVERAGE = "coverage of a province";
    private final People people;
    private final List<Visitor> visitors;
    private final Service service;
    private final Report report;
    private final SecureRandom random = new SecureRandom();
    /** Of the session that is on. */
    private volatile byte[] secret;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SessionDay(People people, List<Visitor> visitors, Service service, Report report) {
        this.people = people;
        this.visitors = visitors;
        this.service = service;
        this.report = report;
    }

    void run() throws Exception {
        Database database = service.database();
        String province = database.query("select t.province_code from membership m join team t on t.id = m.team_id "
                + "where m.valid_to is null group by 1 order by count(*) desc limit 1").get(0).get(0);
        database.execute(MOVE.formatted(province, ATTENDING));
        List<List<String>> attending = database
                .query("select m.member_id from membership m join team t on t.id = m.team_id where m.valid_to is null"
                        + " and t.province_code = '" + province + "' order by md5(m.member_id::text) limit " + ATTENDING);
        open(province);
        windows(attending);
        open(province);
        var rounds = new ArrayList<Sample>();
        long begin = System.nanoTime();
        for (int round = 1; round <= Rounds.ROUNDS; round++) {
            Sample sum = windows(attending.subList(part(round - 1, attending.size()), part(round, attending.size())));
            Rounds.tell(report, CHECK_IN, round, sum);
            rounds.add(sum);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        report.detail("Sessions: %,d people attend that one session",
                database.number("select count(*) from session_attendance a "
                        + "join training_session s on s.id = a.session_id where s.closed_at is null and a.counted"));
        Sample median = Rounds.median(rounds);
        report.add("Sessions: scan and check-in, us", median.micros(), "", 2_000, true, median.load());
        report.add("Sessions: %,d check-ins in one session, s".formatted(attending.size()), seconds, "", LONGEST_SECONDS, true,
                median.load());
        open(province);
        var counted = new Statements(database);
        counted.begin();
        windows(attending.subList(0, PEOPLE));
        counted.tell(report, "Sessions: SQL statements of a scan and check-in", PEOPLE);
        String cookies = people.signInMonitor(service.url());
        coverage(province, cookies);
        counted.begin();
        coverage(province, cookies);
        counted.tell(report, "Sessions: SQL statements of the page of the coverage", 1);
        var pages = new Rounds().with(COVERAGE, service, number -> coverage(province, cookies)).run(report);
        report.add("Sessions: page of the coverage of a province, us", pages.micros(COVERAGE), "", 1_000, true,
                pages.load(COVERAGE));
    }

    /** Where the share of a round begins, in whole windows. */
    private static int part(int round, int people) {
        return people / PEOPLE * round / Rounds.ROUNDS * PEOPLE;
    }

    /** Begins a session; the one before is over. */
    private void open(String province) throws Exception {
        secret = new byte[32];
        random.nextBytes(secret);
        service.database().execute("update training_session set closed_by = 'bench', closed_at = now() where closed_at is null;"
                + "insert into training_session (code_set, province_code, held_on, starts_at, ends_at, venue, topic, speakers, audience,"
                + " secret, planned_by, planned_at) values ('DMHC-2022', '" + province
                + "', (now() at time zone 'Asia/Ho_Chi_Minh')::date, '00:00', '23:59', 'x', 'x', '', 'MEMBERS',"
                + " decode('" + HexFormat.of().formatHex(secret) + "', 'hex'), 'bench', now())");
    }

    /** Nobody attends twice, so the accounts become other members between the windows. */
    private Sample windows(List<List<String>> attending) throws Exception {
        Sample sum = null;
        for (int next = 0; next + PEOPLE <= attending.size(); next += PEOPLE) {
            var members = new HashMap<Integer, String>();
            for (int account = 0; account < PEOPLE; account++) {
                members.put(account, attending.get(next + account).get(0));
            }
            People.be(service.database(), members);
            Sample sample = Load.times(PEOPLE, service, number -> checkIn(visitors.get((int) number)));
            sum = sum == null ? sample : sum.plus(sample);
        }
        return sum;
    }

    private void checkIn(Visitor visitor) throws IOException, InterruptedException {
        String code = RotatingCode.of(secret, RotatingCode.step(Instant.now()));
        var scanned = client.send(visitor.page("/s/" + code), HttpResponse.BodyHandlers.ofString());
        String pass = scanned.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("hocso-scan="))
                .map(cookie -> cookie.split(";", 2)[0]).findFirst()
                .orElseThrow(() -> new IOException("Scan: " + scanned.statusCode()));
        HttpRequest press = HttpRequest
                .newBuilder(visitor.form("/check-in", Map.of()), (name, value) -> !name.equalsIgnoreCase("cookie"))
                .header("Cookie", visitor.cookies() + "; " + pass).build();
        var answer = client.send(press, HttpResponse.BodyHandlers.ofString());
        if (!answer.headers().firstValue("Location").orElse("").contains("done=checked-in")) {
            throw new IOException("Check-in: " + answer.statusCode() + " " + answer.headers().map() + answer.body());
        }
    }

    private void coverage(String province, String cookies) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create(service.url() + "/campaign/coverage?province=" + province))
                .header("Cookie", cookies).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Coverage: " + answer.statusCode());
        }
    }
}
