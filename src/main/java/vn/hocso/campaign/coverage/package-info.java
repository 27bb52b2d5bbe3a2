/** Which teams were trained in person and which communes were reached, against the targets of the letter. Nothing here is online. */
package vn.hocso.campaign.coverage;
