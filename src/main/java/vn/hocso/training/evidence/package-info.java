/**
 * From a figure to what it rests on: the people of a team, a person's statements, a statement's signature. Names go to those whose
 * scope covers the team, of those who agreed to it, and every look is in the log.
 */
package vn.hocso.training.evidence;
