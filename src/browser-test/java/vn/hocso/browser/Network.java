package vn.hocso.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The network between a phone and everything else, which a test can cut: a proxy for plain HTTP that takes one request a
 * connection.
 */
final class Network implements AutoCloseable {

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile Predicate<String> lost = path -> false;
    private volatile Predicate<String> swallowed = path -> false;
    private volatile Predicate<String> altered = path -> false;
    private volatile UnaryOperator<String> alteration;
    private volatile UnaryOperator<String> worker;
    private final Map<String, Integer> came = new ConcurrentHashMap<>();

    Network() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Nothing gets through, and what is under way breaks. */
    void cut() {
        cut = true;
        open.forEach(Network::shut);
    }

    /** Requests for these paths do not arrive. */
    void lose(Predicate<String> paths) {
        lost = paths;
    }

    /** Requests for these paths arrive, and their answers do not. */
    void loseAnswers(Predicate<String> paths) {
        swallowed = paths;
    }

    /** What is answered to requests for these paths is altered on its way. */
    void alter(Predicate<String> paths, UnaryOperator<String> how) {
        alteration = how;
        altered = paths;
    }

    /** From now on the service worker is another one. */
    void changeWorker(UnaryOperator<String> change) {
        worker = change;
    }

    /** @return how many bytes came to the phone since this was asked last, heads of answers included, by path */
    Map<String, Integer> came() {
        Map<String, Integer> until = new TreeMap<>(came);
        came.clear();
        return until;
    }

    void mend() {
        cut = false;
        lost = path -> false;
        swallowed = path -> false;
        altered = path -> false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket phone = door.accept();
                threads.submit(() -> serve(phone));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket phone) {
        open.add(phone);
        try (phone) {
            String head = head(phone.getInputStream());
            String[] line = head.substring(0, head.indexOf("\r\n")).split(" ");
            URI target = URI.create(line[1].replace("|", "%7C"));
            if (!cut && !lost.test(target.getPath())) {
                exchange(phone, head, line, target);
            }
        } catch (IOException | RuntimeException broken) {
            // As on any network: the phone sees that nothing came.
        } finally {
            open.remove(phone);
        }
    }

    private void exchange(Socket phone, String head, String[] line, URI target) throws IOException {
        try (Socket server = new Socket(target.getHost(), target.getPort() < 0 ? 80 : target.getPort())) {
            open.add(server);
            UnaryOperator<String> change = changeOf(target.getPath());
            server.getOutputStream()
                    .write(request(head, line, target, change != null).getBytes(StandardCharsets.ISO_8859_1));
            threads.submit(() -> phone.getInputStream().transferTo(server.getOutputStream()));
            if (change != null) {
                phone.getOutputStream().write(changed(server.getInputStream().readAllBytes(), change));
            } else if (swallowed.test(target.getPath())) {
                server.getInputStream().readAllBytes();
            } else {
                long bytes = server.getInputStream().transferTo(phone.getOutputStream());
                came.merge(target.getPath(), (int) bytes, Integer::sum);
            }
            open.remove(server);
        }
    }

    private UnaryOperator<String> changeOf(String path) {
        return altered.test(path) ? alteration : "/sw.js".equals(path) ? worker : null;
    }

    private static String request(String head, String[] line, URI target, boolean plain) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String fields = head.substring(head.indexOf("\r\n") + 2).replaceAll("(?i)(Proxy-)?Connection:[^\r]*\r\n", "");
        return line[0] + " " + target.getRawPath() + query + " HTTP/1.1\r\nConnection: close\r\n"
                + (plain ? fields.replaceAll("(?i)Accept-Encoding:[^\r]*\r\n", "") : fields);
    }

    private static byte[] changed(byte[] answer, UnaryOperator<String> change) {
        String text = new String(answer, StandardCharsets.UTF_8);
        int body = text.indexOf("\r\n\r\n") + 4;
        byte[] content = change.apply(text.substring(body)).getBytes(StandardCharsets.UTF_8);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(text.substring(0, body).replaceAll("(?i)content-length: \\d+", "content-length: " + content.length)
                .getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(content);
        return whole.toByteArray();
    }

    private static String head(InputStream in) throws IOException {
        var read = new StringBuilder();
        while (read.length() < 4 || !read.substring(read.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The phone hung up");
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed, then.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
