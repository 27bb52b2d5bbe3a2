/** Targets as administrators edit them: typed, checked, written down with what they were before. */
package vn.hocso.training.goal;
