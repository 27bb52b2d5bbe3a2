/** Which provinces are in which clusters of a scheme, from a file: read whole, looked at, applied at once. */
package vn.hocso.roster.scheme;
