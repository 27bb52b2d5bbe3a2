/** What members ask those who write the lessons, and the answers they get. */
package vn.hocso.learning.inquiry;
