package vn.hocso.training.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.manifest.Manifest.Denominator;
import vn.hocso.training.manifest.Manifest.Group;

/**
 * Counts a manifest again from the statements: signatures, root, every series of every group. Asks nobody and holds of the
 * statements only who was counted already.
 */
public final class Verification {

    private static final int PORTION = 2000;
    private static final int MOST_TOLD = 10;

    private final Manifest manifest;
    private final PublicKeys keys;
    private final Recount recount = new Recount();
    private final Map<String, Long> people = new HashMap<>();
    private final Set<String> provinces = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private long problemCount;
    private String lastId = "";

    private Verification(Manifest manifest, PublicKeys keys) {
        this.manifest = manifest;
        this.keys = keys;
    }

    /**
     * @param statements lines of evidence, as the service gave them
     * @return everything that was looked at, in order; the manifest is true when all of it holds
     * @throws IllegalArgumentException when the manifest is of a format that is not known here
     */
    public static List<Finding> of(SignedManifest signed, PublicKeys keys, InputStream statements) throws IOException {
        var verification = new Verification(signed.manifest(), keys);
        var findings = new ArrayList<Finding>();
        findings.add(signature(signed, keys));
        verification.read(new Lines(statements));
        findings.addAll(verification.statements());
        findings.add(verification.root());
        findings.add(verification.groups());
        return findings;
    }

    private static Finding signature(SignedManifest signed, PublicKeys keys) {
        return switch (keys.check(signed.signature(), signed.payload())) {
            case GOOD -> Finding.good("Chữ ký của bản kê.");
            case BAD -> Finding.bad("Chữ ký của bản kê: bản kê đã bị sửa, hoặc không do Học Số ký.");
            case KEY_UNKNOWN -> Finding.bad("Chữ ký của bản kê: tệp khóa không có khóa đã ký.");
        };
    }

    /** Signatures take nearly all of the time, so they are checked side by side; counting goes in order. */
    private void read(Lines lines) throws IOException {
        List<Lines.Line> portion = lines.next(PORTION);
        while (!portion.isEmpty()) {
            portion.parallelStream().map(line -> CheckedLine.of(line, manifest, keys)).toList().forEach(this::take);
            portion = lines.next(PORTION);
        }
    }

    private void take(CheckedLine line) {
        if (line.problem() != null) {
            problem(line.place() + ": " + line.problem());
        }
        if (line.statement() != null) {
            String id = line.statement().id().toString();
            if (id.compareTo(lastId) <= 0) {
                problem(line.place() + ": lặp lại, hoặc đứng sai thứ tự");
            }
            lastId = id;
            recount.add(line.statement(), line.facts() == null ? "" : line.facts().province());
        }
        if (line.facts() != null) {
            provinces.add(line.facts().province());
            onePerson(line);
        }
    }

    private void onePerson(CheckedLine line) {
        Long earlier = people.putIfAbsent(line.facts().member(), line.number());
        if (earlier != null) {
            problem(line.place() + ": người này đã được đếm ở dòng " + earlier);
        }
    }

    private void problem(String sentence) {
        problemCount++;
        if (problems.size() < MOST_TOLD) {
            problems.add(sentence);
        }
    }

    private List<Finding> statements() {
        if (problemCount == 0) {
            return List.of(Finding.good("Từng bản ghi: đúng chữ ký, đúng hạn, đúng quy tắc " + manifest.rule().code()
                    + ", mỗi người một lần."));
        }
        var findings = new ArrayList<>(problems.stream().map(problem -> Finding.bad("Bản ghi: " + problem + ".")).toList());
        if (problemCount > problems.size()) {
            findings.add(Finding.bad("Bản ghi: còn " + Numbers.whole(problemCount - problems.size()) + " lỗi khác."));
        }
        return findings;
    }

    private Finding root() {
        long leaves = manifest.evidence().leaves();
        if (leaves != recount.leaves()) {
            return Finding.bad("Số bản ghi: bản kê đếm " + Numbers.whole(leaves) + ", tệp có " + Numbers.whole(recount.leaves())
                    + (leaves > recount.leaves() ? "; có bản ghi bị bỏ ra." : "; có bản ghi được thêm vào."));
        }
        return recount.root().equals(manifest.evidence().root())
                ? Finding.good(Numbers.whole(leaves) + " bản ghi, đúng gốc của cây băm " + recount.root() + ".")
                : Finding.bad("Gốc của cây băm: bản kê ghi " + manifest.evidence().root() + ", tính lại được " + recount.root()
                        + "; có bản ghi đã bị sửa hoặc thay.");
    }

    private Finding groups() {
        var wrong = new ArrayList<String>();
        var unseen = new HashSet<>(provinces);
        for (Group group : manifest.groups()) {
            unseen.remove(key(group));
            Series counted = counted(group);
            if (!counted.equals(group.numerator())) {
                wrong.add(group.name() + ": bản kê ghi " + text(group.numerator()) + ", đếm lại được " + text(counted));
            }
            Stream.concat(group.denominators().stream(), remaining(group).stream()).filter(d -> !hasItsRate(d))
                    .forEach(d -> wrong.add(group.name() + ": tỷ lệ không bằng " + d.trained() + "/" + d.value()));
            if (!excludesWhatItSays(group)) {
                wrong.add(group.name() + ": số đã trừ không bằng số đã đếm bớt số bị loại");
            }
        }
        unseen.forEach(province -> wrong.add("bản kê không có nhóm của mã tỉnh “" + province + "”"));
        return wrong.isEmpty()
                ? Finding.good("Số liệu của " + manifest.groups().size() + " nhóm"
                        + (manifest.query().province() == null ? ": cả nước, cụm, tỉnh." : "."))
                : Finding.bad("Số liệu theo nhóm: " + String.join("; ", wrong) + ".");
    }

    private static List<Denominator> remaining(Group group) {
        return group.withoutExcluded() == null ? List.of() : group.withoutExcluded().denominators();
    }

    private static boolean excludesWhatItSays(Group group) {
        return group.withoutExcluded() == null
                || group.numerator().all() - group.withoutExcluded().excluded() == group.withoutExcluded().numerator().all();
    }

    private Series counted(Group group) {
        return group.code().equals(Manifest.COUNTRY)
                ? recount.all()
                : recount.of(group.provinces() == null ? List.of(key(group)) : group.provinces());
    }

    private static boolean hasItsRate(Denominator d) {
        return d.rate() == null || d.value() > 0 && d.rate().equals(Denominator.share(d.trained(), d.value()));
    }

    private static String key(Group group) {
        return group.provinces() != null ? "" : group.code().substring(group.code().indexOf(':') + 1);
    }

    private static String text(Series series) {
        return Numbers.whole(series.onTime()) + " đúng hạn, " + Numbers.whole(series.unproven()) + " chưa đủ căn cứ, "
                + Numbers.whole(series.late()) + " muộn";
    }
}
