/**
 * Paper for a member who is trained: a PDF to print, a picture to send, a credential for programs, all with one code. Anybody who holds
 * the code learns on {@code /c/{code}} whether the paper holds; a name is there only of who agreed to it. A paper never changes: when the
 * name on it is corrected it is revoked, and the next one says which it replaces. Programs learn that from {@code status}.
 */
package vn.hocso.certificate;
