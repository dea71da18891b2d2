/** Files: matrices in the Matrix Market format, and what every reader and writer needs. */
package dev.scantling.sparse.io;
