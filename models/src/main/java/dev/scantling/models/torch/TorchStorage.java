package dev.scantling.models.torch;

import dev.scantling.ir.EngineException;
import dev.scantling.models.tensor.ElementType;

/**
 * Memory of numbers, which tensors are views of.
 *
 * @param key what the file calls it
 * @param type of its elements; untyped memory is counted in bytes, {@link ElementType#U8}
 * @param elements in all
 * @param first element that offsets count from: older files have storages within storages
 */
record TorchStorage(String key, ElementType type, long elements, long first) {
    TorchStorage {
        if (elements < 0 || first < 0 || elements > Long.MAX_VALUE / type.bytes() || first > elements) {
            throw new EngineException.InvalidInput("storage '" + key + "' cannot have " + elements + " elements " + type
                    + " and begin at number " + first + ": damaged");
        }
    }

    long bytes() {
        return elements * type.bytes();
    }
}
