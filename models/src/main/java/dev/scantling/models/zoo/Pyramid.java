package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.ArrayList;
import java.util.List;

/**
 * The resolutions of a U-Net, finest first, each map built once.
 *
 * @param coords coordinate sets, level l of stride 2^l
 * @param same 3x3x3 submanifold map of each level
 * @param down 2x2x2 stride-2 map from level l to l + 1
 * @param up the reverse of {@code down}, from level l + 1 to l
 */
record Pyramid(List<Value> coords, List<Value> same, List<Value> down, List<Value> up) {

    /** @param stages number of levels below the finest */
    static Pyramid build(GraphBuilder graph, Value finest, int stages, Convention convention) {
        KernelGeometry three = KernelGeometry.of(3, 1, convention);
        KernelGeometry halve = KernelGeometry.of(2, 2, convention);
        List<Value> coords = new ArrayList<>(List.of(finest));
        List<Value> down = new ArrayList<>();
        for (int level = 0; level < stages; level++) {
            Value fine = coords.getLast();
            Value coarse = graph.scope(scope(level + 1), () -> graph.outputCoords(fine, halve));
            down.add(graph.scope(scope(level) + ".down", () -> graph.kernelMap(fine, coarse, halve)));
            coords.add(coarse);
        }
        List<Value> same = new ArrayList<>();
        for (Value at : coords) {
            same.add(graph.scope(scope(same.size()) + ".same", () -> graph.kernelMap(at, at, three)));
        }
        List<Value> up = new ArrayList<>();
        for (Value map : down) {
            up.add(graph.scope(scope(up.size()) + ".up", () -> graph.reverseMap(map)));
        }
        return new Pyramid(List.copyOf(coords), List.copyOf(same), List.copyOf(down), List.copyOf(up));
    }

    /** The name of a level in reports, by its stride. */
    static String scope(int level) {
        return "stride" + (1 << level);
    }
}
