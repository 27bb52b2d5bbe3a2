/** What the leader of a team does: look after who learns, tell what the team did for its neighbours, propose to the province. */
package vn.hocso.campaign.leader;
