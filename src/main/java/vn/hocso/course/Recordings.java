package vn.hocso.course;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** The recordings that lessons ever had, by what is in them: every replica has them, and none ever changes. */
@ApplicationScoped
public class Recordings {

    private static final String KEEP = "insert into lesson_recording (sha256, content) values (?, ?) on conflict do nothing";
    private static final String SIZE = "select length(content) from lesson_recording where sha256 = ?";
    private static final String PART = "select substring(content from ? for ?) from lesson_recording where sha256 = ?";

    private final Jdbc database;

    Recordings(Jdbc database) {
        this.database = database;
    }

    /** @param sha256 of the content; what is there already stays */
    public void keep(String sha256, byte[] content) {
        database.update(KEEP, sha256, content);
    }

    /** @return how many bytes it has, empty when there is none */
    public Optional<Integer> size(String sha256) {
        return database.first(SIZE, row -> row.getInt(1), sha256);
    }

    /**
     * @param from counted from 0
     * @return so many bytes of it; only they are read
     */
    public byte[] part(String sha256, int from, int count) {
        return database.first(PART, row -> row.getBytes(1), from + 1, count, sha256).orElseThrow();
    }
}
