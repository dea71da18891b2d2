package dev.scantling.models.torch;

import dev.scantling.ir.EngineException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the tensors within a value, by the keys and places that lead to them. A pickle may name one container many times, so what is looked
 * at is limited, as is the depth.
 */
final class TensorPaths {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_VALUES = 1 << 18;
    private static final int MOST_NAME = 1000;
    private static final String SEPARATOR = "/";

    private final String file;
    private final Map<String, TorchTensor> found = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int values;

    /** @param file what messages call it */
    TensorPaths(String file) {
        this.file = file;
    }

    /** @throws EngineException.InvalidInput if there is too much to look at, or two tensors have one path */
    Map<String, TorchTensor> of(Pickled root) {
        visit(root);
        return found;
    }

    private void visit(Pickled value) {
        if (path.size() > MOST_DEPTH || ++values > MOST_VALUES) {
            throw fail("more than " + MOST_DEPTH + " containers within each other, or " + MOST_VALUES
                    + " values: no state dict");
        }
        switch (value) {
            case Pickled.Tensor(TorchTensor tensor) -> add(tensor);
            case Pickled.Items(List<Pickled> items) -> visitAll(items);
            case Pickled.Passive(var _, List<Pickled> parts) -> visitAttributes(parts);
            case Pickled.Table(List<Pickled.Entry> entries) -> entries.forEach(this::visit);
            case Pickled.None _,
                    Pickled.Flag _,
                    Pickled.Whole _,
                    Pickled.Real _,
                    Pickled.Text _,
                    Pickled.Bytes _,
                    Pickled.Global _,
                    Pickled.Storage _ -> {}
        }
    }

    private void visitAll(List<Pickled> items) {
        for (int i = 0; i < items.size(); i++) {
            below(Integer.toString(i), items.get(i));
        }
    }

    /** Attributes are a dictionary, whose keys stand for themselves; there may be another of those with slots. */
    private void visitAttributes(List<Pickled> parts) {
        for (Pickled part : parts) {
            if (part instanceof Pickled.Table(List<Pickled.Entry> entries)) {
                entries.forEach(this::visit);
            }
        }
    }

    private void visit(Pickled.Entry entry) {
        switch (entry.key()) {
            case Pickled.Text(String key) -> below(key, entry.value());
            case Pickled.Whole(BigInteger key) -> below(key.toString(), entry.value());
            case Pickled.None _,
                    Pickled.Flag _,
                    Pickled.Real _,
                    Pickled.Bytes _,
                    Pickled.Items _,
                    Pickled.Table _,
                    Pickled.Global _,
                    Pickled.Passive _,
                    Pickled.Storage _,
                    Pickled.Tensor _ -> below("?", entry.value());
        }
    }

    private void below(String name, Pickled value) {
        path.addLast(name);
        visit(value);
        path.removeLast();
    }

    private void add(TorchTensor tensor) {
        int length = path.stream().mapToInt(String::length).sum();
        if (length > MOST_NAME) {
            throw fail("a tensor with a name of " + length + " characters; " + MOST_NAME + " are read");
        }
        String name = String.join(SEPARATOR, path);
        if (found.put(name, tensor) != null) {
            throw fail("two tensors are named '" + name + "'");
        }
    }

    private EngineException.InvalidInput fail(String problem) {
        return new EngineException.InvalidInput(file + ": " + problem + "; save model.state_dict() alone");
    }
}
