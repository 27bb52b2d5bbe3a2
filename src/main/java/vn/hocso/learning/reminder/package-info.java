/** Telling a member who has not finished, kindly and rarely, what is next: on the home page, and on phones that asked for it. */
package vn.hocso.learning.reminder;
