package dev.scantling.models.onnx;

import dev.scantling.ir.Node;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What pooling over a grid is in ONNX. */
record PoolWriter(GraphWriter graph) {

    /** @return the tensor of the result */
    String pool(Node node, GridGeometry geometry, Pooling pooling) {
        requireCells(node, geometry);
        boolean global = geometry.equals(GridGeometry.of(geometry.batch(), geometry.extents(), geometry.extents()));
        return switch (pooling) {
            case MAX -> global ? add(node, "GlobalMaxPool", List.of()) : max(node, geometry);
            case MEAN -> global ? add(node, "GlobalAveragePool", List.of()) : mean(node, geometry);
            case SUM -> throw Refusal.of(node, "ONNX pools by maximum or mean, not by sum");
        };
    }

    private String max(Node node, GridGeometry geometry) {
        List<AttributeProto> attributes = new ArrayList<>(axes().window(geometry));
        attributes.add(new AttributeProto.Wholes("dilations", axes().outermostFirst(geometry.dilation())));
        return add(node, "MaxPool", attributes);
    }

    private String mean(Node node, GridGeometry geometry) {
        if (!geometry.dilation().equals(Int3.ONE)) {
            throw Refusal.of(
                    node, "in this version of ONNX means have no dilation, this one has " + geometry.dilation());
        }
        List<AttributeProto> attributes = new ArrayList<>(axes().window(geometry));
        attributes.add(new AttributeProto.Whole("count_include_pad", 0));
        return add(node, "AveragePool", attributes);
    }

    private String add(Node node, String operator, List<AttributeProto> attributes) {
        return graph.add(node, operator, attributes, graph.tensor(node.input(0)));
    }

    /** Ours are zero where a window meets padding only; those of ONNX are not. */
    private static void requireCells(Node node, GridGeometry geometry) {
        for (int axis = 0; axis < 3; axis++) {
            if (!everyWindowMeetsCells(geometry, axis)) {
                throw Refusal.of(
                        node,
                        "some windows meet padding only on axis " + "xyz".charAt(axis)
                                + ", for which ONNX defines no result; use less padding");
            }
        }
    }

    private static boolean everyWindowMeetsCells(GridGeometry geometry, int axis) {
        return IntStream.range(0, geometry.outputs().get(axis))
                .map(output -> output * geometry.stride().get(axis)
                        - geometry.paddingBegin().get(axis))
                .allMatch(first -> IntStream.range(0, geometry.size().get(axis))
                        .map(tap -> first + tap * geometry.dilation().get(axis))
                        .anyMatch(cell -> cell >= 0 && cell < geometry.extents().get(axis)));
    }

    private Axes axes() {
        return graph.layouts().axes();
    }
}
