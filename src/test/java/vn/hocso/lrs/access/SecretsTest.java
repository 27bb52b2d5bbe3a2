package vn.hocso.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is kept of a secret, and what guessing it costs. Without the pause, guessing burns a core as long as somebody likes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecretsTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(1);
    private final Secrets secrets = new Secrets(now::get);

    @Test
    void a_made_secret_is_proved_by_its_hash_and_is_not_in_it() {
        String made = secrets.make();
        String hash = secrets.hashMade(made);
        assertThat(hash).doesNotContain(made).doesNotContain(made.substring(Secrets.PREFIX.length()));
        assertThat(secrets.matches(made, hash)).isTrue();
        assertThat(secrets.matches(made + "x", hash)).isFalse();
        assertThat(secrets.matches("", hash)).isFalse();
        assertThat(new Secrets().matches(made, hash)).isTrue();
    }

    @Test
    void made_secrets_have_256_bits_and_never_come_twice() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            made.add(secrets.make());
        }
        assertThat(made).hasSize(1000).allSatisfy(secret -> assertThat(secret).matches("hocso_[A-Za-z0-9_-]{43}"));
    }

    @Test
    void guessing_a_made_secret_locks_nobody_out() {
        String made = secrets.make();
        String hash = secrets.hashMade(made);
        for (int i = 0; i < 10_000; i++) {
            assertThat(secrets.matches("guess " + i, hash)).isFalse();
        }
        assertThat(secrets.matches(made, hash)).isTrue();
    }

    @Test
    void guessing_a_chosen_secret_is_looked_at_once_a_second_until_the_right_one_comes() {
        String hash = secrets.hashChosen("chosen");
        for (int i = 0; i < 5; i++) {
            assertThat(secrets.matches("guess " + i, hash)).isFalse();
        }
        assertThat(secrets.matches("chosen", hash)).as("not looked at").isFalse();
        now.addAndGet(SECOND - 1);
        assertThat(secrets.matches("chosen", hash)).as("still not looked at").isFalse();
        now.addAndGet(1);
        assertThat(secrets.matches("chosen", hash)).isTrue();
    }

    @Test
    void who_was_right_once_is_not_disturbed_by_who_guesses() {
        String hash = secrets.hashChosen("chosen");
        assertThat(secrets.matches("chosen", hash)).isTrue();
        for (int i = 0; i < 10_000; i++) {
            assertThat(secrets.matches("guess " + i, hash)).isFalse();
            assertThat(secrets.matches("chosen", hash)).isTrue();
        }
    }
}
