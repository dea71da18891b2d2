/** Sparse matrices in any format that is a list of levels, and conversions between formats. */
package dev.scantling.sparse.matrix;
