package dev.scantling.jit.x86;

/** Shifts of each lane by a constant. */
public enum LaneShift {
    VPSLLD,
    VPSRLD,
    VPSRAD,
    VPSRLW
}
