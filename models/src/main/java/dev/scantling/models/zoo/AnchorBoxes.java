package dev.scantling.models.zoo;

import dev.scantling.ir.Activation;
import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.BoxOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.Type;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.BoxMeasure;
import java.util.List;

/**
 * What follows an {@link AnchorHead}: boxes of its numbers, and the best of those that overlap.
 *
 * @see <a href="https://www.mdpi.com/1424-8220/18/10/3337">Yan et al., SECOND, 2018, section 3.2</a>
 */
record AnchorBoxes(GraphBuilder graph, int scans) {
    private static final int BOX = 7;
    private static final int MOST = 500;
    private static final float OVERLAP = 0.01f;

    /**
     * Adds the input {@code anchors} and the outputs {@code found}, {@code score}, {@code kind} and {@code kept}, of A anchors f32 {@code [A,
     * 7]}, {@code [A, 1]}, {@code [A, 1]} and i32 {@code [500 * scans]}.
     *
     * @param maps of {@link Anchors#each} anchors at each cell
     */
    void apply(AnchorHead.Maps maps) {
        int anchors = Math.multiplyExact(maps.scores().x().tensor().shape().fixed(0), Anchors.each());
        Value anchor = graph.input("anchors", Type.f32(Dim.of(anchors), Dim.of(Anchors.COLUMNS)));
        Value logits = rows(maps.scores().x(), anchors);
        Value score = graph.activate(Activation.SIGMOID, reduced(Reduction.MAXIMUM, logits));
        Value side = reduced(Reduction.FIRST_OF_MAXIMUM, rows(maps.directions().x(), anchors));
        Value found = boxes(anchor, rows(maps.boxes().x(), anchors), side);

        BoxOp keep = new BoxOp.KeepBoxes(scans, MOST, BoxMeasure.BIRDS_EYE, OVERLAP);
        graph.output("found", found);
        graph.output("score", score);
        graph.output("kind", reduced(Reduction.FIRST_OF_MAXIMUM, logits));
        graph.output("kept", graph.add(keep, List.of(found, score)).getFirst());
    }

    /** Centres in diagonals and heights, lengths as logarithms, all from the anchor. */
    private Value boxes(Value anchor, Value given, Value side) {
        Value diagonal = graph.slice(anchor, BOX, BOX + 1);
        Value height = graph.slice(anchor, 5, 6);
        Value steps = graph.concat(diagonal, diagonal, height);
        Value centre = graph.add(graph.multiply(graph.slice(given, 0, 3), steps), graph.slice(anchor, 0, 3));
        Value grown = graph.add(new ArrayOp.Map(UnaryFunction.EXPONENTIAL), List.of(graph.slice(given, 3, 6)))
                .getFirst();
        return graph.concat(centre, graph.multiply(grown, graph.slice(anchor, 3, 6)), yaw(anchor, given, side));
    }

    /** Of the two directions along an axis the one that the head says. */
    private Value yaw(Value anchor, Value given, Value side) {
        Value halfTurn = graph.slice(anchor, 8, 9);
        Value first = graph.slice(anchor, 9, 10);
        Value turned = graph.subtract(graph.add(graph.slice(given, 6, 7), graph.slice(anchor, 6, 7)), first);
        Value turns = graph.add(new ArrayOp.Combine(BinaryFunction.DIVIDE), List.of(turned, halfTurn))
                .getFirst();
        Value whole =
                graph.add(new ArrayOp.Map(UnaryFunction.FLOOR), List.of(turns)).getFirst();
        Value within = graph.subtract(turned, graph.multiply(whole, halfTurn));
        return graph.add(graph.add(within, first), graph.multiply(side, halfTurn));
    }

    /** A row for each anchor of a map that has all of a cell in a row. */
    private Value rows(Value map, int anchors) {
        int columns = map.tensor().shape().fixed(0) * map.channels() / anchors;
        ArrayView view = ArrayView.of(List.of(anchors, columns));
        return graph.add(new ArrayOp.Rearrange(view, columns), List.of(map)).getFirst();
    }

    private Value reduced(Reduction reduction, Value x) {
        return graph.add(new ArrayOp.Reduce(reduction), List.of(x)).getFirst();
    }
}
