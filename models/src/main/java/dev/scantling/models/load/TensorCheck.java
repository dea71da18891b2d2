package dev.scantling.models.load;

import dev.scantling.ir.EngineException;
import dev.scantling.models.zoo.ParameterSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the tensors of a file with those a network lists, and says everything that differs in one message. */
final class TensorCheck {
    /** Names listed per kind of difference; the rest is counted. */
    private static final int LISTED = 20;

    private final Map<String, SafetensorsHeader.Entry> tensors;
    private final List<String> missing = new ArrayList<>();
    private final List<String> mismatched = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();

    private TensorCheck(Map<String, SafetensorsHeader.Entry> tensors) {
        this.tensors = tensors;
    }

    /** @throws EngineException.InvalidModel if a tensor is missing, unexpected, or of another dtype or shape */
    static void check(
            Map<String, SafetensorsHeader.Entry> tensors,
            List<ParameterSpec> parameters,
            Set<String> ignored,
            String file) {
        TensorCheck check = new TensorCheck(tensors);
        parameters.forEach(check::compare);
        check.findUnexpected(parameters, ignored);
        check.report(file, parameters.size());
    }

    private void compare(ParameterSpec spec) {
        SafetensorsHeader.Entry entry = tensors.get(spec.key());
        List<Long> expected = spec.storedShape().stream().map(Long::valueOf).toList();
        if (entry == null) {
            missing.add(spec.key() + " " + expected);
        } else if (!entry.shape().equals(expected)) {
            mismatched.add(spec.key() + ": shape must be " + expected + ", is " + entry.shape());
        } else if (!entry.type().readable()) {
            mismatched.add(spec.key() + ": dtype must be F32, F16, BF16 or F64, is " + entry.type());
        }
    }

    private void findUnexpected(List<ParameterSpec> parameters, Set<String> ignored) {
        Set<String> known = new HashSet<>(ignored);
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
                + list("missing", missing) + list("mismatched", mismatched) + list("unexpected", unexpected)
                + "\ncheck the network's name, width, input channels and classes, and the names in the file");
    }

    private static String list(String what, List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String shown = String.join("\n    ", names.subList(0, Math.min(LISTED, names.size())));
        String rest = names.size() > LISTED ? "\n    and " + (names.size() - LISTED) + " more" : "";
        return "\n  " + what + " (" + names.size() + "):\n    " + shown + rest;
    }
}
