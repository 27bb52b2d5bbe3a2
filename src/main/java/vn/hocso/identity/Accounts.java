package vn.hocso.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.shared.DomainException;

/** The accounts with which people sign in: Keycloak's. */
@ApplicationScoped
public class Accounts {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final AccountsConfig config;
    private final String realm;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Accounts(AccountsConfig config, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm, ObjectMapper json) {
        this.config = config;
        this.realm = realm;
        this.json = json;
    }

    /**
     * Removes an account with its name and password, and ends its sessions; one that is gone already is no fault.
     *
     * @param subject Keycloak's id of the person
     * @throws DomainException CONFLICT {@code accounts-unavailable} when Keycloak does not do it: it may be tried again
     */
    public void remove(String subject) {
        var request = HttpRequest.newBuilder(user(subject)).timeout(PATIENCE).DELETE()
                .header("Authorization", "Bearer " + token()).build();
        int status = send(request).statusCode();
        if (status != NO_CONTENT && status != NOT_FOUND) {
            throw unavailable("Keycloak answered " + status);
        }
    }

    /**
     * @param subject Keycloak's id of the person
     * @return the name with which the person signs in, empty when there is no such account
     * @throws DomainException CONFLICT {@code accounts-silent} when Keycloak does not tell
     */
    public Optional<String> signInName(String subject) {
        try {
            var request = HttpRequest.newBuilder(user(subject)).timeout(PATIENCE).GET()
                    .header("Authorization", "Bearer " + token()).build();
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            return Optional.of(json.readTree(answer.body()).path("username").asText()).filter(name -> !name.isEmpty());
        } catch (IOException | DomainException e) {
            var refusal = DomainException.conflict("accounts-silent",
                    "Hệ thống đăng nhập chưa trả lời. Bạn thử lại sau ít phút.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private URI user(String subject) {
        return URI.create(realm.replaceFirst("/realms/", "/admin/realms/") + "/users/" + encoded(subject));
    }

    private String token() {
        String secret = config.secret().orElseThrow(() -> unavailable("hocso.identity.accounts.secret is not set"));
        String form = "grant_type=client_credentials&client_id=" + encoded(config.clientId()) + "&client_secret="
                + encoded(secret);
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token")).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
        HttpResponse<String> answer = send(request);
        try {
            String token = json.readTree(answer.body()).path("access_token").asText();
            if (token.isEmpty()) {
                throw unavailable("Keycloak gave no token: " + answer.statusCode());
            }
            return token;
        } catch (IOException e) {
            throw unavailable("Keycloak's answer cannot be read");
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw unavailable("Keycloak does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("Interrupted");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static DomainException unavailable(String reason) {
        var refusal = DomainException.conflict("accounts-unavailable",
                "Hệ thống đăng nhập chưa xóa được tài khoản. Dữ liệu ở Học Số đã xóa; việc còn lại được thử lại.");
        refusal.initCause(new IllegalStateException(reason));
        return refusal;
    }
}
