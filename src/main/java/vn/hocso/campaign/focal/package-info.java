/** Which office of each province is the focal point of the campaign. */
package vn.hocso.campaign.focal;
