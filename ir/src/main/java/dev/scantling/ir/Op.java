package dev.scantling.ir;

/**
 * An operator: a small record of attributes. Adding one breaks every exhaustive switch until it is handled: shape rule
 * ({@link ShapeRules}), interpreter, estimate, text form, lowering.
 */
public sealed interface Op permits DenseOp, ArrayOp, GeometryOp, PointOp, SparseOp, GridOp {

    /** The operator's name in the text form. */
    String text();
}
