package vn.hocso.lrs.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.hocso.lrs.client.NoAnswerException;
import vn.hocso.lrs.client.XapiAnswer;
import vn.hocso.lrs.client.XapiClient;
import vn.hocso.lrs.client.XapiException;
import vn.hocso.lrs.client.XapiFile;
import vn.hocso.lrs.forward.Progress.Refused;
import vn.hocso.lrs.forward.Setback.Stop;

/** Sends one portion to one target, strictly one request after the other, and goes by what is answered. */
final class Delivery {

    /** A statement over which a store breaks is given up after so many tries alone; it gets there by some tries with others. */
    static final int TRIES = 3;
    /** Who refuses so many in a row means all of them. */
    static final int MOST_REFUSALS = 20;

    /** Asked before each request. */
    interface Permission {
        void renew() throws Stop;
    }

    private record Parcel(Row row, byte[] body, List<XapiFile> files) {}

    private final Target target;
    private final XapiClient client;
    private final Permission permission;
    private final long mostBytes;
    private final Progress progress;

    Delivery(Target target, XapiClient client, Permission permission, long mostBytes) {
        this.target = target;
        this.client = client;
        this.permission = permission;
        this.mostBytes = mostBytes;
        this.progress = new Progress(target);
    }

    Progress send(List<Row> rows, Wire wire, Files files) {
        Map<UUID, Set<String>> digests = files.of(rows);
        var together = new ArrayList<Parcel>();
        long bytes = 0;
        try {
            for (Row row : rows) {
                Optional<byte[]> body = wire.write(row, target.version());
                Set<String> own = digests.getOrDefault(row.id(), Set.of());
                long length = body.map(b -> (long) b.length).orElse(0L);
                if (body.isEmpty() || !own.isEmpty() || bytes + length > mostBytes) {
                    send(together);
                    together.clear();
                    bytes = 0;
                }
                if (body.isEmpty()) {
                    refuse(new Refused(row, Reason.SIGNED, null, null));
                } else if (own.isEmpty()) {
                    together.add(new Parcel(row, body.get(), List.of()));
                    bytes += length;
                } else {
                    send(List.of(new Parcel(row, body.get(), files.toSend(row, own))));
                }
            }
            send(together);
        } catch (Stop e) {
            progress.stoppedBy(e.setback());
        }
        return progress;
    }

    private void send(List<Parcel> parcels) throws Stop {
        if (parcels.isEmpty()) {
            return;
        }
        permission.renew();
        XapiAnswer answer = post(parcels);
        switch (Verdict.of(answer)) {
            case TAKEN -> progress.taken(parcels.stream().map(Parcel::row).toList());
            case CONFLICT, TOO_LARGE, REFUSED -> narrow(parcels, answer);
            case DENIED -> throw new Stop(Setback.denied(denial(answer.status())));
            case LATER -> throw later(answer);
            case BROKEN -> broken(parcels, answer);
        }
    }

    private XapiAnswer post(List<Parcel> parcels) throws Stop {
        try {
            return client.post(parcels.stream().map(Parcel::body).toList(), parcels.get(0).files());
        } catch (NoAnswerException e) {
            throw new Stop(Setback.later(null, noAnswer(e)));
        }
    }

    /** The first half before the second: the order stays. */
    private void narrow(List<Parcel> parcels, XapiAnswer answer) throws Stop {
        if (parcels.size() > 1) {
            int half = parcels.size() / 2;
            send(List.copyOf(parcels.subList(0, half)));
            send(List.copyOf(parcels.subList(half, parcels.size())));
            return;
        }
        Parcel parcel = parcels.get(0);
        switch (Verdict.of(answer)) {
            case CONFLICT -> compare(parcel, answer);
            case TOO_LARGE -> refuse(refused(parcel, Reason.TOO_LARGE, answer));
            default -> refuse(refused(parcel, Reason.REFUSED, answer));
        }
    }

    private void compare(Parcel parcel, XapiAnswer answer) throws Stop {
        try {
            permission.renew();
            if (Comparison.isThere(client, parcel.row(), parcel.body())) {
                progress.taken(List.of(parcel.row()));
            } else {
                refuse(refused(parcel, Reason.CONFLICT, answer));
            }
        } catch (NoAnswerException e) {
            throw new Stop(Setback.later(null, noAnswer(e)));
        } catch (XapiException e) {
            throw new Stop(Setback.later(null, "Kho kia có bản ghi cùng mã nhưng chưa đọc lại được để so."));
        }
    }

    /** One statement may break a store for ever; a store that is broken itself breaks on the next one too. */
    private void broken(List<Parcel> parcels, XapiAnswer answer) throws Stop {
        if (parcels.size() == 1) {
            progress.broke();
        }
        if (progress.breaks() < TRIES || progress.gaveUp()) {
            throw later(answer);
        }
        refuse(refused(parcels.get(0), Reason.BROKEN, answer));
    }

    private void refuse(Refused one) throws Stop {
        progress.refused(one);
        if (progress.refusals() >= MOST_REFUSALS) {
            throw new Stop(Setback.denied("Kho kia từ chối " + MOST_REFUSALS
                    + " bản ghi liên tiếp. Bạn xem lý do ở từng bản ghi bên dưới rồi hãy cho chạy tiếp."));
        }
    }

    private static Refused refused(Parcel parcel, Reason reason, XapiAnswer answer) {
        return new Refused(parcel.row(), reason, answer.status(), answer.head());
    }

    private static Stop later(XapiAnswer answer) {
        return new Stop(Setback.later(answer.retryAfter(), "Kho kia trả lời " + answer.status() + "."));
    }

    static String noAnswer(NoAnswerException e) {
        return e.timedOut() ? "Kho kia không trả lời kịp." : "Không nối được tới kho kia.";
    }

    private static String denial(int status) {
        return switch (status) {
            case 401 -> "Kho kia không nhận khóa hoặc mã bí mật (401).";
            case 403 -> "Khóa không được phép ghi vào kho kia (403).";
            default -> "Địa chỉ không trả lời như một kho bản ghi (" + status + ").";
        };
    }
}
