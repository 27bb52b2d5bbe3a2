package vn.hocso.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.hocso.bench.Load.Sample;
import vn.hocso.bench.People.Visitor;

/**
 * W2: the last answer of the last quiz, with everything it brings about in one transaction: answer, result, lesson and
 * programme completed, signed, counted. Nobody can do it twice, so the accounts become other members between the windows.
 */
class LastAnswers {

    static final int ACCOUNTS = 100;
    private static final double MICROS = 1e6;
    private static final int LEAST_COMPLETED = 500;
    private static final int WARM_WINDOWS = 140;
    private static final int WINDOWS_A_ROUND = 8;

    private final List<Visitor> visitors;
    private final Service service;
    private final Report report;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    LastAnswers(List<Visitor> visitors, Service service, Report report) {
        this.visitors = visitors;
        this.service = service;
        this.report = report;
    }

    void run() throws Exception {
        Database database = service.database();
        // Those who are left of an earlier run: nobody completes twice.
        List<List<String>> ready = database.query("select member_id, lesson_code, attempt, question_id, option_id "
                + "from bench.learner l where kind = 'READY' and not exists (select from completion c "
                + "where c.member_id = l.member_id) order by md5(member_id::text)");
        int needed = (WARM_WINDOWS + Rounds.ROUNDS * WINDOWS_A_ROUND) * ACCOUNTS;
        if (ready.size() < needed) {
            report.detail("W2 not measured: %d people are left and %d are needed; remove target/bench and run again",
                    ready.size(), needed);
            return;
        }
        long completed = database.number("select count(*) from completion");
        int next = 0;
        for (int i = 0; i < WARM_WINDOWS; i++, next += ACCOUNTS) {
            window(ready.subList(next, next + ACCOUNTS));
        }
        var statements = new Statements(database);
        statements.begin();
        var rounds = new ArrayList<Sample>();
        for (int round = 1; round <= Rounds.ROUNDS; round++) {
            Sample sum = null;
            for (int i = 0; i < WINDOWS_A_ROUND; i++, next += ACCOUNTS) {
                Sample sample = window(ready.subList(next, next + ACCOUNTS));
                sum = sum == null ? sample : sum.plus(sample);
            }
            Rounds.tell(report, "W2 last answer with completion", round, sum);
            rounds.add(sum);
        }
        statements.tell(report, "W2: SQL statements of a last answer", Rounds.ROUNDS * WINDOWS_A_ROUND * ACCOUNTS);
        long more = database.number("select count(*) from completion") - completed;
        report.detail("W2: %,d last answers given, %,d completions more", next, more);
        Sample median = Rounds.median(rounds);
        report.add("W2: last answer with completion, us", median.micros(), "", 2_000, true, median.load());
        report.add("W7: completions a second end to end, all processors busy",
                Runtime.getRuntime().availableProcessors() * MICROS / median.micros(), "", LEAST_COMPLETED, false,
                median.load());
    }

    private Sample window(List<List<String>> people) throws Exception {
        var members = new HashMap<Integer, String>();
        for (int account = 0; account < ACCOUNTS; account++) {
            members.put(account, people.get(account).get(0));
        }
        People.be(service.database(), members);
        return Load.times(ACCOUNTS, service, number -> answer(visitors.get((int) number), people.get((int) number)));
    }

    private void answer(Visitor visitor, List<String> person) throws IOException, InterruptedException {
        String attempt = "/l/" + person.get(1) + "/attempts/" + person.get(2);
        var answer = client.send(visitor.form(attempt + "/answers", Map.of("question", person.get(3), "option", person.get(4))),
                HttpResponse.BodyHandlers.ofString());
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 303 || !location.contains(attempt)) {
            throw new IOException("Last answer: " + answer.statusCode() + " " + location + answer.body());
        }
    }
}
