package dev.scantling.models.torch;

import dev.scantling.ir.EngineException;
import dev.scantling.models.tensor.ElementType;
import dev.scantling.models.tensor.StoredTensor;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * A view of a storage.
 *
 * @param offset element of the storage that is the first of the tensor
 */
record TorchTensor(TorchStorage storage, ElementType type, long offset, List<Long> shape, List<Long> strides) {
    /** More axes than PyTorch allows. */
    private static final int MOST_AXES = 64;

    TorchTensor {
        if (shape.size() != strides.size() || shape.size() > MOST_AXES) {
            throw new EngineException.InvalidInput(
                    "a tensor of shape " + shape + " cannot have strides " + strides + ": damaged");
        }
    }

    /**
     * The tensor in the bytes of its storage.
     *
     * @throws EngineException.InvalidInput if it is not within them
     */
    StoredTensor in(MemorySegment data) {
        long available = data.byteSize() / type.bytes();
        long first = offset + storage.first();
        if (offset < 0 || first < 0 || first > available) {
            throw new EngineException.InvalidInput("begins at element " + offset + " of storage '" + storage.key()
                    + "', which has " + storage.elements() + ": damaged");
        }
        return new StoredTensor(type, shape, strides, data.asSlice(first * type.bytes()));
    }
}
