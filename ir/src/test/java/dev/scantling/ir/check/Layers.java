package dev.scantling.ir.check;

import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import java.util.Map;
import java.util.Objects;

/** Single geometry operators, run by the interpreter. */
public final class Layers {
    private Layers() {}

    /** Output coordinates of a convolution. */
    public static Datum.Coords outputs(Datum.Coords in, KernelGeometry geometry) {
        return (Datum.Coords) run(in, geometry, "outputs");
    }

    /** Map of a convolution. */
    public static Datum.PairLists map(Datum.Coords in, KernelGeometry geometry) {
        return (Datum.PairLists) run(in, geometry, "map");
    }

    /** Map of the transposed convolution. */
    public static Datum.PairLists reverse(Datum.Coords in, KernelGeometry geometry) {
        return (Datum.PairLists) run(in, geometry, "reverse");
    }

    private static Datum run(Datum.Coords in, KernelGeometry geometry, String what) {
        GraphBuilder g = new GraphBuilder("geometry");
        Value coords = g.inputCoords("coords");
        Value outputs = g.outputCoords(coords, geometry);
        Value map = g.kernelMap(coords, outputs, geometry);
        Map<String, Value> results = Map.of("outputs", outputs, "map", map, "reverse", g.reverseMap(map));
        return run(g, Objects.requireNonNull(results.get(what)), Map.of("coords", in));
    }

    /** Result of a graph of one output with no parameters. */
    public static Datum run(GraphBuilder builder, Value result, Map<String, Datum> inputs) {
        builder.output("result", result);
        Graph graph = builder.build();
        return Objects.requireNonNull(Interpreter.run(new Program(graph, new Weights(Map.of())), inputs)
                .get("result"));
    }

    /** The numbers of a result. */
    public static float[] floats(Datum datum) {
        return ((Datum.Floats) datum).values();
    }

    public static int[] ints(Datum datum) {
        return ((Datum.Ints) datum).values();
    }
}
