package vn.hocso.authorisation;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The routes of the built application, read from its classes. */
final class Routes {

    private static final List<Class<? extends Annotation>> VERBS = List.of(GET.class, POST.class, PUT.class, DELETE.class,
            PATCH.class, HEAD.class);

    private Routes() {}

    /** @return {@code GET /l/{code}} and so on, sorted */
    static Set<String> ofTheApplication() {
        var routes = new TreeSet<String>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.hocso")) {
            if (type.isAnnotatedWith(Path.class)) {
                type.getMethods().forEach(method -> add(routes, path(type.getAnnotationOfType(Path.class).value()), method));
            }
        }
        return routes;
    }

    private static void add(Set<String> routes, String base, JavaMethod method) {
        for (Class<? extends Annotation> verb : VERBS) {
            if (method.isAnnotatedWith(verb)) {
                Optional<JavaAnnotation<JavaMethod>> path = method.tryGetAnnotationOfType(Path.class.getName());
                String rest = path.map(annotation -> path((String) annotation.getExplicitlyDeclaredProperty("value")))
                        .orElse("");
                routes.add(verb.getSimpleName() + " " + join(base, rest));
            }
        }
    }

    private static String join(String base, String rest) {
        String joined = (base + rest).replaceAll("/{2,}", "/").replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private static String path(String value) {
        return value.startsWith("/") ? value : "/" + value;
    }
}
