package vn.hocso.roster.source;

import java.time.LocalDate;

import vn.hocso.roster.FigureKind;

/**
 * A figure of the whole country that a document states.
 *
 * @param asOf the day it describes
 * @param place where in the document it stands
 * @param lowerBound the document says "more than"
 * @param approximate the document says "about"
 */
public record NewFigure(FigureKind kind, int value, LocalDate asOf, String place, boolean lowerBound, boolean approximate) {}
