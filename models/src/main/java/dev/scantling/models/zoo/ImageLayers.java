package dev.scantling.models.zoo;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The layers of networks on images. Nodes lie below {@code BLOCK.LAYER}: what lies below one such name is one operator to the
 * optimizer that was published with IOS. Convolutions have a bias, which stands for a folded batch norm.
 */
final class ImageLayers {
    private static final int COLOURS = 3;

    private final GraphBuilder graph;
    private final ParameterList parameters;
    private String block = "";

    ImageLayers(String name) {
        this.graph = new GraphBuilder(name);
        this.parameters = new ParameterList(graph);
    }

    /** The input {@code image}: a batch of square images of three colours. */
    Image input(ImageSize size) {
        int rows = Math.multiplyExact(size.batch(), Math.multiplyExact(size.edge(), size.edge()));
        Value x = graph.input("image", Type.f32(Dim.of(rows), Dim.of(COLOURS)));
        return new Image(x, size.batch(), size.edge(), size.edge());
    }

    /** Ends the graph with its only output. */
    Network network(Image logits) {
        graph.output("logits", logits.x());
        return new Network(graph.build(), parameters.specs());
    }

    /** Layers of a block, which may not contain others. */
    Image block(String name, Supplier<Image> body) {
        block = name;
        return graph.scope(name, body);
    }

    /** Convolution and ReLU. */
    Image conv(String name, Image in, int channels, Window window) {
        return graph.scope(name, () -> relu(product(name, in, channels, window)));
    }

    /** Convolution alone. */
    Image linearConv(String name, Image in, int channels, Window window) {
        return graph.scope(name, () -> product(name, in, channels, window));
    }

    /** ReLU and a convolution of one tap. */
    Image reluConv(String name, Image in, int channels, int stride) {
        return graph.scope(name, () -> product(name, relu(in), channels, Window.same(1, stride)));
    }

    /** ReLU, a depth-wise convolution and one of one tap, of the sum of some images. */
    Image separable(String name, List<Image> summands, int channels, int size, int stride) {
        return graph.scope(name, () -> {
            Image in = relu(sum(summands));
            Image filtered = depthwise(name, in, Window.same(size, stride));
            return product(name, filtered, channels, Window.same(1, 1));
        });
    }

    Image pool(String name, Pooling pooling, Image in, Window window) {
        return graph.scope(name, () -> pool(pooling, in, window));
    }

    /** The mean of each image. */
    Image globalMean(String name, Image in) {
        return pool(name, Pooling.MEAN, in, new Window(in.height(), in.width(), 1, 0, 0));
    }

    Image relu(String name, Image in) {
        return graph.scope(name, () -> relu(in));
    }

    /** An operator of its own that sums and joins: each term is a sum, and the terms are joined on channels. */
    Image identity(String name, List<List<Image>> terms) {
        return graph.scope(name, () -> {
            List<Image> sums = terms.stream().map(this::sum).toList();
            Image first = sums.getFirst();
            return first.with(
                    sums.size() > 1
                            ? graph.concat(sums.stream().map(Image::x).toArray(Value[]::new))
                            : graph.add(new DenseOp.Activate(Activation.IDENTITY), List.of(first.x()))
                                    .getFirst());
        });
    }

    /** Images joined on channels. */
    Image join(String name, Image... images) {
        return identity(name, Arrays.stream(images).map(List::of).toList());
    }

    private Image sum(List<Image> images) {
        return images.stream()
                .reduce((a, b) -> a.with(graph.add(a.x(), b.x())))
                .orElseThrow(() -> new EngineException.InvalidModel("a sum of no images"));
    }

    private Image relu(Image in) {
        return in.with(graph.relu(in.x()));
    }

    private Image pool(Pooling pooling, Image in, Window window) {
        GridGeometry geometry = window.over(in, 1);
        return in.after(geometry, graph.pool(geometry, pooling, in.x()));
    }

    private Image product(String layer, Image in, int channels, Window window) {
        String module = block + "." + layer;
        GridGeometry geometry = window.over(in, 1);
        Value weight = parameters.use(StateDict.conv(module, channels, in.channels(), window.height(), window.width()));
        Value bias = parameters.use(StateDict.bias(module, channels));
        return in.after(geometry, graph.conv(geometry, in.x(), weight, Epilogue.NONE.withBias(), bias));
    }

    private Image depthwise(String layer, Image in, Window window) {
        GridGeometry geometry = window.over(in, in.channels());
        String module = block + "." + layer + ".depthwise";
        Value weight = parameters.use(StateDict.conv(module, in.channels(), 1, window.height(), window.width()));
        return in.after(geometry, graph.conv(geometry, in.x(), weight, Epilogue.NONE));
    }
}
