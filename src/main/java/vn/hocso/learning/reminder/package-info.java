/** Telling a member who has not finished, kindly and rarely, what is next: on the home page, on phones that asked for it, and by SMS to who agrees to messages and has no such phone. */
package vn.hocso.learning.reminder;
