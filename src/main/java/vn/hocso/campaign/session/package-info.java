/** The ledger of training sessions face to face: when and where, which points are connected, how it ended. */
package vn.hocso.campaign.session;
