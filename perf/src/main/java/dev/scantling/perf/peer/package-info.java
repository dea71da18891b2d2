/**
 * Other libraries' matrix products, called as fast as they can be called: their native code through
 * {@code java.lang.foreign}, on operands that were laid out before. ONNX Runtime also runs whole networks.
 */
@NullMarked
package dev.scantling.perf.peer;

import org.jspecify.annotations.NullMarked;
