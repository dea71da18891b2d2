package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import dev.scantling.models.zoo.ParameterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code state_dict.tsv}: name, shape such as {@code 27x4x16}, and kind of every tensor of a model. */
record StateDictFile(Path path, Set<String> lines) {
    /** A counter in every batch norm that inference has no use for. */
    private static final String STEP_COUNTER = "num_batches_tracked";

    static StateDictFile read(Path path) {
        try {
            return new StateDictFile(
                    path,
                    Files.readAllLines(path).stream()
                            .filter(line -> !line.isBlank() && !name(line).endsWith(STEP_COUNTER))
                            .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new EngineException.InvalidInput(path + ": cannot be read: " + e, e);
        }
    }

    /** The tensors that only one side has, or has in another shape or kind; error is their number. */
    Comparison compare(List<ParameterSpec> parameters) {
        Set<String> ours = parameters.stream().map(StateDictFile::line).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(lines);
        missing.removeAll(ours);
        Set<String> extra = new TreeSet<>(ours);
        extra.removeAll(lines);
        int different = missing.size() + extra.size();
        String where = different == 0
                ? ""
                : "state_dict.tsv has " + example(missing) + " that the network lacks; the network has "
                        + example(extra) + " that the file lacks";
        return new Comparison("state_dict", different, 0, where);
    }

    private static String line(ParameterSpec spec) {
        String shape = spec.storedShape().stream().map(String::valueOf).collect(Collectors.joining("x"));
        return String.join("\t", spec.key(), shape, spec.kind().text());
    }

    private static String name(String line) {
        return line.split("\t", 2)[0];
    }

    private static String example(Set<String> tensors) {
        return tensors.isEmpty()
                ? "nothing"
                : tensors.size() + " tensors such as '"
                        + tensors.iterator().next().replace('\t', ' ') + "'";
    }
}
