/**
 * The roster of a province from a file, without harm: the file is read and checked, compared with the roster, shown, applied in
 * one transaction, and can be taken back. Nothing of it counts before somebody applies it.
 */
package vn.hocso.roster.intake;
