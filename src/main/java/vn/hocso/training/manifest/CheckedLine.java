package vn.hocso.training.manifest;

import java.time.Instant;

/**
 * A line of evidence, looked at by itself.
 *
 * @param facts what the statement says, null when it cannot be read
 * @param problem what is wrong with it, null when nothing is
 */
record CheckedLine(long number, CountedStatement statement, StatementFacts facts, String problem) {

    static CheckedLine of(Lines.Line line, Manifest manifest, PublicKeys keys) {
        CountedStatement statement;
        try {
            statement = EvidenceLine.read(line.text());
        } catch (IllegalArgumentException e) {
            return new CheckedLine(line.number(), null, null, "không đọc được");
        }
        if (statement.body() == null) {
            return new CheckedLine(line.number(), statement, null, "bản ghi không còn nội dung");
        }
        try {
            StatementFacts facts = StatementFacts.of(statement.body(), manifest.idBase());
            return new CheckedLine(line.number(), statement, facts, problem(statement, facts, manifest, keys));
        } catch (IllegalArgumentException e) {
            return new CheckedLine(line.number(), statement, null, "không phải bản ghi của Học Số");
        }
    }

    private static String problem(CountedStatement statement, StatementFacts facts, Manifest manifest, PublicKeys keys) {
        if (!statement.id().equals(facts.id())) {
            return "mã ở đầu dòng khác mã trong bản ghi";
        }
        switch (statement.check(keys)) {
            case BAD :
                return "nội dung không đúng với chữ ký của bản ghi";
            case KEY_UNKNOWN :
                return "tệp khóa không có khóa đã ký bản ghi";
            default :
                boolean counts = facts.fits(manifest.query(), manifest.idBase())
                        && statement.received().isBefore(Instant.parse(manifest.query().receivedBefore()));
                return counts ? null : "bản ghi không thuộc số mà bản kê đếm";
        }
    }

    /** @return where it is: number of the line and id of the statement */
    String place() {
        return "dòng " + number + (statement == null ? "" : ", bản ghi " + statement.id());
    }
}
