package vn.hocso.keycloak;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** Somebody asks for a code. */
final class CodeRequest {

    /** Every answer takes as long: how long a gateway needs would tell which numbers have an account. */
    private static final long ANSWER_MILLIS = 1_000;
    /** Goes into one segment of GSM-7. */
    private static final String TEXT = "Hoc So: ma dang nhap cua ban la %s, dung trong %d phut. "
            + "Khong ai cua Hoc So hoi ma nay: dung doc cho ai, dung gui cho ai.";

    private final AuthenticationFlowContext context;
    private final SmsSender sender;
    private final Phone phone;
    private final Rules rules;
    private final Limits limits;

    CodeRequest(AuthenticationFlowContext context, SmsSender sender, Phone phone) {
        this.context = context;
        this.sender = sender;
        this.phone = phone;
        this.rules = Rules.of(context.getRealm());
        this.limits = new Limits(context.getSession(), rules);
    }

    /** @return why there is no code, the same for every number; nothing when the page for the code comes next */
    Optional<FormMessage> send() {
        if (sender.failedWithin(rules.restSeconds())) {
            return refused("hocsoSmsDown");
        }
        if (limits.areAllSent() || !limits.takeAddress(context.getConnection().getRemoteAddr())) {
            return refused("hocsoSmsBusy");
        }
        if (!limits.takeTurn(phone)) {
            return refused("hocsoCodeWait", rules.resendSeconds());
        }
        if (limits.isDayFull(phone)) {
            return refused("hocsoCodeEnoughToday");
        }
        if (!limits.takeCode(phone)) {
            return refused("hocsoCodeEnough");
        }
        return sendNew();
    }

    private Optional<FormMessage> sendNew() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);
        String code = AskedCode.newCode();
        AskedCode asked = AskedCode.of(context.getSession(), phone, code);
        Optional<UserModel> person = Receiver.find(context, phone).filter(found -> limits.takeMessage());
        CompletableFuture<Void> sent = person.isPresent()
                ? sender.send(phone, TEXT.formatted(code, Math.max(1, rules.validSeconds() / 60)))
                : new CompletableFuture<>();
        await(sent, until);
        if (sender.failedWithin(rules.restSeconds())) {
            return refused("hocsoSmsDown");
        }
        asked.keepIn(context.getAuthenticationSession());
        return Optional.empty();
    }

    private static void await(CompletableFuture<Void> sent, long until) {
        try {
            sent.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Goes on behind the page, or has told that it is down.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pause(until);
    }

    private static void pause(long until) {
        try {
            TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<FormMessage> refused(String message, Object... parameters) {
        return Optional.of(new FormMessage(null, message, parameters));
    }
}
