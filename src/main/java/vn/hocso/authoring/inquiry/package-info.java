/** The desk where trainers answer what members ask, and where an answer is put under its lesson for everybody. */
package vn.hocso.authoring.inquiry;
