/**
 * The value of a target at its deadline, frozen once and never edited: who was trained and known to be by then, whenever the job
 * runs. The service itself looks again and again whether its statements still are what was signed.
 */
package vn.hocso.training.freeze;
