package dev.scantling.engine.conform;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Points that a network samples or groups.
 *
 * @param name as the files of cases have it
 * @param value rows of points, which count on from one cloud to the next; the files count in each cloud from 0
 * @param points of a cloud
 */
record PickedPoints(String name, Value value, int clouds, int points) {
    static List<PickedPoints> of(Graph graph) {
        List<PickedPoints> picked = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node.op() instanceof PointOp.FarthestPoints(int clouds, int samples)) {
                int points = each(node, 0, clouds);
                picked.add(new PickedPoints("fps_" + points + "_" + samples, node.output(), clouds, points));
            } else if (node.op() instanceof PointOp.BallQuery ball) {
                int points = each(node, 0, ball.clouds());
                String name = "ball_" + each(node, 1, ball.clouds()) + "_" + points;
                picked.add(new PickedPoints(name, node.output(), ball.clouds(), points));
            }
        }
        return picked;
    }

    private static int each(Node node, int input, int clouds) {
        return node.input(input).tensor().shape().fixed(0) / clouds;
    }

    Comparison compare(CaseFile file, Runner.Outcome outcome) {
        int[] rows = Table.of(outcome.value(name)).toInts();
        for (int i = 0; i < rows.length; i++) {
            rows[i] -= i / (rows.length / clouds) * points;
        }
        return Comparison.exact(name, StoredArrays.indices(file.file(name + ".npy")), Table.of(1, rows));
    }
}
