package vn.hocso.training.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of a million rows leaves in bounded time and memory. */
@Tag("drill")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MillionRowsTest {

    private static final int ROWS = 1_000_000;
    private static final long MOST_HEAP = 64L << 20;

    /** Counts bytes, and at some of them the memory that is still in use after a collection. */
    private static final class Scale extends OutputStream {

        private static final long STEP = 20L << 20;

        final AtomicLong bytes = new AtomicLong();
        long most;
        long next = STEP;

        @Override
        public void write(int b) {
            bytes.incrementAndGet();
        }

        @Override
        public void write(byte[] piece, int offset, int length) {
            if (bytes.addAndGet(length) >= next) {
                next += STEP;
                most = Math.max(most, used());
            }
        }
    }

    /** Limits in seconds of a machine with two cores that does other things as well. */
    @ParameterizedTest
    @CsvSource({"CSV, 10", "XLSX, 60", "JSON, 10", "DHIS2, 60"})
    void a_million_rows_leave_in_time_and_memory_does_not_grow_with_them(Format format, int seconds) throws IOException {
        format.write(Sheets.of(10_000), new Scale());
        long before = used();
        var scale = new Scale();
        long start = System.nanoTime();
        format.write(Sheets.of(ROWS), scale);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long grown = Math.max(scale.most, used()) - before;
        System.out.printf("%s: %d ms, %d MB written, heap grown by %d KB%n", format, took.toMillis(), scale.bytes.get() >> 20,
                grown >> 10);
        assertThat(grown).isLessThan(MOST_HEAP);
        assertThat(took).isLessThan(Duration.ofSeconds(seconds));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
