package vn.hocso.servers;

import java.net.http.HttpClient;

/** A client as programs are that know no HTTP/2. The JDK's own offers it with its first request to a server without TLS, and once in many thousand fails when that is taken. */
public final class PlainHttp {

    private PlainHttp() {}

    public static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
