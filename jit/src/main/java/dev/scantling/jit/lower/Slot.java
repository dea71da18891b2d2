package dev.scantling.jit.lower;

import dev.scantling.ir.DType;

/** One of the arrays that hold a value on a device. */
public record Slot(DType dtype, Size elements) {}
