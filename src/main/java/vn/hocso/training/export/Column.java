package vn.hocso.training.export;

import java.util.function.Function;

/**
 * A column of a table that leaves as a file.
 *
 * @param value a {@code String}, {@code Long}, {@code Double} (a share) or {@code java.time.LocalDate}; null for an empty cell
 */
public record Column<R>(String title, Function<R, Object> value) {}
