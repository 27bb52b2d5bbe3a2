package vn.hocso.training.manifest;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import vn.hocso.shared.signing.MerkleTree;

/** Counts statements, given in the order of their ids, and makes the root of their tree. Holds a few numbers a province. */
public class Recount {

    private final MerkleTree tree = new MerkleTree();
    private final Map<String, Series> byProvince = new TreeMap<>();

    /** @param province to which the statement itself attributes the completion */
    public void add(CountedStatement statement, String province) {
        tree.add(statement.leaf());
        byProvince.merge(province, Series.NONE.with(statement.proven()), Series::plus);
    }

    /** @return how many statements were added */
    public long leaves() {
        return tree.size();
    }

    /** @return in hexadecimal; of no statement the hash of nothing (RFC 9162, 2.1.1) */
    public String root() {
        return HexFormat.of().formatHex(leaves() == 0 ? CountedStatement.sha256(new byte[0]) : tree.root());
    }

    /** @return the numerator of one province */
    public Series of(String province) {
        return byProvince.getOrDefault(province, Series.NONE);
    }

    /** @return the numerator of several provinces together */
    public Series of(Iterable<String> provinces) {
        Series sum = Series.NONE;
        for (String province : provinces) {
            sum = sum.plus(of(province));
        }
        return sum;
    }

    /** @return the numerator of the country */
    public Series all() {
        return of(byProvince.keySet());
    }
}
