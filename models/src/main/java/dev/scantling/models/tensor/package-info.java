/** Tensors of files, whatever format they come in. */
package dev.scantling.models.tensor;
