/**
 * Who follows the programme's channel on Zalo, in three grades that are never mixed: declared by the member, confirmed by the leader or by the
 * channel itself, unfollowed; and beside them the channel's own count.
 */
package vn.hocso.campaign.channel;
