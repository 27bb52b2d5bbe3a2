package vn.hocso.lrs.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.quarkus.runtime.configuration.MemorySize;
import vn.hocso.lrs.protocol.LrsLimits;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** The first line of the input is the header Content-Type, the rest is the body. */
public final class MultipartFuzz {

    private static final Intake INTAKE = new Intake(new SmallLimits());

    private MultipartFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        String type = new String(input, 0, end, StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        try (Parcel parcel = INTAKE.read(type, new ByteArrayInputStream(body))) {
            parcel.files().forEach((sha2, file) -> {
                if (file.bytes(body.length).length != file.length() || !sha2.equals(file.sha2())) {
                    throw new IllegalStateException("Not the file that was announced");
                }
            });
        } catch (DomainException refused) {
            // as it should be
        }
    }

    /** So small that inputs reach them. */
    private static class SmallLimits implements LrsLimits {

        @Override
        public int depth() {
            return StatementReader.DEEPEST;
        }

        @Override
        public int statements() {
            return 10;
        }

        @Override
        public MemorySize json() {
            return new MemorySize(BigInteger.valueOf(2000));
        }

        @Override
        public int attachments() {
            return 3;
        }

        @Override
        public MemorySize attachment() {
            return new MemorySize(BigInteger.valueOf(2000));
        }
    }
}
