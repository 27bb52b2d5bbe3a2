package vn.hocso.course.content;

import java.util.List;
import java.util.stream.Collectors;

/** The files break their rules. The service does not start with them: nobody learns from half a course. */
public class BrokenContentException extends RuntimeException {

    private final transient List<Finding> findings;

    BrokenContentException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString)
                .collect(Collectors.joining("\n", findings.size() + " lỗi trong nội dung khóa học:\n", "")));
        this.findings = findings;
    }

    /** @return all of them, in the order of the programme */
    public List<Finding> findings() {
        return findings;
    }
}
