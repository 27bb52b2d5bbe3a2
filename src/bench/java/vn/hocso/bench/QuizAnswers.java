package vn.hocso.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.bench.People.Visitor;
import vn.hocso.shared.Ids;

/** W2: whole quizzes as members take them, begun and then answered five times; the figure is for one such request. */
class QuizAnswers {

    private static final int PEOPLE = 20;
    private static final int ASKED = 5;
    private static final int COUNTED = 100;
    private static final int REQUESTS = 1 + ASKED;
    private static final String NAME = "W2 quiz, a request";

    private record Quiz(String lesson, String revision, JsonNode questions) {}

    private final List<Visitor> visitors;
    private final Service service;
    private final Report report;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    QuizAnswers(List<Visitor> visitors, Service service, Report report) {
        this.visitors = visitors;
        this.service = service;
        this.report = report;
    }

    void run() throws Exception {
        Database database = service.database();
        var members = new HashMap<Integer, String>();
        for (var row : database.query("select member_id from bench.learner where kind = 'EIGHT' limit " + PEOPLE)) {
            members.put(members.size(), row.get(0));
        }
        People.be(database, members);
        List<Quiz> quizzes = quizzes(database);
        var rounds = new Rounds().with(NAME, service,
                number -> take(quizzes.get((int) (number % quizzes.size())), visitors.get((int) (number % PEOPLE))))
                .run(report);
        Statements statements = new Statements(database);
        statements.begin();
        for (int i = 0; i < COUNTED; i++) {
            take(quizzes.get(i % quizzes.size()), visitors.get(i % PEOPLE));
        }
        statements.tell(report, "W2: SQL statements of a quiz begun and answered five times", COUNTED);
        report.add("W2: quiz submit, us", rounds.micros(NAME) / REQUESTS, "", 2_000, true, rounds.load(NAME));
    }

    private static List<Quiz> quizzes(Database database) throws Exception {
        var quizzes = new ArrayList<Quiz>();
        for (var row : database.query("select l.code, r.revision, r.questions from course_lesson l join lesson_revision r "
                + "on r.lesson_code = l.code and r.revision = l.published_revision order by 1")) {
            quizzes.add(new Quiz(row.get(0), row.get(1), new ObjectMapper().readTree(row.get(2))));
        }
        return quizzes;
    }

    private void take(Quiz quiz, Visitor visitor) throws IOException, InterruptedException {
        UUID attempt = UUID.randomUUID();
        String path = "/l/" + quiz.lesson + "/attempts";
        post(visitor, path, Map.of("attempt", attempt.toString(), "revision", quiz.revision));
        var questions = new ArrayList<JsonNode>();
        quiz.questions.forEach(questions::add);
        questions.sort(Comparator.comparing(question -> Ids.of(attempt, question.get("id").textValue()).toString()));
        for (JsonNode question : questions.subList(0, ASKED)) {
            post(visitor, path + "/" + attempt + "/answers",
                    Map.of("question", question.get("id").textValue(), "option", right(question)));
        }
    }

    private static String right(JsonNode question) {
        for (JsonNode option : question.get("options")) {
            if (option.get("right").booleanValue()) {
                return option.get("id").textValue();
            }
        }
        throw new IllegalStateException("No right option: " + question);
    }

    private void post(Visitor visitor, String path, Map<String, String> fields) throws IOException, InterruptedException {
        var answer = client.send(visitor.form(path, fields), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303 || !answer.headers().firstValue("Location").orElse("").contains("/attempts/")) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.headers().firstValue("Location").orElse(""));
        }
    }
}
