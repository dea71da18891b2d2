package dev.scantling.models.load;

import dev.scantling.ir.EngineException;
import dev.scantling.models.tensor.StoredTensor;
import dev.scantling.models.zoo.ParameterSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the tensors of a file with those a network lists, and says everything that differs in one message. */
final class TensorCheck {
    /** Tensors of another shape or type that are listed; the rest is counted, since another width changes them all. */
    private static final int LISTED = 20;

    private final Map<String, StoredTensor> tensors;
    private final List<String> missing = new ArrayList<>();
    private final List<String> mismatched = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();

    private TensorCheck(Map<String, StoredTensor> tensors) {
        this.tensors = tensors;
    }

    /**
     * @param unused keys of parameters that may be missing
     * @throws EngineException.InvalidModel if a tensor is missing, unexpected, or of another dtype or shape
     */
    static void check(
            Map<String, StoredTensor> tensors, List<ParameterSpec> parameters, Set<String> unused, String file) {
        TensorCheck check = new TensorCheck(tensors);
        parameters.stream()
                .filter(spec -> tensors.containsKey(spec.key()) || !unused.contains(spec.key()))
                .forEach(check::compare);
        check.findUnexpected(parameters);
        check.report(file, parameters.size());
    }

    private void compare(ParameterSpec spec) {
        StoredTensor entry = tensors.get(spec.key());
        List<Long> expected = spec.storedShape().stream().map(Long::valueOf).toList();
        if (entry == null) {
            missing.add(spec.key() + " " + expected);
        } else if (!entry.shape().equals(expected)) {
            mismatched.add(spec.key() + ": shape must be " + expected + ", is " + entry.shape());
        } else if (!entry.type().readable()) {
            mismatched.add(spec.key() + ": dtype must be F32, F16, BF16 or F64, is " + entry.type());
        }
    }

    private void findUnexpected(List<ParameterSpec> parameters) {
        Set<String> known = new HashSet<>();
        parameters.forEach(spec -> known.add(spec.key()));
        tensors.forEach((key, entry) -> {
            if (!known.contains(key)) {
                unexpected.add(key + " " + entry.shape());
            }
        });
    }

    private void report(String file, int expected) {
        if (missing.isEmpty() && mismatched.isEmpty() && unexpected.isEmpty()) {
            return;
        }
        throw new EngineException.InvalidModel(file + ": does not hold the " + expected + " tensors of this network"
                + list("missing", missing, missing.size()) + list("mismatched", mismatched, LISTED)
                + list("unexpected", unexpected, unexpected.size())
                + "\ncheck the network's name, width, input channels and classes, and the names in the file");
    }

    private static String list(String what, List<String> names, int most) {
        if (names.isEmpty()) {
            return "";
        }
        String shown = String.join("\n    ", names.subList(0, Math.min(most, names.size())));
        String rest = names.size() > most ? "\n    and " + (names.size() - most) + " more" : "";
        return "\n  " + what + " (" + names.size() + "):\n    " + shown + rest;
    }
}
