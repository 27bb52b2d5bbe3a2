/** What about the figures should be looked at. A flag excludes nothing: figures are shown with and without. */
package vn.hocso.training.quality;
