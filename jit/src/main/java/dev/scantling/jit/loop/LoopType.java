package dev.scantling.jit.loop;

/** A scalar ({@code lanes == 1}) or a vector of {@code lanes} equal elements; F32, F64, I32 and BOOL come as vectors. */
public record LoopType(Scalar scalar, int lanes) {
    public static final LoopType BOOL = new LoopType(Scalar.BOOL, 1);
    public static final LoopType I32 = new LoopType(Scalar.I32, 1);
    public static final LoopType I64 = new LoopType(Scalar.I64, 1);
    public static final LoopType F32 = new LoopType(Scalar.F32, 1);
    public static final LoopType F64 = new LoopType(Scalar.F64, 1);

    public static LoopType f32(int lanes) {
        return new LoopType(Scalar.F32, lanes);
    }

    public static LoopType f64(int lanes) {
        return new LoopType(Scalar.F64, lanes);
    }

    public static LoopType i32(int lanes) {
        return new LoopType(Scalar.I32, lanes);
    }

    /** As many lanes of another type. */
    public LoopType with(Scalar other) {
        return new LoopType(other, lanes);
    }

    public boolean isVector() {
        return lanes > 1;
    }

    @Override
    public String toString() {
        return isVector() ? scalar.text() + "x" + lanes : scalar.text();
    }
}
