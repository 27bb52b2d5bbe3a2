/** What the ministry decided not to count, why, and from when. What was counted stays: figures show both. */
package vn.hocso.training.exclusion;
