package vn.hocso.course.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks into a recording without playing it. An m4a with AAC is played by every phone that opens our pages; Ogg is not by older
 * iPhones. Its table of contents stands before the sound, so that a phone plays before everything has come.
 */
final class Mpeg4 {

    private static final int HEAD = 8;
    private static final int FLAGS = 4;

    private record Box(String type, ByteBuffer body) {}

    private Mpeg4() {}

    /** @return how long it plays; empty for what is no recording of that kind */
    static Optional<Double> seconds(byte[] content) {
        try {
            List<Box> boxes = boxes(ByteBuffer.wrap(content));
            List<String> types = boxes.stream().map(Box::type).toList();
            boolean ordered = types.indexOf("ftyp") == 0 && types.contains("moov") && types.contains("mdat")
                    && types.indexOf("moov") < types.indexOf("mdat");
            return ordered ? seconds(boxes.get(types.indexOf("moov"))) : Optional.empty();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> seconds(Box moov) {
        List<Box> tracks = inside(List.of(moov), "trak");
        List<Box> descriptions = inside(inside(inside(inside(tracks, "mdia"), "minf"), "stbl"), "stsd");
        if (tracks.size() != 1 || descriptions.size() != 1 || !kind(descriptions.get(0)).equals("mp4a")) {
            return Optional.empty();
        }
        return inside(List.of(moov), "mvhd").stream().map(Mpeg4::length).findFirst();
    }

    /** Of the whole; with the second version of the format numbers are longer. */
    private static double length(Box header) {
        ByteBuffer body = header.body();
        boolean wide = body.get(0) == 1;
        int scale = body.getInt(wide ? FLAGS + 16 : FLAGS + 8);
        return (wide ? body.getLong(FLAGS + 20) : Integer.toUnsignedLong(body.getInt(FLAGS + 12))) / (double) scale;
    }

    private static String kind(Box description) {
        return type(description.body(), FLAGS + 4 + 4);
    }

    private static List<Box> inside(List<Box> boxes, String type) {
        return boxes.stream().flatMap(box -> boxes(box.body()).stream()).filter(box -> box.type().equals(type)).toList();
    }

    private static List<Box> boxes(ByteBuffer bytes) {
        var boxes = new ArrayList<Box>();
        for (int at = 0; at + HEAD <= bytes.limit();) {
            int size = bytes.getInt(at);
            if (size < HEAD) {
                throw new IllegalArgumentException("A box is longer than four bytes can say, or broken");
            }
            boxes.add(new Box(type(bytes, at + 4), bytes.slice(at + HEAD, size - HEAD)));
            at += size;
        }
        return boxes;
    }

    private static String type(ByteBuffer bytes, int at) {
        var name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
