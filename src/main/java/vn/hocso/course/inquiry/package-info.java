/**
 * What members ask those who write a lesson. Members ask and read through {@code learning}, trainers answer at the desk of {@code authoring}; neither room
 * knows the other, so what both share lies with the lesson. Who asked is a random id here, and nothing that leaves for the desk holds it.
 */
package vn.hocso.course.inquiry;
