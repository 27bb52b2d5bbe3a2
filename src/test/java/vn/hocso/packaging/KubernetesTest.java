package vn.hocso.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The base for Kubernetes, as {@code kubectl kustomize} renders it where the command is there, else file by file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KubernetesTest {

    private static final Path BASE = Path.of("k8s", "base");
    private static final Path KUBECTL = Path.of("/usr/bin/kubectl");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|SIGNING_KEY|FORWARD_KEY|PUSH_KEY|SMS_TOKEN).*");
    private static List<Map<String, Object>> objects;

    @BeforeAll
    static void render() throws IOException, InterruptedException {
        objects = Files.isExecutable(KUBECTL) ? rendered() : files();
    }

    @Test
    void it_holds_what_runs_the_service_and_no_secret() {
        assertThat(objects).extracting(object -> object.get("kind"))
                .containsExactlyInAnyOrder("ConfigMap", "Deployment", "Ingress", "Service");
        assertThat(map(object("ConfigMap"), "data").keySet()).noneMatch(key -> SECRET.matcher(key).matches());
    }

    @Test
    void a_pod_cannot_become_root_or_write_to_its_image() {
        assertThat(map(pod(), "securityContext")).containsEntry("runAsNonRoot", true);
        assertThat(pod()).containsEntry("automountServiceAccountToken", false);
        assertThat(map(container(), "securityContext")).containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("allowPrivilegeEscalation", false)
                .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
    }

    @Test
    void it_is_asked_on_the_management_port_whether_it_started_is_ready_and_lives() {
        for (var probe : Map.of("startupProbe", "started", "readinessProbe", "ready", "livenessProbe", "live").entrySet()) {
            assertThat(map(map(container(), probe.getKey()), "httpGet")).as(probe.getKey())
                    .containsEntry("path", "/q/health/" + probe.getValue()).containsEntry("port", "management");
        }
        assertThat(list(map(object("Service"), "spec"), "ports")).extracting(port -> port.get("targetPort"))
                .containsExactly("http");
    }

    @Test
    void its_memory_is_bounded_and_its_share_of_the_processor_promised() {
        assertThat(map(map(container(), "resources"), "requests")).containsKeys("cpu", "memory");
        assertThat(map(map(container(), "resources"), "limits")).containsKey("memory");
    }

    @Test
    void every_secret_comes_from_a_secret_of_the_cluster() {
        assertThat(list(container(), "env")).hasSize(8).allSatisfy(variable -> {
            assertThat((String) variable.get("name")).matches(SECRET);
            assertThat(map(variable, "valueFrom")).containsOnlyKeys("secretKeyRef");
        });
    }

    private static List<Map<String, Object>> rendered() throws IOException, InterruptedException {
        Process kustomize = new ProcessBuilder(KUBECTL.toString(), "kustomize", BASE.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var text = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kustomize.waitFor()).isZero();
        return parse(text);
    }

    private static List<Map<String, Object>> files() throws IOException {
        var all = new ArrayList<Map<String, Object>>();
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                all.addAll(parse(Files.readString(file)));
            }
        }
        all.removeIf(object -> object.get("kind").equals("Kustomization"));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parse(String yaml) {
        var parsed = new ArrayList<Map<String, Object>>();
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)
                .forEach(object -> parsed.add((Map<String, Object>) object));
        return parsed;
    }

    private static Map<String, Object> object(String kind) {
        return objects.stream().filter(object -> object.get("kind").equals(kind)).findFirst().orElseThrow();
    }

    private static Map<String, Object> pod() {
        return map(map(map(object("Deployment"), "spec"), "template"), "spec");
    }

    private static Map<String, Object> container() {
        return list(pod(), "containers").get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> object, String key) {
        assertThat(object).containsKey(key);
        return (Map<String, Object>) object.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> object, String key) {
        assertThat(object).containsKey(key);
        return (List<Map<String, Object>>) object.get(key);
    }
}
