package dev.scantling.tests;

import dev.scantling.ir.Program;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.load.NameRules;
import dev.scantling.models.zoo.Network;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/** Networks with the weights of a file, and what they say. */
final class Checkpoints {
    private Checkpoints() {}

    static Program program(Network network, Path file, NameRules names) {
        return new Program(
                network.graph(),
                Checkpoint.read(file, checkpoint -> checkpoint.renamed(names).weights(network)));
    }

    /** Of each row of the logits the column of the largest, among columns {@code from .. to - 1}. */
    static int[] classes(Program program, Map<String, Datum> inputs, int from, int to) {
        Datum.Floats logits = Results.onDevice(program, inputs).floats("logits");
        return IntStream.range(0, logits.rows())
                .map(row -> IntStream.range(from, to)
                        .reduce((a, b) -> logits.get(row, b) > logits.get(row, a) ? b : a)
                        .orElseThrow())
                .toArray();
    }
}
