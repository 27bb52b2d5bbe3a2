/**
 * What Học Số adds to Keycloak: a second way to sign in, by a code that comes by SMS. It runs inside of Keycloak and is no
 * part of the service.
 */
package vn.hocso.keycloak;
