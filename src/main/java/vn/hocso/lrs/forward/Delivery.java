package vn.hocso.lrs.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.hocso.lrs.client.NoAnswerException;
import vn.hocso.lrs.client.XapiAnswer;
import vn.hocso.lrs.client.XapiException;
import vn.hocso.lrs.forward.Progress.Refused;
import vn.hocso.lrs.forward.Setback.Stop;

/** Sends one portion to one target, strictly one request after the other, and goes by what is answered. */
final class Delivery {

    /** A statement over which a store breaks is given up after so many tries alone; it gets there by some tries with others. */
    static final int TRIES = 3;
    /** The same for one that is not answered, or by a gateway only: that passes more often, and the circuit is open by then. */
    static final int PATIENT_TRIES = 8;
    /** Who refuses so many in a row means all of them. */
    static final int MOST_REFUSALS = 20;

    private final Target target;
    private final Line line;
    private final long mostBytes;
    private final Progress progress;

    /** @param mostBytes in one request, unless a single statement has more */
    Delivery(Target target, Line line, long mostBytes) {
        this.target = target;
        this.line = line;
        this.mostBytes = mostBytes;
        this.progress = new Progress(target);
    }

    Progress send(List<Row> rows, Packing packing) {
        Map<UUID, Set<String>> enclosed = packing.enclosed(rows);
        var together = new ArrayList<Parcel>();
        long bytes = 0;
        try {
            for (Row row : rows) {
                Optional<Parcel> parcel = packing.pack(row, target.version(), enclosed.getOrDefault(row.id(), Set.of()));
                boolean alone = parcel.isEmpty() || !parcel.get().files().isEmpty();
                long length = alone ? 0 : parcel.get().bytes();
                if (alone || bytes + length > mostBytes) {
                    send(together);
                    together.clear();
                    bytes = 0;
                }
                if (parcel.isEmpty()) {
                    refuse(row, Reason.SIGNED, null);
                } else if (alone) {
                    send(List.of(parcel.get()));
                } else {
                    together.add(parcel.get());
                    bytes += length;
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
        try {
            judge(parcels, line.post(parcels));
        } catch (NoAnswerException e) {
            var silence = new Stop(Setback.later(null, noAnswer(e)));
            if (!e.timedOut()) {
                throw silence;
            }
            giveUp(parcels, PATIENT_TRIES, silence, Reason.NO_ANSWER, null);
        }
    }

    private void judge(List<Parcel> parcels, XapiAnswer answer) throws Stop {
        switch (Verdict.of(answer)) {
            case TAKEN -> progress.taken(parcels.stream().map(Parcel::row).toList());
            case CONFLICT, TOO_LARGE, REFUSED -> narrow(parcels, answer);
            case DENIED -> throw new Stop(Setback.denied(denial(answer.status())));
            case LATER -> throw later(answer);
            case SLOW -> giveUp(parcels, PATIENT_TRIES, later(answer), Reason.ofTrouble(answer), answer);
            case BROKEN -> giveUp(parcels, TRIES, later(answer), Reason.BROKEN, answer);
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
            case TOO_LARGE -> refuse(parcel.row(), Reason.TOO_LARGE, answer);
            default -> refuse(parcel.row(), Reason.REFUSED, answer);
        }
    }

    private void compare(Parcel parcel, XapiAnswer answer) throws Stop {
        try {
            if (Comparison.isThere(line, parcel)) {
                progress.taken(List.of(parcel.row()));
            } else {
                refuse(parcel.row(), Reason.CONFLICT, answer);
            }
        } catch (XapiException e) {
            var unread = new Stop(Setback.later(null, "Kho kia có bản ghi cùng mã nhưng chưa đọc lại được để so."));
            giveUp(List.of(parcel), PATIENT_TRIES, unread, Reason.CONFLICT, answer);
        }
    }

    /** One statement may be too much for a store for ever; a store that is ill itself fails on the next one too. */
    private void giveUp(List<Parcel> parcels, int tries, Stop notYet, Reason reason, XapiAnswer answer) throws Stop {
        if (parcels.size() == 1) {
            progress.broke();
        }
        if (parcels.size() > 1 || progress.breaks() < tries || progress.gaveUp()) {
            throw notYet;
        }
        progress.gaveUp(Refused.of(parcels.get(0).row(), reason, answer));
        checkRefusals();
    }

    private void refuse(Row row, Reason reason, XapiAnswer answer) throws Stop {
        progress.refused(Refused.of(row, reason, answer));
        checkRefusals();
    }

    private void checkRefusals() throws Stop {
        if (progress.refusals() >= MOST_REFUSALS) {
            throw new Stop(Setback.denied("Kho kia từ chối " + MOST_REFUSALS
                    + " bản ghi liên tiếp. Bạn xem lý do ở từng bản ghi bên dưới rồi hãy cho chạy tiếp."));
        }
    }

    static Stop later(XapiAnswer answer) {
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
