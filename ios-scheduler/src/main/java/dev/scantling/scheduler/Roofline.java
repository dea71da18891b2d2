package dev.scantling.scheduler;

import dev.scantling.ir.Estimate;
import dev.scantling.ir.Target;

/**
 * What work takes at least on a machine: its operations at the peak of its cores or its bytes at the bandwidth of its memory, whichever
 * is longer, and a launch.
 *
 * @param peak floating-point operations that a core does in a nanosecond
 * @param reach bytes that a core moves in a nanosecond
 * @param bandwidth bytes that all cores together move in a nanosecond
 * @param launch nanoseconds that every operator costs
 * @see <a href="https://doi.org/10.1145/1498765.1498785">Williams, Waterman, Patterson, Roofline, CACM 52(4), 2009</a>
 */
public record Roofline(double peak, double reach, double bandwidth, double launch) {
    /** Of server processors whose vector units are busy. */
    private static final double GIGAHERTZ = 2.5;

    /** Cores of the last ten years begin two fused multiply-adds in a cycle; each is two operations. */
    private static final double OPERATIONS_OF_A_LANE = 4;

    /** Little's law: twelve cache lines of 64 bytes that a core of x86-64 waits for at once, 80 ns each. */
    private static final double REACH = 12 * 64 / 80.0;

    /** Two channels of DDR4-2933, 8 bytes wide. */
    private static final double BANDWIDTH = 2 * 8 * 2.933;

    /** Claiming a task and calling a kernel. */
    private static final double LAUNCH = 1_000;

    /** By what is known of a target without measuring: its vectors. Nominal, so for comparisons within one machine only. */
    public static Roofline of(Target target) {
        return new Roofline(GIGAHERTZ * OPERATIONS_OF_A_LANE * target.lanes(), REACH, BANDWIDTH, LAUNCH);
    }

    /** Nanoseconds for work that so many cores share. */
    public double nanos(Estimate work, int cores) {
        double computing = work.flops() / (peak * cores);
        double moving = work.bytes() / Math.min(reach * cores, bandwidth);
        return launch + Math.max(computing, moving);
    }
}
