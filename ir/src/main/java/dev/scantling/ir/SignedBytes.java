package dev.scantling.ir;

/**
 * Weights as whole numbers from -128 to 127, one step for each output channel.
 *
 * @param values row-major like the weights, whole numbers
 * @param steps what a difference of one stands for, by output channel; positive
 */
@SuppressWarnings("ArrayRecordComponent") // values of parameters are shared arrays
public record SignedBytes(float[] values, float[] steps) {

    /**
     * The nearest numbers from -127 to 127, where 127 steps are the largest magnitude of a channel.
     *
     * @param weight row-major; output channels are its last axis
     * @param columns output channels
     * @throws EngineException.InvalidModel if a weight is not finite
     * @see <a href="https://arxiv.org/abs/1806.08342">Krishnamoorthi, section 3.1.3: per-channel symmetric</a>
     */
    public static SignedBytes of(float[] weight, int columns) {
        float[] steps = new float[columns];
        for (int i = 0; i < weight.length; i++) {
            if (!Float.isFinite(weight[i])) {
                throw new EngineException.InvalidModel("weights must be finite, element " + i + " is " + weight[i]);
            }
            steps[i % columns] = Math.max(steps[i % columns], Math.abs(weight[i]) / Byte.MAX_VALUE);
        }
        for (int c = 0; c < columns; c++) {
            steps[c] = Math.max(steps[c], Float.MIN_NORMAL);
        }
        float[] values = new float[weight.length];
        for (int i = 0; i < weight.length; i++) {
            values[i] = Math.clamp((float) Math.rint(weight[i] / steps[i % columns]), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return new SignedBytes(values, steps);
    }

    /**
     * Checks that numbers are signed bytes.
     *
     * @param where begins the message
     * @throws EngineException.InvalidModel naming the first that is none
     */
    public static void require(String where, float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != (byte) numbers[i]) {
                throw new EngineException.InvalidModel(where + " must be whole numbers from -128 to 127, element " + i
                        + " is " + numbers[i] + "; SignedBytes.of makes them");
            }
        }
    }
}
