package vn.hocso.training.disclosure;

import java.util.List;
import java.util.stream.LongStream;

import vn.hocso.training.manifest.Manifest;
import vn.hocso.training.manifest.Manifest.Exclusion;
import vn.hocso.training.manifest.Manifest.Group;

/** Whether a frozen value tells of fewer than five people beside the numbers of its places: who was excluded and why, and who is in no team. */
final class FewPeople {

    private static final long FEWEST_SHOWN = 5;

    private FewPeople() {}

    static boolean in(Manifest manifest) {
        return in(manifest.groups(), manifest.exclusions() == null ? List.of() : manifest.exclusions());
    }

    static boolean in(List<Group> groups, List<Exclusion> exclusions) {
        LongStream excluded = LongStream.concat(exclusions.stream().mapToLong(Exclusion::people),
                groups.stream().filter(group -> group.withoutExcluded() != null)
                        .mapToLong(group -> group.withoutExcluded().excluded()));
        LongStream nowhere = groups.stream().filter(group -> group.code().endsWith(":" + Manifest.NO_PROVINCE))
                .mapToLong(group -> group.numerator().all());
        return LongStream.concat(excluded, nowhere).anyMatch(people -> people > 0 && people < FEWEST_SHOWN);
    }
}
