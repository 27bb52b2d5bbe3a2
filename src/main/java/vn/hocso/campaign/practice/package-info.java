/** What teams do well: written by their leaders, reviewed by the province, found by everybody. */
package vn.hocso.campaign.practice;
