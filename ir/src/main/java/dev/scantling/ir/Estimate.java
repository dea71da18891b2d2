package dev.scantling.ir;

/** Work of one operator: multiply-adds and bytes that must move at least. A flop count is twice the multiply-adds. */
public record Estimate(long macs, long bytes) {
    public static final Estimate NONE = new Estimate(0, 0);

    public Estimate plus(Estimate other) {
        return new Estimate(macs + other.macs, bytes + other.bytes);
    }

    public long flops() {
        return 2 * macs;
    }
}
