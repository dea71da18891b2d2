/** Products of two sparse matrices in any semiring. */
package dev.scantling.sparse.product;
