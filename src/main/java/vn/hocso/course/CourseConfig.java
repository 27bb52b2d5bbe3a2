package vn.hocso.course;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The course's content. */
@ConfigMapping(prefix = "hocso.course")
public interface CourseConfig {

    /** @return a folder with the files of the course; empty for those that are packaged with the service */
    Optional<Path> directory();
}
