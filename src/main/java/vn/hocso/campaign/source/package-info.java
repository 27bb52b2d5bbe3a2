/** The ledger of sources for everybody: what each document states and where, and where documents contradict each other. */
package vn.hocso.campaign.source;
