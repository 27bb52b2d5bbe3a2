package vn.hocso.authoring;

import io.restassured.response.Response;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.Revision;
import vn.hocso.web.Browsing;

/** What one does again and again at the desk. */
class DeskBrowsing extends Browsing {

    private final Drafts drafts;

    DeskBrowsing(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @return path of the form of a draft, which is read */
    String begin(String lesson) {
        get("/authoring/lessons/" + lesson).then().statusCode(200);
        String location = post("/authoring/lessons/" + lesson + "/drafts").then().statusCode(303).extract().header("Location");
        String path = location.substring(location.indexOf("/authoring"));
        get(path).then().statusCode(200);
        return path;
    }

    /** Saves the form that was read last. */
    Response save(String text, String lesson, String questions) {
        return post(text, "version", field("version"), "lessonText", lesson, "questionsText", questions);
    }

    /** Reads the page of a revision and posts one of its forms. */
    Response act(String page, String action) {
        get(page).then().statusCode(200);
        return post(page + action, "version", String.valueOf(revision(page).version()));
    }

    Revision revision(String page) {
        String[] parts = page.split("/");
        return drafts.revision(parts[3], Integer.parseInt(parts[5]));
    }

    /** @return page of a revision that somebody wrote and submitted */
    String inReview(String lesson, String author, String marker) {
        int number = drafts.open(lesson, author);
        Revision draft = drafts.revision(lesson, number);
        drafts.save(lesson, number, draft.version(), draft.lessonText().replace("## Thực hành", marker + ".\n\n## Thực hành"),
                draft.questionsText(), author);
        drafts.submit(lesson, number, draft.version() + 1);
        return "/authoring/lessons/" + lesson + "/revisions/" + number;
    }
}
