package vn.hocso.shared;

/** The settings of an installation that starts for the first time, without a database. */
public class FreshSettings extends Settings {

    public FreshSettings() {
        super(null);
    }

    @Override
    public String fix(String name, String value) {
        return value;
    }
}
