/**
 * A member asks to come into another team, and somebody who knows that team says yes or no. Asking shows the name to those who decide, and says
 * so before. Confirmed, the person is in the new team from that day on; what was counted before stays where it happened. Lists of a province
 * are not touched.
 */
package vn.hocso.roster.transfer;
