package dev.scantling.jit.lower;

import dev.scantling.jit.tune.Choice;
import dev.scantling.jit.tune.Dataflow;
import dev.scantling.jit.tune.GroupShape;
import dev.scantling.jit.tune.MatrixKernel;
import java.util.Optional;

/**
 * How a matrix kernel is cut up.
 *
 * @param name the part of the kernel's name that tells cuts apart; empty for the standard one of processors
 */
record Cut(TileShape tile, int blockRows, Dataflow dataflow, String name) {

    /** @throws IllegalArgumentException if the kernel cannot be made with the choice */
    static Cut of(Choice choice, MatrixKernel kernel) {
        kernel.check(choice);
        return new Cut(
                new TileShape(choice.tileRows(), choice.tileVectors(), kernel.lanes(), kernel.permutes()),
                choice.blockRows(),
                choice.dataflow(),
                isNamed(choice, kernel) ? "_" + choice.name() : "");
    }

    private static boolean isNamed(Choice choice, MatrixKernel kernel) {
        return choice.groups().isPresent() || !choice.equals(kernel.standard());
    }

    /** How work groups share a tile; empty where the kernel is shaped for processors. */
    Optional<GroupShape> groups() {
        return dataflow.groups(tile.rows(), blockRows);
    }
}
