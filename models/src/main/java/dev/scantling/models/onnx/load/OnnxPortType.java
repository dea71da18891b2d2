package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An input or output as a file declares it.
 *
 * @param type none if it is no tensor but a sequence, a map or optional
 * @param dims numbers, names of extents that are open, or question marks; none if the file does not say
 * @param meaning what a file says beyond the type, which ONNX calls its denotation; may be empty
 */
public record OnnxPortType(String name, Optional<ElementType> type, Optional<List<String>> dims, String meaning) {

    static List<OnnxPortType> read(List<ProtoMessage> ports) {
        return ports.stream().map(OnnxPortType::read).toList();
    }

    private static OnnxPortType read(ProtoMessage port) {
        ProtoMessage type = port.message(2, "type");
        if (!type.has(1)) {
            return new OnnxPortType(port.text(1), Optional.empty(), Optional.empty(), type.text(6));
        }
        ProtoMessage tensor = type.message(1, "tensor");
        String where = port.where() + " '" + port.text(1) + "'";
        return new OnnxPortType(
                port.text(1),
                Optional.of(ElementType.of(tensor.whole(1, 0), where)),
                tensor.has(2) ? Optional.of(dims(tensor.message(2, "shape"))) : Optional.empty(),
                type.text(6));
    }

    private static List<String> dims(ProtoMessage shape) {
        List<String> dims = new ArrayList<>();
        for (ProtoMessage dim : shape.messages(1, "extent")) {
            dims.add(dim.has(1) ? Long.toString(dim.whole(1, 0)) : dim.text(2).isEmpty() ? "?" : dim.text(2));
        }
        return dims;
    }

    /** @throws InvalidModel if one is open or not given */
    List<Integer> fixed(Map<String, Integer> open, String file) {
        List<String> known = dims.orElseThrow(
                () -> new InvalidModel(file + ", input '" + name + "': its shape must be stated, the file has none"));
        List<Long> sizes = known.stream().map(dim -> size(dim, open, file)).toList();
        return TensorReader.dims(sizes, file + ", input '" + name + "'");
    }

    private long size(String dim, Map<String, Integer> open, String file) {
        if (open.containsKey(dim)) {
            return open.get(dim);
        }
        try {
            return Long.parseLong(dim);
        } catch (NumberFormatException _) {
            throw new InvalidModel(file + ", input '" + name + "' has the open extent '" + dim
                    + "', whose size must be said when the model is imported");
        }
    }

    @Override
    public String toString() {
        return name + ": " + type.map(ElementType::text).orElse("no tensor")
                + dims.map(Object::toString).orElse("");
    }
}
