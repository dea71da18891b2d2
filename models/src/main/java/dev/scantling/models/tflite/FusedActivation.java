package dev.scantling.models.tflite;

/** What is done with a result before it is stored, in the order of the format's numbers. */
enum FusedActivation {
    NONE(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
    RELU(0, Float.POSITIVE_INFINITY),
    RELU_N1_TO_1(-1, 1),
    RELU6(0, 6);

    private final float lowest;
    private final float highest;

    FusedActivation(float lowest, float highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The least number less the zero point that a tensor takes. */
    int lowest(TfliteType type, Quantization of) {
        int least = type.lowest() - of.zeroPoint();
        return Float.isInfinite(lowest) ? least : Math.max(least, steps(lowest, of));
    }

    /** The greatest number less the zero point that a tensor takes. */
    int highest(TfliteType type, Quantization of) {
        int greatest = type.highest() - of.zeroPoint();
        return Float.isInfinite(highest) ? greatest : Math.min(greatest, steps(highest, of));
    }

    /** Rounded to nearest, halves away from zero. */
    private static int steps(float bound, Quantization of) {
        float steps = bound / of.scale();
        return (int) (Math.signum(steps) * Math.floor(Math.abs((double) steps) + 0.5));
    }
}
