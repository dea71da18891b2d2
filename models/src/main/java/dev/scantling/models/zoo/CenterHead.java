package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import dev.scantling.models.zoo.ModuleNames.Unit;
import java.util.List;

/**
 * The head of CenterPoint: for each group of classes maps of what a centre at a cell would be like, and of how likely one is.
 *
 * @param classes of each group
 * @see <a href="https://arxiv.org/abs/2006.11275">Yin et al., Center-based 3D object detection and tracking, 2021, section 4</a>
 */
record CenterHead(List<Integer> classes) {
    private static final String MODULE = "dense_head.";
    private static final double EPSILON = 1e-5;
    private static final int SHARED = 64;

    /** What each group has beside its heat map. */
    private static final List<Part> PARTS = List.of(
            new Part("center", 2), new Part("center_z", 1), new Part("dim", 3), new Part("rot", 2), new Part("vel", 2));

    /** Cars; trucks and construction vehicles; buses and trailers; barriers; two kinds of cycles; pedestrians and traffic cones. */
    static final CenterHead NUSCENES = new CenterHead(List.of(1, 2, 2, 1, 2, 2));

    private record Part(String name, int channels) {}

    CenterHead {
        classes = List.copyOf(classes);
    }

    /**
     * Adds the outputs {@code center0} (place in the cell), {@code center_z0}, {@code dim0} (logarithms of lengths), {@code rot0} (cosine
     * and sine), {@code vel0} and {@code hm0} of group 0, and so on, each a row for each cell, y fastest, then x and scan.
     */
    void apply(GraphBuilder graph, PlaneLayers layers, Plane in) {
        Plane shared = layers.biasedConvolution(numbered(MODULE + "shared_conv"), in, SHARED, EPSILON);
        for (int group = 0; group < classes.size(); group++) {
            for (Part part : PARTS) {
                part(graph, layers, shared, group, part);
            }
            part(graph, layers, shared, group, new Part("hm", classes.get(group)));
        }
    }

    private static void part(GraphBuilder graph, PlaneLayers layers, Plane shared, int group, Part part) {
        String module = MODULE + "heads_list." + group + "." + part.name;
        Plane hidden = layers.biasedConvolution(numbered(module + ".0"), shared, SHARED, EPSILON);
        graph.output(
                part.name + group,
                layers.output(module + ".1", hidden, part.channels).x());
    }

    private static Unit numbered(String sequence) {
        return new Unit(sequence + ".0", sequence + ".1");
    }
}
