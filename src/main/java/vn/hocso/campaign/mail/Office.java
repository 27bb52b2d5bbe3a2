package vn.hocso.campaign.mail;

import vn.hocso.roster.territory.Units;

/**
 * To whom letters go.
 *
 * @param province code of DMHC-2022, null for the centre
 */
record Office(String province) {

    static final Office CENTRE = new Office(null);
    /** How the centre is written in addresses of pages. */
    static final String CENTRE_CODE = "TW";

    /** @param code two digits, or {@link #CENTRE_CODE} */
    static Office of(String code) {
        return code.equals(CENTRE_CODE) ? CENTRE : new Office(code);
    }

    public boolean isCentre() {
        return province == null;
    }

    public String code() {
        return isCentre() ? CENTRE_CODE : province;
    }

    /** @return null for the centre */
    String codeSet() {
        return isCentre() ? null : Units.CODE_SET;
    }
}
