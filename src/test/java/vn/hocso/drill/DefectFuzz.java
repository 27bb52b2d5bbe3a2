package vn.hocso.drill;

/** A target with a defect, behind a door that no seed opens: proves that inputs are guided and findings reported. */
public final class DefectFuzz {

    private DefectFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 2 && input[0] == '{' && input[1] == 'q' && input[2] == 'z') {
            throw new IllegalStateException("planted");
        }
    }
}
