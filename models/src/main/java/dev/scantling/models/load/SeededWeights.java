package dev.scantling.models.load;

import dev.scantling.ir.Weights;
import dev.scantling.models.zoo.ParameterKind;
import dev.scantling.models.zoo.ParameterSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Untrained weights of sensible size that depend on a tag and the tensors' names only. With {@code u} the
 * {@link UniformSequence} named {@code tag:key}, indexed by the row-major position in the stored tensor, and f the fan-in:
 *
 * <table>
 * <caption>Values, computed in double and rounded once to float32</caption>
 * <tr><td>sparse</td><td>{@code u * (g / sqrt(f))}, g = 3 for more than one kernel offset, else 2</td></tr>
 * <tr><td>dense</td><td>{@code u * (2 / sqrt(f))}</td></tr>
 * <tr><td>bn_weight</td><td>{@code 1 + 0.1 u}</td></tr>
 * <tr><td>bn_bias, bn_mean, bias</td><td>{@code 0.1 u}</td></tr>
 * <tr><td>bn_var</td><td>{@code 1 + 0.1 |u|}</td></tr>
 * </table>
 */
public final class SeededWeights {
    private SeededWeights() {}

    /** Fills every tensor, in the form that the graph uses. */
    public static Weights fill(List<ParameterSpec> parameters, String tag) {
        Map<String, float[]> values = new HashMap<>();
        for (ParameterSpec spec : parameters) {
            values.put(spec.key(), spec.layout().toUsed(stored(spec, tag), spec.storedShape()));
        }
        return new Weights(values);
    }

    /** One tensor as its state dict stores it. */
    public static float[] stored(ParameterSpec spec, String tag) {
        UniformSequence u = new UniformSequence(tag + ":" + spec.key());
        double scale = scale(spec);
        double offset = offset(spec.kind());
        boolean positive = spec.kind() == ParameterKind.BN_VAR;
        float[] values = new float[spec.elements()];
        for (int i = 0; i < values.length; i++) {
            double unit = positive ? Math.abs(u.at(i)) : u.at(i);
            values[i] = (float) (offset + scale * unit);
        }
        return values;
    }

    private static double scale(ParameterSpec spec) {
        return switch (spec.kind()) {
            case SPARSE -> (hasSeveralOffsets(spec) ? 3 : 2) / Math.sqrt(spec.fanIn());
            case DENSE -> 2 / Math.sqrt(spec.fanIn());
            case BN_WEIGHT, BN_BIAS, BN_MEAN, BN_VAR, BIAS -> 0.1;
        };
    }

    private static double offset(ParameterKind kind) {
        return switch (kind) {
            case BN_WEIGHT, BN_VAR -> 1;
            case SPARSE, DENSE, BN_BIAS, BN_MEAN, BIAS -> 0;
        };
    }

    private static boolean hasSeveralOffsets(ParameterSpec spec) {
        return spec.storedShape().size() == 3 && spec.storedShape().getFirst() > 1;
    }
}
