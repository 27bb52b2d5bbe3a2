package vn.hocso.lrs.forward;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.LrsConfig;
import vn.hocso.lrs.client.XapiClient;
import vn.hocso.lrs.client.XapiServer;
import vn.hocso.lrs.forward.Setback.Stop;

/** The way into a target: with its secret, and after it said what it is. */
@ApplicationScoped
class Doors {

    /** @param target with what it says of itself */
    record Open(Target target, Line line) {}

    /** @param base null when the store does not name itself */
    private record Acquainted(String base) {}

    private final Targets targets;
    private final Vault vault;
    private final LrsConfig lrs;
    private final ForwardConfig config;
    private final HttpClient http;
    /** Asked again by each process, and after each setback. */
    private final Map<String, Acquainted> acquainted = new ConcurrentHashMap<>();

    Doors(Targets targets, Vault vault, LrsConfig lrs, ForwardConfig config) {
        this.targets = targets;
        this.vault = vault;
        this.lrs = lrs;
        this.config = config;
        this.http = XapiClient.http(config.connectTimeout());
    }

    /** @throws Stop when its secret cannot be had, or it is not the store that was meant, or does not answer */
    Open open(Target target, Gate gate) throws Stop {
        var server = new XapiServer(target.endpoint(), target.version(), target.key(), vault.secretOf(target),
                config.answerTimeout());
        var line = new Line(new XapiClient(http, server), gate);
        Acquainted known = acquainted.get(target.code());
        if (known == null) {
            known = new Acquainted(Acquaintance.make(line, target, lrs.idBase()));
            targets.remember(target.code(), known.base());
            acquainted.put(target.code(), known);
        }
        return new Open(target.knownAs(known.base()), line);
    }

    void forget(String code) {
        acquainted.remove(code);
    }
}
