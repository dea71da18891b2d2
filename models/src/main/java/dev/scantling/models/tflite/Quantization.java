package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.List;
import java.util.Optional;

/**
 * What the numbers of a tensor stand for: {@code scale * (number - zeroPoint)}, with one scale for all or one for each index of an axis.
 *
 * @param scales finite; published files have weights with negative ones, whose factors TFLite takes as they are
 * @param zeroPoints as many
 * @param axis that the scales belong to, if there are several
 * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., section 2.1</a>
 */
public record Quantization(List<Float> scales, List<Integer> zeroPoints, int axis) {
    /** @throws InvalidModel if numbers contradict each other */
    public Quantization {
        scales = List.copyOf(scales);
        zeroPoints = List.copyOf(zeroPoints);
        if (scales.isEmpty() || scales.size() != zeroPoints.size()) {
            throw new InvalidModel("a quantization has as many scales as zero points, at least one, got "
                    + scales.size() + " and " + zeroPoints.size());
        }
        if (!scales.stream().allMatch(Float::isFinite)) {
            throw new InvalidModel("scales of a quantization must be finite");
        }
    }

    /** None if the table has no scales. */
    static Optional<Quantization> read(FlatTable table) {
        List<Float> scales = table.floats(2);
        if (scales.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Integer> zeroPoints =
                    table.longs(3).stream().map(Math::toIntExact).toList();
            return Optional.of(new Quantization(scales, zeroPoints, table.i32(6, 0)));
        } catch (InvalidModel e) {
            throw new InvalidModel(table.where() + ": " + e.getMessage());
        } catch (ArithmeticException _) {
            throw new InvalidModel(table.where() + ": zero points must fit 32 bits");
        }
    }

    /** @throws UnsupportedOp if there are several */
    float scale() {
        requireOne();
        return scales.getFirst();
    }

    /** @throws UnsupportedOp if there are several */
    int zeroPoint() {
        requireOne();
        return zeroPoints.getFirst();
    }

    private void requireOne() {
        if (scales.size() != 1) {
            throw new UnsupportedOp("one scale for all of the tensor is supported here, it has " + scales.size());
        }
    }

    @Override
    public String toString() {
        return scales.size() == 1
                ? "scale " + scales.getFirst() + ", zero point " + zeroPoints.getFirst()
                : scales.size() + " scales along axis " + axis;
    }
}
