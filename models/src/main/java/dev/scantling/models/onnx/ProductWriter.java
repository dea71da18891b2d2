package dev.scantling.models.onnx;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.ArrayList;
import java.util.List;

/** What linear layers and convolutions are in ONNX, each up to its bias; all return the tensor of the sum. */
record ProductWriter(GraphWriter graph) {

    String linear(Node node, Epilogue epilogue) {
        return switch (graph.layouts().of(node.input(0))) {
            case TensorLayout.Cells cells -> conv(node, cells.pointwise(), epilogue);
            case TensorLayout.Rows _ -> matrix(node, epilogue);
        };
    }

    private String matrix(Node node, Epilogue epilogue) {
        Arrangement weight =
                Arrangement.none(List.of(node.input(0).channels(), node.output().channels()));
        return graph.add(node, epilogue.bias() ? "Gemm" : "MatMul", List.of(), operands(node, epilogue, weight));
    }

    String conv(Node node, GridGeometry geometry, Epilogue epilogue) {
        int cin = node.input(0).channels() / geometry.groups();
        int cout = node.output().channels();
        Arrangement weight = new Arrangement(
                List.of(geometry.volume(), cin, cout), List.of(2, 1, 0), axes().shape(cout, cin, geometry.size()));
        return graph.add(node, "Conv", attributes(geometry), operands(node, epilogue, weight));
    }

    String convTranspose(Node node, GridGeometry geometry, Epilogue epilogue) {
        int groups = geometry.groups();
        int cin = node.input(0).channels();
        int cout = node.output().channels() / groups;
        Arrangement weight = new Arrangement(
                List.of(geometry.volume(), cin / groups, groups, cout),
                List.of(2, 1, 3, 0),
                axes().shape(cin, cout, geometry.size()));
        List<AttributeProto> attributes = new ArrayList<>(attributes(geometry));
        attributes.add(new AttributeProto.Wholes("output_padding", axes().outermostFirst(outputPadding(geometry))));
        return graph.add(node, "ConvTranspose", attributes, operands(node, epilogue, weight));
    }

    /** How many cells the written grid has beyond the fewest that lead to the one that is read. */
    private static Int3 outputPadding(GridGeometry geometry) {
        GridGeometry fewest = GridGeometry.of(geometry.batch(), geometry.outputs(), geometry.size())
                .strided(geometry.stride())
                .dilated(geometry.dilation())
                .padded(geometry.paddingBegin(), geometry.paddingEnd())
                .transposed(Int3.ZERO);
        return geometry.extents().zip(fewest.extents(), Math::subtractExact);
    }

    private List<AttributeProto> attributes(GridGeometry geometry) {
        List<AttributeProto> attributes = new ArrayList<>(axes().window(geometry));
        attributes.add(new AttributeProto.Wholes("dilations", axes().outermostFirst(geometry.dilation())));
        attributes.add(new AttributeProto.Whole("group", geometry.groups()));
        return attributes;
    }

    private String[] operands(Node node, Epilogue epilogue, Arrangement weight) {
        String x = graph.tensor(node.input(0));
        String w = graph.weight(node, 1, weight);
        return epilogue.bias() ? new String[] {x, w, graph.vector(node, 2)} : new String[] {x, w};
    }

    private Axes axes() {
        return graph.layouts().axes();
    }
}
