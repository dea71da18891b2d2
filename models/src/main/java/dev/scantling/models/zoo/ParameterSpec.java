package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import java.util.List;

/**
 * One tensor of a network's state dict.
 *
 * @param key its name there, which is also the key of the graph's parameter
 * @param storedShape its shape there, outermost extent first
 * @param layout how the graph's form follows from the stored one
 */
public record ParameterSpec(String key, List<Integer> storedShape, ParameterKind kind, Layout layout) {

    /** @throws EngineException.InvalidModel if an extent is not positive or the tensor has 2^31 elements or more */
    public ParameterSpec {
        storedShape = List.copyOf(storedShape);
        long elements = 1;
        for (int extent : storedShape) {
            if (extent < 1 || (elements *= extent) > Integer.MAX_VALUE) {
                throw new EngineException.InvalidModel("parameter '" + key + "': shape " + storedShape
                        + " must have positive extents and fewer than 2^31 elements");
            }
        }
    }

    /** The shape of the graph's parameter. */
    public List<Integer> usedShape() {
        return layout.usedShape(storedShape);
    }

    /** Elements of the stored tensor. */
    public int elements() {
        return storedShape.stream().reduce(1, Math::multiplyExact);
    }

    /** Products that are summed into one output: every extent but the output channels. */
    public int fanIn() {
        return elements() / (kind == ParameterKind.DENSE ? storedShape.getFirst() : storedShape.getLast());
    }
}
