/** Who came to a training session: by the code on the screen, by the code of a point, by paper; and what an officer says of those that are flagged. */
package vn.hocso.campaign.attendance;
