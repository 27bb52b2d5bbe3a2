package vn.hocso.keycloak;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.util.JsonSerialization;

/**
 * What an account has of a PIN on one phone: a slow hash over PIN and key of the phone, so that the database alone gives no PIN
 * away, however many are tried. It ends with the password that it was chosen under.
 */
final class StoredPin {

    static final String TYPE = "hocso-pin";

    private static final int MOST = 5;

    /**
     * Beside the hash.
     *
     * @param hash how it is made, as the provider of hashes wrote it
     * @param key digest of the phone's key: without the key nobody uses up tries
     * @param password when the password was set, milliseconds since 1970
     * @param usedAt milliseconds since 1970
     * @param wrong PINs since the last right one
     * @param turn counts the tries, see {@link Limits#takeTurn(StoredPin)}
     */
    record Facts(String hash, String key, long password, long usedAt, int wrong, int turn) {}

    private final KeycloakSession session;
    private final UserModel person;
    private final CredentialModel stored;
    private Facts facts;

    private StoredPin(KeycloakSession session, UserModel person, CredentialModel stored) {
        this.session = session;
        this.person = person;
        this.stored = stored;
        this.facts = JsonSerialization.valueFromString(stored.getCredentialData(), Facts.class);
    }

    /** @return nothing when it was removed, has ended, or belongs to another phone */
    static Optional<StoredPin> find(KeycloakSession session, UserModel person, KeptName name) {
        return Optional.ofNullable(person.credentialManager().getStoredCredentialById(name.pin()))
                .filter(stored -> stored.getType().equals(TYPE)).map(stored -> new StoredPin(session, person, stored))
                .filter(pin -> pin.facts.key.equals(digest(name.key()))).filter(StoredPin::isAlive);
    }

    /** Gives the account a PIN for the phone that asks. */
    static KeptName keep(KeycloakSession session, UserModel person, String pin, String name) {
        makeRoom(session, person);
        String key = KeptName.newKey();
        PasswordCredentialModel hash = session.getProvider(PasswordHashProvider.class).encodedCredential(secret(key, pin), -1);
        var stored = new CredentialModel();
        stored.setType(TYPE);
        stored.setCreatedDate(Time.currentTimeMillis());
        stored.setSecretData(hash.getSecretData());
        stored.setCredentialData(JsonSerialization.valueAsString(new Facts(hash.getCredentialData(), digest(key),
                passwordSetAt(person), Time.currentTimeMillis(), 0, 0)));
        return new KeptName(person.getId(), person.credentialManager().createStoredCredential(stored).getId(), key, name);
    }

    /** Those that have ended go, and the oldest of too many phones. */
    private static void makeRoom(KeycloakSession session, UserModel person) {
        List<StoredPin> alive = person.credentialManager().getStoredCredentialsByTypeStream(TYPE)
                .map(stored -> new StoredPin(session, person, stored)).toList().stream()
                .filter(pin -> pin.isAlive() || !pin.remove())
                .sorted(Comparator.comparing((StoredPin pin) -> pin.facts.usedAt).reversed()).toList();
        alive.stream().skip(MOST - 1).forEach(StoredPin::remove);
    }

    /** Takes its turn before: two tries at once would count as one. */
    boolean is(KeptName name, String pin) {
        var hash = new CredentialModel();
        hash.setSecretData(stored.getSecretData());
        hash.setCredentialData(facts.hash);
        var model = PasswordCredentialModel.createFromCredentialModel(hash);
        boolean right = session.getProvider(PasswordHashProvider.class, model.getPasswordCredentialData().getAlgorithm())
                .verify(secret(name.key(), pin), model);
        note(new Facts(facts.hash, facts.key, facts.password, right ? Time.currentTimeMillis() : facts.usedAt,
                right ? 0 : facts.wrong + 1, facts.turn + 1));
        return right;
    }

    String turn() {
        return stored.getId() + " " + facts.turn;
    }

    /** @return how many wrong ones are still forgiven */
    int triesLeft() {
        return PinRules.TRIES - facts.wrong;
    }

    /** @return true */
    boolean remove() {
        person.credentialManager().removeStoredCredentialById(stored.getId());
        return true;
    }

    private boolean isAlive() {
        long unused = Time.currentTimeMillis() - facts.usedAt;
        return unused < PinRules.of(session.getContext().getRealm()).unusedSeconds() * 1000L
                && facts.password == passwordSetAt(person) && triesLeft() > 0;
    }

    private void note(Facts now) {
        facts = now;
        stored.setCredentialData(JsonSerialization.valueAsString(now));
        person.credentialManager().updateStoredCredential(stored);
    }

    private static long passwordSetAt(UserModel person) {
        return person.credentialManager().getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE).findFirst()
                .map(CredentialModel::getCreatedDate).orElse(0L);
    }

    private static String secret(String key, String pin) {
        return key + ":" + pin;
    }

    private static String digest(String key) {
        return HashUtils.sha256UrlEncodedHash(key, StandardCharsets.UTF_8);
    }
}
