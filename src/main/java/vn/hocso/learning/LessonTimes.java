package vn.hocso.learning;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.course.Catalogue;
import vn.hocso.course.LessonSummary;

/** How long lessons take. */
@ApplicationScoped
public class LessonTimes {

    private final Catalogue catalogue;

    LessonTimes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @return by code of the lesson, as its published revision states it */
    public Map<String, Duration> stated() {
        return catalogue.programme().subjects().stream().flatMap(subject -> subject.lessons().stream())
                .collect(Collectors.toMap(LessonSummary::code, lesson -> Duration.ofMinutes(lesson.minutes())));
    }
}
