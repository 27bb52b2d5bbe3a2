/** Quizzes of a phone without a network that the leader of the team carries: signed by the phone, sent by somebody else. */
package vn.hocso.learning.relay;
