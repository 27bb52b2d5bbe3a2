package vn.hocso.training;

import java.util.List;

import vn.hocso.shared.DomainException;

/**
 * A part of a long list.
 *
 * @param page from 1
 * @param size rows a page
 */
record Paging(int page, int size) {

    /** The most groups that one answer holds: more than the communes of any province. */
    static final int MOST = 1_000;

    /** @throws DomainException INVALID when that is no page */
    static Paging of(String page, String size) {
        return new Paging(number("page", page, 1, 100_000), number("size", size, MOST, MOST));
    }

    <T> List<T> of(List<T> all) {
        int from = Math.min(all.size(), (page - 1) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    boolean hasNext(int total) {
        return page * size < total;
    }

    private static int number(String name, String typed, int usual, int most) {
        if (typed == null || typed.isBlank()) {
            return usual;
        }
        if (typed.matches("\\d{1,6}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= most) {
            return Integer.parseInt(typed);
        }
        throw DomainException.invalid("page-invalid", name + " phải là số từ 1 đến " + most + ".");
    }
}
