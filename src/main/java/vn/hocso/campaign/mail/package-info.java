/**
 * Letters by e-mail to offices: a reminder of a report to the province that owes it, and to the centre which provinces still owe one. What is told here is
 * told in the application as well; a letter that nobody takes changes nothing there.
 */
package vn.hocso.campaign.mail;
