/** {@code bench opencl}: the engine's kernels on an OpenCL device against other ways to compute the same there, and against the CPU. */
@NullMarked
package dev.scantling.perf.opencl;

import org.jspecify.annotations.NullMarked;
