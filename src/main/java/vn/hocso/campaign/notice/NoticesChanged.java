package vn.hocso.campaign.notice;

/** Something is announced, says something else, or is withdrawn. */
record NoticesChanged() {}
