package vn.hocso.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers every recipient with a refusal of one's choice, or takes connections and says nothing at all. */
public final class OddMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final String answer;
    private final List<Socket> guests = new CopyOnWriteArrayList<>();
    private final AtomicInteger visits = new AtomicInteger();

    private OddMailServer(int port, String answer) throws IOException {
        this.door = new ServerSocket();
        this.answer = answer;
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var porter = new Thread(this::welcome, "odd-mail-server");
        porter.setDaemon(true);
        porter.start();
    }

    /** @param answer a line such as {@code 550 5.1.1 no such user} */
    public static OddMailServer refusing(int port, String answer) throws IOException {
        return new OddMailServer(port, answer);
    }

    public static OddMailServer silent(int port) throws IOException {
        return new OddMailServer(port, null);
    }

    /** @return how often somebody came */
    public int visits() {
        return visits.get();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guests.add(guest);
                visits.incrementAndGet();
                if (answer != null) {
                    var talk = new Thread(() -> talk(guest), "odd-mail-talk");
                    talk.setDaemon(true);
                    talk.start();
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest; var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII))) {
            say(guest, "220 odd");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(guest, line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException gone) {
            // The guest left; that is what guests do.
        }
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
