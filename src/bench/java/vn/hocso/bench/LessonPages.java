package vn.hocso.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;

import vn.hocso.bench.Load.Operation;
import vn.hocso.bench.People.Visitor;

/** W1: a member opens a lesson. */
class LessonPages {

    private static final int PEOPLE = 20;
    private static final String PAGE = "W1 lesson page, eight lessons passed";
    private static final String FEW = "W1 member with few statements";
    private static final String MANY = "W1 member with 10.000 statements";
    private static final int PAGES_COUNTED = 100;

    private final List<Visitor> visitors;
    private final Service service;
    private final Report report;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    LessonPages(List<Visitor> visitors, Service service, Report report) {
        this.visitors = visitors;
        this.service = service;
        this.report = report;
    }

    /** Accounts 0 to 19 have passed eight lessons, 20 has ten statements, 21 ten thousand. */
    void run() throws Exception {
        Database database = service.database();
        var members = new HashMap<Integer, String>();
        for (var row : database.query("select member_id from bench.learner where kind = 'EIGHT' limit " + PEOPLE)) {
            members.put(members.size(), row.get(0));
        }
        members.put(PEOPLE, one(database, "LIGHT"));
        members.put(PEOPLE + 1, one(database, "HEAVY"));
        People.be(database, members);
        List<String> lessons = database.query("select code from course_lesson where published_revision is not null order by 1")
                .stream().map(row -> row.get(0)).toList();
        statements(database, pages(0, PEOPLE, lessons));
        var rounds = new Rounds().with(PAGE, service, pages(0, PEOPLE, lessons)).with(FEW, service, pages(PEOPLE, 1, lessons))
                .with(MANY, service, pages(PEOPLE + 1, 1, lessons)).run(report);
        report.add("W1: lesson page, us", rounds.micros(PAGE), "", 1_200, true, rounds.load(PAGE));
        report.add("W1: member with 10.000 statements : member with few", rounds.micros(MANY) / rounds.micros(FEW), "", 1.2,
                true,
                rounds.load(MANY, FEW));
    }

    private void statements(Database database, Operation page) throws Exception {
        page.run(0);
        var statements = new Statements(database);
        statements.begin();
        for (int i = 0; i < PAGES_COUNTED; i++) {
            page.run(0);
        }
        double sql = statements.tell(report, "W1: SQL statements of a lesson page", PAGES_COUNTED);
        report.add("W1: SQL statements of a lesson page", Math.round(sql), "", 5, true, 0);
    }

    private Operation pages(int first, int count, List<String> lessons) {
        return number -> {
            Visitor visitor = visitors.get(first + (int) (number % count));
            var page = client.send(visitor.page("/l/" + lessons.get((int) (number % lessons.size()))),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (page.statusCode() != 200 || page.body().length < 1_000) {
                throw new IOException("Lesson page: " + page.statusCode());
            }
        };
    }

    private static String one(Database database, String kind) throws Exception {
        return database.query("select member_id from bench.learner where kind = '" + kind + "'").get(0).get(0);
    }
}
