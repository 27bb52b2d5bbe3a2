/** Where administrators say which record stores get statements, and see to what was refused. */
package vn.hocso.lrs.forward.desk;
