/**
 * The figures that everybody may read: one value a day, made once the day is over, that shows no small number of people and lets none be
 * computed from the others.
 */
package vn.hocso.training.disclosure;
