/** {@code bench cpu}: the engine's kernels on the CPU against the processor's peak, against peers and against themselves. */
@NullMarked
package dev.scantling.perf.cpu;

import org.jspecify.annotations.NullMarked;
