/** What brings people to the lessons: sheets with QR codes on walls, and how far those who scan them come. */
package vn.hocso.campaign;
