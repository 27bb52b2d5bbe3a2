package vn.hocso.roster.territory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import vn.hocso.shared.text.Vietnamese;

/** A list of reference data beside this class: UTF-8, commas, a header, no quotes. */
class ReferenceFile {

    private final String name;

    ReferenceFile(String name) {
        this.name = name;
    }

    /** @return each line as column to value, in the file's order, NFC */
    List<Map<String, String>> rows() {
        List<String> lines = text().lines().toList();
        String[] header = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> row(header, line)).toList();
    }

    private Map<String, String> row(String[] header, String line) {
        String[] values = line.split(",", -1);
        if (values.length != header.length || line.indexOf('"') >= 0) {
            throw new IllegalStateException(name + " has a line of another shape: " + line);
        }
        var row = new HashMap<String, String>();
        IntStream.range(0, header.length).forEach(i -> row.put(header[i], Vietnamese.clean(values[i])));
        return row;
    }

    private String text() {
        try (InputStream in = ReferenceFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No reference file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
