package vn.hocso.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.hocso.bench.People.Visitor;
import vn.hocso.shared.Ids;

/** A phone comes back to the network with 5.000 answers: 1.000 quizzes, told in portions as the page tells them. */
class QueuedActs {

    private static final int QUIZZES = 1_000;
    private static final int ASKED = 5;
    private static final int PORTION = 50;
    private static final int ROUNDS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Quiz(String lesson, int revision, JsonNode questions) {}

    private final List<Visitor> visitors;
    private final Service service;
    private final Report report;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    QueuedActs(List<Visitor> visitors, Service service, Report report) {
        this.visitors = visitors;
        this.service = service;
        this.report = report;
    }

    void run() throws Exception {
        List<Quiz> quizzes = quizzes(service.database());
        var seconds = new ArrayList<Double>();
        double load = 0;
        // One more than is counted: the first one warms up.
        for (int round = 0; round <= ROUNDS; round++) {
            seconds.add(tell(visitors.get(round), quizzes));
            load = Math.max(load, Cpu.load());
            report.detail("Phone %d: %,d answers in %.2f s, load %.1f", round, QUIZZES * ASKED, seconds.get(round), Cpu.load());
        }
        double median = seconds.subList(1, seconds.size()).stream().sorted().toList().get(ROUNDS / 2);
        report.add("5.000 queued answers of one phone, s", median, "", 10, true, load);
    }

    private double tell(Visitor visitor, List<Quiz> quizzes) throws Exception {
        String device = UUID.randomUUID().toString();
        JsonNode me = JSON.readTree(new GZIPInputStream(
                client.send(visitor.page("/offline/session"), HttpResponse.BodyHandlers.ofInputStream()).body()));
        post(visitor, "/offline/devices", Map.of("device", device, "clock", Long.toString(System.currentTimeMillis())));
        long begun = System.currentTimeMillis();
        long start = System.nanoTime();
        for (int from = 0; from < QUIZZES; from += PORTION) {
            ObjectNode acts = JSON.createObjectNode().put("member", me.get("member").textValue()).put("device", device)
                    .put("clock", System.currentTimeMillis());
            ArrayNode attempts = acts.putArray("attempts");
            for (int i = 0; i < PORTION; i++) {
                attempts.add(attempt(quizzes.get((from + i) % quizzes.size()), begun));
            }
            String receipt = post(visitor, "/offline/acts", Map.of("acts", JSON.writeValueAsString(acts)));
            if (receipt.split("RECORDED", -1).length != PORTION + 1) {
                throw new IOException("Not everything was recorded: " + receipt);
            }
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    private static ObjectNode attempt(Quiz quiz, long at) {
        UUID attempt = UUID.randomUUID();
        ObjectNode told = JSON.createObjectNode().put("attempt", attempt.toString()).put("lesson", quiz.lesson)
                .put("revision", quiz.revision).put("startedAt", at).put("after", 1).put("stepped", false);
        ArrayNode answers = told.putArray("answers");
        var questions = new ArrayList<JsonNode>();
        quiz.questions.forEach(questions::add);
        questions.sort(Comparator.comparing(question -> Ids.of(attempt, question.get("id").textValue()).toString()));
        questions.subList(0, ASKED).forEach(question -> answers.addObject().put("question", question.get("id").textValue())
                .put("option", question.get("options").get(0).get("id").textValue()).put("at", at));
        return told;
    }

    private static List<Quiz> quizzes(Database database) throws Exception {
        var quizzes = new ArrayList<Quiz>();
        for (var row : database.query("select l.code, r.revision, r.questions from course_lesson l join lesson_revision r "
                + "on r.lesson_code = l.code and r.revision = l.published_revision order by 1")) {
            quizzes.add(new Quiz(row.get(0), Integer.parseInt(row.get(1)), JSON.readTree(row.get(2))));
        }
        return quizzes;
    }

    private String post(Visitor visitor, String path, Map<String, String> fields) throws IOException, InterruptedException {
        var answer = client.send(visitor.form(path, fields), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
