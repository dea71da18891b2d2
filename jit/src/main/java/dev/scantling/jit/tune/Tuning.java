package dev.scantling.jit.tune;

import dev.scantling.ir.Node;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.TuningStore;
import java.util.Comparator;
import java.util.Optional;

/**
 * Chooses for every matrix kernel of one program: what was measured for the same kernel on the most similar data, else the
 * standard choice.
 *
 * @param sizes of the data to expect
 */
public record Tuning(TuningStore store, Sizes sizes) implements KernelChoices {

    /**
     * What a kernel got.
     *
     * @param measured the key whose measurement decided; empty for the standard choice
     */
    public record Chosen(MatrixKernel kernel, Choice choice, Optional<TuningKey> measured) {}

    @Override
    public Choice of(MatrixKernel kernel, Node node) {
        return choose(kernel, node).choice();
    }

    /** The choice for the kernel of a node, and why. What was measured over a map that is sorted otherwise does not count. */
    public Chosen choose(MatrixKernel kernel, Node node) {
        return measured(kernel, node)
                .filter(chosen -> chosen.choice().fits(node))
                .orElseGet(() -> new Chosen(kernel, kernel.standard(node), Optional.empty()));
    }

    /** What was measured for the same kernel on the most similar data, whatever it needs. */
    Optional<Chosen> measured(MatrixKernel kernel, Node node) {
        if (store.isEmpty()) {
            return Optional.empty();
        }
        TuningKey expected = TuningKey.of(kernel, node, sizes);
        return store.find(TuningKey.prefix(kernel)).stream()
                .map(entry -> chosen(kernel, entry))
                .min(Comparator.comparingDouble(
                        chosen -> expected.distance(chosen.measured().orElseThrow())));
    }

    private static Chosen chosen(MatrixKernel kernel, TuningStore.Entry entry) {
        return new Chosen(kernel, Choice.parse(entry.choice()), Optional.of(TuningKey.parse(entry.key())));
    }
}
