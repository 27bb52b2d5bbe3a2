package vn.hocso.lrs;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.WarmUp;

/** Reads and checks a statement, and does not keep it. */
@ApplicationScoped
class StoreWarmUp {

    private static final int STATEMENTS = 50;
    private static final byte[] STATEMENT = """
            {"id": "5f0b9a52-6d0c-4c39-9d7e-2a9f6d3f1c70", "timestamp": "2022-11-15T08:00:00.000Z",
             "actor": {"objectType": "Agent", "account": {"homePage": "https://hocso.example/id", "name": "nobody"}},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"vi": "trả lời", "en": "answered"}},
             "object": {"objectType": "Activity", "id": "https://hocso.example/id/question/none", "definition": {
                "type": "http://adlnet.gov/expapi/activities/cmi.interaction", "name": {"vi": "Câu hỏi"},
                "interactionType": "choice", "correctResponsesPattern": ["a"],
                "choices": [{"id": "a", "description": {"vi": "Có"}}, {"id": "b", "description": {"vi": "Không"}}]}},
             "result": {"score": {"scaled": 1}, "success": true, "response": "a"},
             "context": {"registration": "5f0b9a52-6d0c-4c39-9d7e-2a9f6d3f1c70", "platform": "Học Số", "language": "vi",
                "contextActivities": {"grouping": [{"id": "https://hocso.example/id/programme/core"}]}}}
            """.getBytes(StandardCharsets.UTF_8);

    void warmUp(@Observes WarmUp event) {
        for (int i = 0; i < STATEMENTS; i++) {
            StatementReader.one(STATEMENT, XapiVersion.V1_0);
        }
    }
}
