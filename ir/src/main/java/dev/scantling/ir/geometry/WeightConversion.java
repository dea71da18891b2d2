package dev.scantling.ir.geometry;

import dev.scantling.ir.EngineException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves the weights of a convolution from one library's order to another's. Offsets are matched by where they look, so that every
 * size is converted right, even and asymmetric ones included; what the other library cannot express is refused.
 *
 * @param from where the stored kernel indices look; see {@link KernelGeometry#taps}
 * @param fromLayout order of the stored weights
 * @param to where the wanted kernel indices look
 * @param toLayout order of the wanted weights
 */
public record WeightConversion(List<Int3> from, WeightLayout fromLayout, List<Int3> to, WeightLayout toLayout) {

    /** @throws EngineException.InvalidModel if the two kernels do not look at the same cells */
    public WeightConversion {
        from = List.copyOf(from);
        to = List.copyOf(to);
        if (new HashSet<>(from).size() < from.size() || new HashSet<>(to).size() < to.size()) {
            throw new EngineException.InvalidModel(
                    "the offsets of a kernel must be distinct, got " + from + " and " + to);
        }
        for (Int3 tap : to) {
            if (!from.contains(tap)) {
                throw new EngineException.InvalidModel("the kernels do not look at the same cells: " + tap
                        + " is an offset of the wanted one only (stored " + from + ", wanted " + to + ")");
            }
        }
        if (from.size() != to.size()) {
            throw new EngineException.InvalidModel(
                    "the stored kernel has " + from.size() + " offsets, the wanted one " + to.size());
        }
    }

    /** From the layout of one library's current release to that of another's. */
    public static WeightConversion between(KernelGeometry from, KernelGeometry to) {
        return new WeightConversion(
                from.taps(), WeightLayout.of(from.convention()), to.taps(), WeightLayout.of(to.convention()));
    }

    /** For each wanted kernel index the stored one. */
    public int[] permutation() {
        return to.stream().mapToInt(from::indexOf).toArray();
    }

    /**
     * The weights in the wanted order.
     *
     * @param stored as many as offsets times inputs times outputs; not modified
     * @param inputs channels, of a group if there are groups
     * @throws EngineException.InvalidModel if that is not their number
     */
    public float[] apply(float[] stored, int inputs, int outputs) {
        int offsets = from.size();
        if (stored.length != (long) offsets * inputs * outputs) {
            throw new EngineException.InvalidModel(
                    "expected " + offsets + " x " + inputs + " x " + outputs + " weights, got " + stored.length);
        }
        int[] permutation = permutation();
        float[] wanted = new float[stored.length];
        IntStream.range(0, offsets).forEach(k -> {
            for (int input = 0; input < inputs; input++) {
                for (int output = 0; output < outputs; output++) {
                    wanted[toLayout.index(k, input, output, offsets, inputs, outputs)] =
                            stored[fromLayout.index(permutation[k], input, output, offsets, inputs, outputs)];
                }
            }
        });
        return wanted;
    }
}
