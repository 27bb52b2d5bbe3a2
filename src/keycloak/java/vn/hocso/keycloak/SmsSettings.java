package vn.hocso.keycloak;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How messages leave, by the environment of Keycloak: {@code HOCSO_SMS_GATEWAY} is the address of a gateway, with
 * {@code HOCSO_SMS_TOKEN} or {@code HOCSO_SMS_USER} and {@code HOCSO_SMS_PASSWORD}; a mail server, with {@code HOCSO_SMS_MAIL_FROM}
 * and {@code HOCSO_SMS_MAIL_TO}; or {@code log}, in development. Without it nobody is offered a code. What is half set stops the start.
 */
final class SmsSettings {

    private static final String GATEWAY = "HOCSO_SMS_GATEWAY";
    private static final String TOKEN = "HOCSO_SMS_TOKEN";
    private static final String USER = "HOCSO_SMS_USER";
    private static final String PASSWORD = "HOCSO_SMS_PASSWORD";
    private static final String MAIL_FROM = "HOCSO_SMS_MAIL_FROM";
    private static final String MAIL_TO = "HOCSO_SMS_MAIL_TO";
    private static final String LOG = "log";
    private static final Set<String> MAIL = Set.of("smtp", "smtps");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^@\\s]*\\{(number|international)}[^@\\s{}]*@[^@\\s{}]+");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    private SmsSettings() {}

    /** @param development whether Keycloak was started by {@code start-dev} */
    static Optional<SmsSender> sender(Map<String, String> environment, boolean development) {
        String gateway = environment.getOrDefault(GATEWAY, "").trim();
        if (gateway.isEmpty()) {
            return Optional.empty();
        }
        if (gateway.equals(LOG)) {
            if (!development) {
                throw new IllegalStateException(GATEWAY + "=" + LOG + " writes codes to the log: for development only");
            }
            return Optional.of(new LoggedSms());
        }
        URI address = URI.create(gateway);
        return Optional.of(address.getScheme() != null && MAIL.contains(address.getScheme())
                ? mail(address, environment)
                : new HttpGateway(safe(address), authorization(environment)));
    }

    private static SmsSender mail(URI server, Map<String, String> environment) {
        String from = environment.getOrDefault(MAIL_FROM, "").trim();
        String to = environment.getOrDefault(MAIL_TO, "").trim();
        String user = environment.getOrDefault(USER, "");
        String password = environment.getOrDefault(PASSWORD, "");
        if (server.getHost() == null || server.getPort() == -1) {
            throw new IllegalStateException(GATEWAY + " must name host and port of the mail server");
        }
        if (!from.contains("@") || !MAIL_ADDRESS.matcher(to).matches()) {
            throw new IllegalStateException(
                    GATEWAY + " needs " + MAIL_FROM + ", and " + MAIL_TO + " with {number} or {international}");
        }
        if (user.isBlank() != password.isBlank()) {
            throw new IllegalStateException(USER + " and " + PASSWORD + " go together");
        }
        boolean open = server.getScheme().equals("smtp") && LOOPBACK.contains(server.getHost());
        return new MailGateway(server, open,
                new MailGateway.Envelope(from, to, user.isBlank() ? null : user, user.isBlank() ? null : password));
    }

    private static URI safe(URI address) {
        boolean safe = "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
        if (!safe) {
            throw new IllegalStateException(GATEWAY + " must be an https address");
        }
        return address;
    }

    private static String authorization(Map<String, String> environment) {
        String token = environment.getOrDefault(TOKEN, "");
        if (!token.isBlank()) {
            return "Bearer " + token.trim();
        }
        String user = environment.getOrDefault(USER, "");
        String password = environment.getOrDefault(PASSWORD, "");
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalStateException(GATEWAY + " needs " + TOKEN + ", or " + USER + " and " + PASSWORD);
        }
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
