package vn.hocso.roster;

/** Other provinces are in the clusters of a scheme from now on; fired inside the transaction that stores it. */
public record SchemeChanged(String scheme) {

}
