/** What the centre and the provinces announce to members and leaders, and how many say to have read it. */
package vn.hocso.campaign.notice;
