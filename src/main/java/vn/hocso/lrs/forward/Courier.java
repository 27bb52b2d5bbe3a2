package vn.hocso.lrs.forward;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import vn.hocso.lrs.LrsConfig;
import vn.hocso.lrs.client.XapiClient;
import vn.hocso.lrs.client.XapiServer;
import vn.hocso.lrs.forward.Ledger.Due;
import vn.hocso.lrs.forward.Setback.Stop;
import vn.hocso.shared.time.ServiceClock;

/** Takes one portion to one target, for the replica that has the lease. */
@ApplicationScoped
class Courier {

    /** Counter by {@code target} and {@code outcome}: {@code taken} or {@code refused}. */
    static final String METRIC = "hocso.lrs.forward.statements";

    /** @param base null when the store does not name itself */
    private record Acquainted(String base) {}

    private static final int MOST_AGAIN = 20;
    private static final Duration RENEW_AFTER = Duration.ofSeconds(10);

    private final Targets targets;
    private final Ledger ledger;
    private final Rows rows;
    private final Selection selection;
    private final Wire wire;
    private final Files files;
    private final Vault vault;
    private final Addresses addresses;
    private final LrsConfig lrs;
    private final ForwardConfig config;
    private final ServiceClock clock;
    private final MeterRegistry meters;
    private final HttpClient http;
    /** Asked again by each process, and after each setback. */
    private final Map<String, Acquainted> acquainted = new ConcurrentHashMap<>();

    Courier(Targets targets, Ledger ledger, Rows rows, Selection selection, Wire wire, Files files, Vault vault,
            Addresses addresses, LrsConfig lrs, ForwardConfig config, ServiceClock clock, MeterRegistry meters) {
        this.targets = targets;
        this.ledger = ledger;
        this.rows = rows;
        this.selection = selection;
        this.wire = wire;
        this.files = files;
        this.vault = vault;
        this.addresses = addresses;
        this.lrs = lrs;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        this.http = XapiClient.http(config.connectTimeout());
    }

    /**
     * What was refused and is to be sent again goes first, in a portion of its own.
     *
     * @param replica the same for all calls of one process
     * @return whether there may be more to do at once
     */
    boolean carry(String code, UUID replica) {
        Optional<Target> leased = targets.lease(code, replica, clock.instant());
        if (leased.isEmpty()) {
            return false;
        }
        boolean goesOn = carry(leased.get(), replica);
        if (!goesOn) {
            targets.release(code, replica);
        }
        return goesOn;
    }

    private boolean carry(Target target, UUID replica) {
        try {
            XapiClient client = client(target);
            Target known = target.knownAs(acquainted.get(target.code()).base);
            int most = target.portion(config.portion());
            List<Due> due = ledger.due(target.code(), Math.min(most, MOST_AGAIN));
            return due.isEmpty() ? next(known, client, replica, most) : again(known, client, replica, due);
        } catch (Stop e) {
            var nothing = new Progress(target);
            nothing.stoppedBy(e.setback());
            return settle(target, replica, target.position(), nothing);
        }
    }

    private boolean next(Target target, XapiClient client, UUID replica, int most) {
        List<Row> portion = rows.after(target.position(), config.portion());
        if (portion.isEmpty()) {
            return false;
        }
        List<Row> chosen = selection.of(target, portion);
        boolean tooMany = chosen.size() > most;
        Progress progress = deliver(target, client, replica, tooMany ? chosen.subList(0, most) : chosen);
        return settle(target, replica, tooMany || progress.setback() != null
                ? reached(target, progress)
                : portion.get(portion.size() - 1).seq(), progress);
    }

    /** Refused statements do not move the position. */
    private boolean again(Target target, XapiClient client, UUID replica, List<Due> due) {
        List<Row> found = rows.byId(due.stream().map(Due::statement).toList());
        Set<Long> there = found.stream().map(Row::seq).collect(Collectors.toSet());
        ledger.gone(target.code(), due.stream().map(Due::seq).filter(seq -> !there.contains(seq)).toList());
        Progress progress = deliver(target, client, replica, found);
        return settle(target, replica, target.position(), progress);
    }

    private Progress deliver(Target target, XapiClient client, UUID replica, List<Row> chosen) {
        return new Delivery(target, client, permission(target, replica), config.json().asLongValue()).send(chosen, wire, files);
    }

    private XapiClient client(Target target) throws Stop {
        addresses.check(target.endpoint());
        String secret = vault.secretOf(target)
                .orElseThrow(() -> new Stop(Setback.denied("Không mở được mã bí mật bằng cấu hình hiện tại.")));
        var client = new XapiClient(http, new XapiServer(target.endpoint(), target.version(), target.key(), secret,
                config.answerTimeout()));
        if (!acquainted.containsKey(target.code())) {
            String base = Acquaintance.make(client, target.version(), lrs.idBase());
            targets.remember(target.code(), base);
            acquainted.put(target.code(), new Acquainted(base));
        }
        return client;
    }

    private Delivery.Permission permission(Target target, UUID replica) {
        var renewed = new Instant[]{clock.instant()};
        return () -> {
            Instant now = clock.instant();
            if (Duration.between(renewed[0], now).compareTo(RENEW_AFTER) > 0) {
                if (!targets.renew(target.code(), replica, now)) {
                    throw new Stop(Setback.later(Duration.ZERO, "Đã dừng giữa chừng."));
                }
                renewed[0] = now;
            }
        };
    }

    private boolean settle(Target target, UUID replica, long position, Progress progress) {
        boolean settled = ledger.settle(target, replica, position, progress);
        meters.counter(METRIC, "target", target.code(), "outcome", "taken").increment(progress.taken().size());
        meters.counter(METRIC, "target", target.code(), "outcome", "refused").increment(progress.refused().size());
        if (progress.setback() != null) {
            acquainted.remove(target.code());
        }
        return settled && progress.setback() == null;
    }

    /** Up to there everything was dealt with: statements go strictly by number. */
    private static long reached(Target target, Progress progress) {
        long taken = progress.taken().stream().mapToLong(Row::seq).max().orElse(target.position());
        return progress.refused().stream().mapToLong(one -> one.row().seq()).reduce(taken, Math::max);
    }
}
