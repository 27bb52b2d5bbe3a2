/** Paper: pages that become a PDF with their letters inside, and the QR codes on them. Any room may print. */
package vn.hocso.web.paper;
