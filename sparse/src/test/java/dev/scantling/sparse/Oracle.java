package dev.scantling.sparse;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Op;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the reference interpreter says about geometry. */
final class Oracle {
    private Oracle() {}

    static int[] outputs(int[] rows, KernelGeometry geometry) {
        GraphBuilder builder = new GraphBuilder("outputs");
        Value in = builder.inputCoords("in");
        builder.output("out", builder.outputCoords(in, geometry));
        return ((Datum.Coords) run(builder.build(), Map.of("in", coords(rows))).getFirst()).rows();
    }

    /** The map between two sets, or within one of a submanifold geometry. */
    static Datum.PairLists map(int[] in, int[] out, KernelGeometry geometry) {
        GraphBuilder builder = new GraphBuilder("map");
        Value input = builder.inputCoords("in");
        Value output = builder.input("out", new Type.CoordsType(builder.freshSymbol(), geometry.stride()));
        builder.output("map", builder.kernelMap(input, output, geometry));
        Map<String, Datum> inputs = Map.of("in", coords(in), "out", new Datum.Coords(out, geometry.stride()));
        return (Datum.PairLists) run(builder.build(), inputs).getFirst();
    }

    /** The results of an operator on points {@code [n, 4]} and a coordinate set. */
    static List<Datum> points(Op op, float[] points, int[] rows, Int3 stride) {
        GraphBuilder builder = new GraphBuilder("points");
        Value p = builder.input("points", Type.f32(builder.freshSymbol(), Dim.of(4)));
        Value c = builder.input("coords", new Type.CoordsType(builder.freshSymbol(), stride));
        List<Value> results = builder.add(op, List.of(p, c));
        IntStream.range(0, results.size()).forEach(i -> builder.output("result" + i, results.get(i)));
        Map<String, Datum> inputs =
                Map.of("points", Datum.matrix(points.length / 4, 4, points), "coords", new Datum.Coords(rows, stride));
        return run(builder.build(), inputs);
    }

    static int[] voxels(float[] points) {
        GraphBuilder builder = new GraphBuilder("voxelize");
        Value p = builder.input("points", Type.f32(builder.freshSymbol(), Dim.of(4)));
        builder.output("voxels", builder.voxelize(p));
        Map<String, Datum> inputs = Map.of("points", Datum.matrix(points.length / 4, 4, points));
        return ((Datum.Coords) run(builder.build(), inputs).getFirst()).rows();
    }

    private static List<Datum> run(Graph graph, Map<String, Datum> inputs) {
        Program program = new Program(graph, new Weights(Map.of()));
        return List.copyOf(Interpreter.run(program, inputs).values());
    }

    private static Datum coords(int[] rows) {
        return new Datum.Coords(rows, Int3.ONE);
    }
}
