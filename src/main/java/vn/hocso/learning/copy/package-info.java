/** The copy of their data that members take with them. */
package vn.hocso.learning.copy;
