package vn.hocso.learning.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.shared.Sha256;
import vn.hocso.web.Language;

/** What a browser needs to put this site on the home screen and to open it without a network. The same for everybody. */
@Path("/")
@PermitAll
@Blocking
class ServiceWorkerResource {

    private static final int DIGITS = 12;
    private static final String WORKER = "META-INF/resources/assets/sw.js";
    /** What the kept page is made of besides files with a hash in their name: a change of one makes another worker. */
    private static final List<String> MADE_OF = List.of(WORKER, "templates/web/layout.html",
            "templates/OfflineResource/offline.html", "templates/learning/reading.html");
    /** What the kept page says: in Vietnamese by these interfaces, in other languages by files. */
    private static final List<String> TEXTS = List.of("vn/hocso/web/FrameTexts.class", "vn/hocso/learning/LearningTexts.class",
            "vn/hocso/learning/QuizTexts.class", "vn/hocso/course/LessonTexts.class",
            "vn/hocso/learning/offline/OfflineTexts.class");
    private static final List<String> TRANSLATED = List.of("messages/frame_%s.properties", "messages/learning_%s.properties",
            "messages/quiz_%s.properties", "messages/lesson_%s.properties", "messages/offline_%s.properties",
            "META-INF/resources/assets/words-%s.js");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance head();

        static native TemplateInstance manifest();
    }

    /** A script and the hash of all that the kept page is made of. */
    private record Worker(String script, EntityTag version) {}

    /** Of an installed service, whose files do not change. */
    private volatile Worker known;

    /** Asked for again with every visit, which costs a phone next to nothing; browsers take another worker when a byte differs. */
    @GET
    @Path("sw.js")
    @Produces("text/javascript;charset=UTF-8")
    public Response worker(@Context Request request) {
        Worker worker = known == null ? made() : known;
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            known = worker;
        }
        Response.ResponseBuilder same = request.evaluatePreconditions(worker.version);
        return (same == null ? Response.ok(worker.script) : same).tag(worker.version).header("Cache-Control", "no-cache")
                .build();
    }

    private static Worker made() {
        String files = Templates.head().render();
        var content = new StringBuilder(files);
        Stream.concat(MADE_OF.stream(), TEXTS.stream()).forEach(name -> content.append(read(name)));
        Arrays.stream(Language.values()).filter(language -> !language.isVietnamese())
                .forEach(language -> TRANSLATED.forEach(name -> content.append(read(name.formatted(language.tag())))));
        String version = Sha256.hex(content.toString()).substring(0, DIGITS);
        // Weak, because the same script travels compressed and not.
        return new Worker("const VERSION = \"" + version + "\";\n" + files + read(WORKER), new EntityTag(version, true));
    }

    @GET
    @Path("app.webmanifest")
    @Produces("application/manifest+json;charset=UTF-8")
    public String manifest() {
        return Templates.manifest().render();
    }

    private static String read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
