package vn.hocso.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Keeps the map of rooms true. Plain JUnit over ArchUnit's core: its own engine ran no test here without saying so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(Rooms.BASE);
    private static final Set<Class<?>> MOMENTS = Set.of(Instant.class, LocalDate.class, LocalDateTime.class,
            OffsetDateTime.class, ZonedDateTime.class);

    @Test
    void every_class_lives_in_a_room_of_the_map() {
        assertThat(CLASSES.size()).as("classes read").isGreaterThan(10);
        assertThat(inRooms().map(ArchitectureTest::room).filter(room -> !Rooms.knows(room)).distinct()).isEmpty();
    }

    @Test
    void a_room_uses_only_the_rooms_the_map_allows() {
        var seen = new TreeSet<String>();
        var forbidden = new TreeSet<String>();
        inRooms().flatMap(c -> c.getDirectDependenciesFromSelf().stream()).filter(ArchitectureTest::betweenRooms).forEach(d -> {
            String from = room(d.getOriginClass());
            String to = room(d.getTargetClass());
            seen.add(from + " -> " + to);
            if (!Rooms.allows(from, to)) {
                forbidden.add(from + " -> " + to + ": " + d.getDescription());
            }
        });
        assertThat(seen).as("arrows read").isNotEmpty();
        assertThat(forbidden).isEmpty();
    }

    @Test
    void entities_and_resources_are_seen_by_their_own_room_only() {
        assertThat(inRooms().filter(c -> c.isAnnotatedWith(Entity.class) || c.isAnnotatedWith(Path.class))
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC)).map(JavaClass::getName)).isEmpty();
    }

    @Test
    void only_the_clock_asks_what_time_it_is() {
        assertThat(inRooms().filter(c -> !c.getPackageName().equals(Rooms.BASE + ".shared.time"))
                .flatMap(c -> c.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty())
                .filter(call -> MOMENTS.stream().anyMatch(m -> call.getTargetOwner().isEquivalentTo(m)))
                .map(Object::toString)).isEmpty();
    }

    private static Stream<JavaClass> inRooms() {
        return CLASSES.stream().filter(c -> !c.getPackageName().equals(Rooms.BASE));
    }

    private static boolean betweenRooms(Dependency dependency) {
        String target = dependency.getTargetClass().getPackageName();
        return target.startsWith(Rooms.BASE + ".")
                && !room(dependency.getTargetClass()).equals(room(dependency.getOriginClass()));
    }

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(Rooms.BASE.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
