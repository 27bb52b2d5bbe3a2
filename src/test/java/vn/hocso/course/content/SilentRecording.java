package vn.hocso.course.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A real m4a in which nobody says anything: frames of silence (AAC, mono) in the boxes that a player reads. */
public final class SilentRecording {

    private static final int RATE = 16_000;
    private static final int RATE_INDEX = 8;
    private static final int SAMPLES_A_FRAME = 1_024;
    private static final byte[] FRAME = HexFormat.of().parseHex("00c800802380");

    private SilentRecording() {}

    /** @param padding bytes that belong to the file and are not played */
    public static byte[] of(int seconds, int padding) {
        int frames = (int) Math.ceil(seconds * (double) RATE / SAMPLES_A_FRAME);
        byte[] type = box("ftyp", text("M4A "), ints(0), text("M4A isommp42"));
        int offset = type.length + contents(frames, 0).length + 8;
        byte[] sound = new byte[frames * FRAME.length];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = FRAME[i % FRAME.length];
        }
        return join(type, contents(frames, offset), box("mdat", sound), box("free", new byte[padding]));
    }

    private static byte[] contents(int frames, int offset) {
        int length = frames * SAMPLES_A_FRAME;
        byte[] matrix = ints(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
        byte[] movie = box("mvhd", ints(0, 0, 0, RATE, length, 0x10000, 0x01000000, 0, 0), matrix, new byte[24], ints(2));
        byte[] track = box("tkhd", ints(7, 0, 0, 1, 0, length, 0, 0, 0, 0x01000000), matrix, ints(0, 0));
        byte[] sizes = new byte[4 * frames];
        for (int i = 0; i < frames; i++) {
            ByteBuffer.wrap(sizes).putInt(4 * i, FRAME.length);
        }
        byte[] samples = box("stbl", box("stsd", ints(0, 1), sound()), box("stts", ints(0, 1, frames, SAMPLES_A_FRAME)),
                box("stsc", ints(0, 1, 1, frames, 1)), box("stsz", ints(0, 0, frames), sizes),
                box("stco", ints(0, 1, offset)));
        byte[] data = box("dinf", box("dref", ints(0, 1), box("url ", ints(1))));
        byte[] media = box("mdia", box("mdhd", ints(0, 0, 0, RATE, length, 0x55c40000)),
                box("hdlr", ints(0, 0), text("soun"), new byte[13]), box("minf", box("smhd", ints(0, 0)), data, samples));
        return box("moov", movie, box("trak", track, media));
    }

    /** One channel of AAC-LC, with the two bytes that tell a decoder so. */
    private static byte[] sound() {
        byte[] config = {(byte) (2 << 3 | RATE_INDEX >> 1), (byte) ((RATE_INDEX & 1) << 7 | 1 << 3)};
        byte[] decoder = tagged(4, join(new byte[]{0x40, 0x15, 0, 0, 0}, ints(RATE, RATE), tagged(5, config)));
        byte[] description = tagged(3, join(new byte[]{0, 1, 0}, decoder, tagged(6, new byte[]{2})));
        return box("mp4a", ints(0, 1, 0, 0, 1 << 16 | 16, 0, RATE << 16), box("esds", ints(0), description));
    }

    private static byte[] tagged(int tag, byte[] content) {
        return join(new byte[]{(byte) tag, (byte) content.length}, content);
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] body = join(parts);
        return join(ints(body.length + 8), text(type), body);
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
