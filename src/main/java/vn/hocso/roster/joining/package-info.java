/** The way in: the first page, the page behind a team's QR code, finding one's team, joining it. All work without script. */
package vn.hocso.roster.joining;
