/**
 * The frozen value of a target as a file that stands for itself: what it holds, how it is signed, and how anybody verifies it
 * against the statements counted, without the service and without its database. Nothing here asks either.
 */
package vn.hocso.training.manifest;
