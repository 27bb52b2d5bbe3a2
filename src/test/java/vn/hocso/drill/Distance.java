package vn.hocso.drill;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A long way to the database: what it answers arrives later. */
class Distance implements Closeable {

    private static final int MILLIS = 5;

    private final ServerSocket here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int there;

    Distance(int there) throws IOException {
        this.there = there;
        start(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    private void accept() throws IOException, InterruptedException {
        while (true) {
            Socket client = here.accept();
            start(() -> connect(client));
        }
    }

    /** A server that is away closes its side, which closes the other. */
    private void connect(Socket client) throws IOException, InterruptedException {
        try (client) {
            var server = new Socket(InetAddress.getLoopbackAddress(), there);
            start(() -> pass(client, server, 0));
            pass(server, client, MILLIS);
        }
    }

    private void pass(Socket from, Socket to, int millis) throws IOException, InterruptedException {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Thread.sleep(millis);
                out.write(buffer, 0, read);
            }
        }
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException closed) {
                // the connection's end, as without the distance
            }
        }, "distance");
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    @Override
    public void close() throws IOException {
        here.close();
    }
}
