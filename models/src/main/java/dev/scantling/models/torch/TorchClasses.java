package dev.scantling.models.torch;

import dev.scantling.ir.EngineException;
import dev.scantling.models.tensor.ElementType;
import dev.scantling.models.torch.Pickled.Global;
import dev.scantling.models.torch.Pickled.Items;
import dev.scantling.models.torch.Pickled.Table;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The classes and functions that a file may name: those that {@code torch.save} writes for tensors, and some that training scripts put
 * beside them, whose objects are kept as data. Nothing else is admitted. Remembers the storages that a file names.
 */
final class TorchClasses {
    /** Makes what a call of a function gives, of its arguments. */
    private interface Function {
        Pickled of(List<Pickled> arguments);
    }

    private static final String REBUILD = "torch._utils";

    private static final Map<Global, Function> FUNCTIONS = Map.of(
            new Global("collections", "OrderedDict"), TorchClasses::ordered,
            new Global("torch", "Size"), arguments -> at(arguments, 0),
            new Global(REBUILD, "_rebuild_parameter"), arguments -> at(arguments, 0),
            new Global(REBUILD, "_rebuild_parameter_with_state"), arguments -> at(arguments, 0));

    /** Their objects are never made, only their arguments and attributes kept. */
    private static final Set<Global> PASSIVE = Set.of(
            new Global("_codecs", "encode"),
            new Global("argparse", "Namespace"),
            new Global("collections", "Counter"),
            new Global("numpy", "dtype"),
            new Global("numpy.core.multiarray", "scalar"),
            new Global("numpy._core.multiarray", "scalar"),
            new Global("torch", "device"),
            new Global("torch_geometric.data.data", "Data"));

    private static final Set<Global> TENSORS = Set.of(
            new Global(REBUILD, "_rebuild_tensor"),
            new Global(REBUILD, "_rebuild_tensor_v2"),
            new Global(REBUILD, "_rebuild_tensor_v3"));

    private static final TorchTypes TYPES = new TorchTypes();

    private final Map<String, TorchStorage> storages = new HashMap<>();

    /** The storages so far, by key. */
    Map<String, TorchStorage> storages() {
        return storages;
    }

    /** @throws EngineException.InvalidInput if the name is not in the table */
    Pickled admit(Global name) {
        if (FUNCTIONS.containsKey(name) || PASSIVE.contains(name) || TENSORS.contains(name) || TYPES.know(name)) {
            return name;
        }
        throw new EngineException.InvalidInput("names " + name
                + ", which is not in the list of what a checkpoint may hold; save model.state_dict(), not the model");
    }

    /** @throws EngineException.InvalidInput if the function has other arguments, or cannot be called */
    Pickled call(Global function, List<Pickled> arguments) {
        if (TENSORS.contains(function)) {
            return new Pickled.Tensor(tensor(function, arguments));
        }
        if (PASSIVE.contains(function)) {
            return new Pickled.Passive(function, new ArrayList<>(arguments));
        }
        Function known = FUNCTIONS.get(function);
        if (known == null) {
            throw new EngineException.InvalidInput("calls " + function + ", which is only a name: damaged");
        }
        return known.of(arguments);
    }

    /** Of nothing, or as Python 2 wrote it of a list of pairs. */
    private static Pickled ordered(List<Pickled> arguments) {
        Table table = Table.empty();
        if (!arguments.isEmpty()) {
            for (Pickled pair : items(arguments, 0)) {
                List<Pickled> both = List.of(pair);
                table.entries().add(new Pickled.Entry(at(items(both, 0), 0), at(items(both, 0), 1)));
            }
        }
        return table;
    }

    /** Storage, offset, shape, strides; the third form also names the type, at the end. */
    private static TorchTensor tensor(Global function, List<Pickled> arguments) {
        if (!(at(arguments, 0) instanceof Pickled.Storage(TorchStorage storage))) {
            throw new EngineException.InvalidInput("a tensor is no view of a storage: damaged");
        }
        ElementType type = function.name().endsWith("_v3") ? dtype(at(arguments, 6)) : storage.type();
        return new TorchTensor(storage, type, whole(arguments, 1), wholes(arguments, 2), wholes(arguments, 3));
    }

    private static ElementType dtype(Pickled name) {
        return Optional.of(name)
                .filter(Global.class::isInstance)
                .flatMap(global -> TYPES.ofDtype((Global) global))
                .orElseThrow(() -> new EngineException.InvalidInput("a tensor has no type that is read: " + name));
    }

    /**
     * The storage that an identity stands for: {@code ('storage', class, key, device, elements)}, in older files also
     * {@code (key of the part, first element, elements of the part)}.
     *
     * @throws EngineException.InvalidInput if it is of another kind, or the file says two things about one storage
     */
    TorchStorage storage(Pickled id) {
        List<Pickled> parts = items(List.of(id), 0);
        String kind = text(parts, 0);
        if (!kind.equals("storage")) {
            throw new EngineException.InvalidInput("refers to a '" + kind
                    + "', not to a storage: the file holds a whole model; save model.state_dict()");
        }
        Pickled name = at(parts, 1);
        ElementType type = Optional.of(name)
                .filter(Global.class::isInstance)
                .flatMap(global -> TYPES.ofStorage((Global) global))
                .orElseThrow(() -> new EngineException.InvalidInput("a storage has no type that is read: " + name));
        TorchStorage whole = new TorchStorage(text(parts, 2), type, whole(parts, 4), 0);
        TorchStorage known = storages.putIfAbsent(whole.key(), whole);
        if (known != null && !known.equals(whole)) {
            throw new EngineException.InvalidInput(
                    "storage '" + whole.key() + "' is " + whole.elements() + " elements " + whole.type() + " here, and "
                            + known.elements() + " elements " + known.type() + " before: damaged");
        }
        return parts.size() > 5 && at(parts, 5) instanceof Items(List<Pickled> part)
                ? new TorchStorage(whole.key(), type, whole.elements(), whole(part, 1))
                : whole;
    }

    private static Pickled at(List<Pickled> values, int index) {
        if (index >= values.size()) {
            throw new EngineException.InvalidInput(
                    "expected at least " + (index + 1) + " arguments, got " + values.size() + ": damaged");
        }
        return values.get(index);
    }

    private static List<Pickled> items(List<Pickled> values, int index) {
        if (at(values, index) instanceof Items(List<Pickled> items)) {
            return items;
        }
        throw new EngineException.InvalidInput("argument " + index + " must be a list: damaged");
    }

    private static String text(List<Pickled> values, int index) {
        if (at(values, index) instanceof Pickled.Text(String text)) {
            return text;
        }
        throw new EngineException.InvalidInput("argument " + index + " must be a text: damaged");
    }

    private static long whole(List<Pickled> values, int index) {
        if (at(values, index) instanceof Pickled.Whole(BigInteger number) && number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        throw new EngineException.InvalidInput("argument " + index + " must be a whole number of 64 bits: damaged");
    }

    private static List<Long> wholes(List<Pickled> values, int index) {
        List<Pickled> items = items(values, index);
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            numbers.add(whole(items, i));
        }
        return numbers;
    }
}
