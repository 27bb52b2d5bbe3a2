/**
 * What Học Số adds to Keycloak: two more ways to sign in, by a code that comes by SMS and, on a phone that several people share, by a
 * name and a PIN. It runs inside of Keycloak and is no part of the service.
 */
package vn.hocso.keycloak;
