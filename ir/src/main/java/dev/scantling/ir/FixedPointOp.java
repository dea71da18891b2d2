package dev.scantling.ir;

/**
 * Operators of quantized networks in integer arithmetic, bit for bit that of gemmlowp and TFLite's reference kernels. Their operands are
 * float32 matrices of whole numbers, usually what bytes are beyond their zero point; a fraction is cut off, and what is no number
 * is 0. Sums of products need no operator here: those of {@link DenseOp.Linear} and {@link GridOp.Conv} are exact as long as
 * no partial sum exceeds 2^24.
 *
 * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., sections 2.2 and 2.4, appendix A.2</a>
 */
public sealed interface FixedPointOp extends ArrayOp {

    /**
     * Inputs x {@code [n, c]} and terms {@code [4, c]}, a factor and a bias of 32 bits for each channel ({@link FixedPoint#terms}); output
     * {@code [n, c]}: x plus the bias, times the factor, rounded by {@link FixedPoint#times}, plus the offset, clamped.
     */
    record Rescale(int offset, int lowest, int highest) implements FixedPointOp {
        /** @throws EngineException.InvalidModel unless the bounds are in order and all numbers exact in float32 */
        public Rescale {
            requireExact(offset);
            requireBounds(lowest, highest);
        }

        @Override
        public String text() {
            return "rescale";
        }
    }

    /**
     * Inputs a and b {@code [n, c]} of numbers up to 2^11; output the same shape: each is moved up by {@value #SHIFT} bits and multiplied by a
     * factor of its own, the sum by a third, then clamped.
     */
    record AddRescaled(FixedPoint left, FixedPoint right, FixedPoint total, int lowest, int highest)
            implements FixedPointOp {
        /** Bits of precision that operands get before they are rescaled. */
        public static final int SHIFT = 20;

        /** @throws EngineException.InvalidModel unless the bounds are in order, all numbers exact in float32, all factors less than 1 */
        public AddRescaled {
            requireBounds(lowest, highest);
            if (Math.max(left.exponent(), Math.max(right.exponent(), total.exponent())) > 0) {
                throw new EngineException.InvalidModel("factors of a sum must be less than 1");
            }
        }

        @Override
        public String text() {
            return "add_rescaled";
        }
    }

    /**
     * Input x {@code [n, c]}, c at most {@value #MOST_COLUMNS}; output the same shape of numbers from 0 to 255, which stand for 256ths: the
     * exponentials of the numbers of a row times {@code step} ({@link FixedExponential}), divided by their sum by three steps of Newton's
     * method. Numbers more than 255 below the largest of their row become 0.
     */
    record FixedSoftmax(double step) implements FixedPointOp {
        /** More could exceed 32 bits as a sum. */
        public static final int MOST_COLUMNS = 4095;

        /** @throws EngineException.InvalidModel unless the step is positive and finite */
        public FixedSoftmax {
            if (!(step > 0 && Double.isFinite(step))) {
                throw new EngineException.InvalidModel(
                        "the step of a softmax must be positive and finite, got " + step);
            }
        }

        @Override
        public String text() {
            return "fixed_softmax";
        }
    }

    private static void requireBounds(int lowest, int highest) {
        requireExact(lowest);
        requireExact(highest);
        if (lowest > highest) {
            throw new EngineException.InvalidModel("bounds must be in order, got " + lowest + " and " + highest);
        }
    }

    private static void requireExact(int number) {
        if (number > 1 << 24 || number < -(1 << 24)) {
            throw new EngineException.InvalidModel("offsets and bounds are from -2^24 to 2^24, got " + number);
        }
    }
}
