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

    private static final int PEOPLE = LastAnswers.ACCOUNTS;
    /** As many as check in within minutes where the whole country is connected: 10.000. */
    private static final int WARM_WINDOWS = 100;
    private static final int WINDOWS_A_ROUND = 8;
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
        var members = new HashMap<Integer, String>();
        for (var row : database
                .query("select m.member_id from membership m join team t on t.id = m.team_id where m.valid_to is null"
                        + " and t.province_code = '" + province + "' order by md5(m.member_id::text) limit " + PEOPLE)) {
            members.put(members.size(), row.get(0));
        }
        People.be(database, members);
        for (int i = 0; i < WARM_WINDOWS; i++) {
            window(province);
        }
        var rounds = new ArrayList<Sample>();
        for (int round = 1; round <= Rounds.ROUNDS; round++) {
            Sample sum = null;
            for (int i = 0; i < WINDOWS_A_ROUND; i++) {
                Sample sample = window(province);
                sum = sum == null ? sample : sum.plus(sample);
            }
            Rounds.tell(report, CHECK_IN, round, sum);
            rounds.add(sum);
        }
        Sample median = Rounds.median(rounds);
        report.add("Sessions: scan and check-in, us", median.micros(), "", 2_000, true, median.load());
        String cookies = people.signInMonitor(service.url());
        var counted = new Statements(database);
        counted.begin();
        window(province);
        counted.tell(report, "Sessions: SQL statements of a scan and check-in", PEOPLE);
        coverage(province, cookies);
        counted.begin();
        coverage(province, cookies);
        counted.tell(report, "Sessions: SQL statements of the page of the coverage", 1);
        var pages = new Rounds().with(COVERAGE, service, number -> coverage(province, cookies)).run(report);
        report.add("Sessions: page of the coverage of a province, us", pages.micros(COVERAGE), "", 1_000, true,
                pages.load(COVERAGE));
    }

    /** Nobody attends twice, so each window has a session of its own, and the one before is over. */
    private Sample window(String province) throws Exception {
        secret = new byte[32];
        random.nextBytes(secret);
        service.database().execute("update training_session set closed_by = 'bench', closed_at = now() where closed_at is null;"
                + "insert into training_session (code_set, province_code, held_on, starts_at, ends_at, venue, topic, speakers, audience,"
                + " secret, planned_by, planned_at) values ('DMHC-2022', '" + province
                + "', (now() at time zone 'Asia/Ho_Chi_Minh')::date, '00:00', '23:59', 'x', 'x', '', 'MEMBERS',"
                + " decode('" + HexFormat.of().formatHex(secret) + "', 'hex'), 'bench', now())");
        return Load.times(PEOPLE, service, number -> checkIn(visitors.get((int) number)));
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
