package dev.scantling.models.zoo;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;

/**
 * How many points a network on clouds sees; known when it is built, since every cloud has as many.
 *
 * @param clouds treated alike and side by side
 * @param points of each cloud
 */
public record CloudShape(int clouds, int points) {

    /** @throws EngineException.InvalidInput if a number is not positive, or there are 2^31 points or more */
    public CloudShape {
        if (clouds < 1 || points < 1 || points > Integer.MAX_VALUE / clouds) {
            throw new EngineException.InvalidInput(
                    "clouds and points must be positive, and fewer than 2^31 in all; got " + clouds + " clouds of "
                            + points + " points");
        }
    }

    /** Rows of features: one for each point. */
    public int rows() {
        return clouds * points;
    }

    /** An input f32 {@code [rows, columns]}. */
    Value input(GraphBuilder graph, String port, int columns) {
        return graph.input(port, Type.f32(Dim.of(rows()), Dim.of(columns)));
    }

    /** A window over all points of a cloud. */
    GridGeometry whole() {
        return window(clouds, points);
    }

    /** A window over {@code points} rows that follow one another, {@code windows} times. */
    static GridGeometry window(int windows, int points) {
        Int3 line = new Int3(points, 1, 1);
        return GridGeometry.of(windows, line, line);
    }
}
