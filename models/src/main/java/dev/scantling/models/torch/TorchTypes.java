package dev.scantling.models.torch;

import dev.scantling.models.tensor.ElementType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** PyTorch's names of element types, and of the classes of memory that holds them. Immutable. */
final class TorchTypes {
    private static final String TORCH = "torch";

    private final Map<Pickled.Global, ElementType> storages = new HashMap<>();
    private final Map<Pickled.Global, ElementType> dtypes = new HashMap<>();

    TorchTypes() {
        type(ElementType.F64, "DoubleStorage", "float64", "double");
        type(ElementType.F32, "FloatStorage", "float32", "float");
        type(ElementType.F16, "HalfStorage", "float16", "half");
        type(ElementType.BF16, "BFloat16Storage", "bfloat16");
        type(ElementType.I64, "LongStorage", "int64", "long");
        type(ElementType.I32, "IntStorage", "int32", "int");
        type(ElementType.I16, "ShortStorage", "int16", "short");
        type(ElementType.I8, "CharStorage", "int8");
        type(ElementType.U8, "ByteStorage", "uint8");
        type(ElementType.BOOL, "BoolStorage", "bool");
        dtype(ElementType.U16, "uint16");
        dtype(ElementType.U32, "uint32");
        dtype(ElementType.U64, "uint64");
        dtype(ElementType.F8_E4M3, "float8_e4m3fn");
        dtype(ElementType.F8_E5M2, "float8_e5m2");
        storages.put(new Pickled.Global("torch.storage", "UntypedStorage"), ElementType.U8);
        storages.put(new Pickled.Global(TORCH, "UntypedStorage"), ElementType.U8);
    }

    private void type(ElementType type, String storage, String... names) {
        storages.put(new Pickled.Global(TORCH, storage), type);
        for (String name : names) {
            dtype(type, name);
        }
    }

    private void dtype(ElementType type, String name) {
        dtypes.put(new Pickled.Global(TORCH, name), type);
    }

    boolean know(Pickled.Global name) {
        return storages.containsKey(name) || dtypes.containsKey(name);
    }

    /** Of memory of a class. */
    Optional<ElementType> ofStorage(Pickled.Global name) {
        return Optional.ofNullable(storages.get(name));
    }

    Optional<ElementType> ofDtype(Pickled.Global name) {
        return Optional.ofNullable(dtypes.get(name));
    }
}
