package vn.hocso.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The gateway that Keycloak hands its messages to in tests, as long as it is open. */
public final class PretendedSmsGateway implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final int TAKEN = 202;
    private static final int REFUSED = 401;

    private final List<Map<String, String>> messages = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int answer = TAKEN;

    private PretendedSmsGateway(HttpServer server) {
        this.server = server;
    }

    public static PretendedSmsGateway open() throws IOException {
        URI address = URI.create(ConfigProvider.getConfig().getValue("hocso.test.sms-gateway", String.class));
        var server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        var gateway = new PretendedSmsGateway(server);
        server.createContext(address.getPath(), gateway::take);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return gateway;
    }

    /** From now on it answers with that status, and still writes down what came. */
    public void answer(int status) {
        answer = status;
    }

    /** @return what was to go to a number, oldest first; each has {@code to}, {@code text} and {@code reference} */
    public List<Map<String, String>> messagesTo(String number) {
        return messages.stream().filter(message -> message.get("to").equals("+84" + number.substring(1))).toList();
    }

    /** @return the code of the newest message to a number */
    public String codeFor(String number) {
        var all = messagesTo(number);
        Matcher code = CODE.matcher(all.get(all.size() - 1).get("text"));
        if (!code.find()) {
            throw new IllegalStateException("No code in " + all);
        }
        return code.group();
    }

    @SuppressWarnings("unchecked")
    private void take(HttpExchange exchange) throws IOException {
        boolean known = ("Bearer " + RealServers.SMS_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && exchange.getRequestMethod().equals("POST");
        if (known) {
            messages.add(new ObjectMapper().readValue(exchange.getRequestBody(), Map.class));
        }
        exchange.sendResponseHeaders(known ? answer : REFUSED, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
