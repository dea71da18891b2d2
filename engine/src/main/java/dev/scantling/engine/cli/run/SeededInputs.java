package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.zoo.Network;
import java.util.List;

/**
 * Images or clouds by formula, for networks that know the sizes of all their inputs: each is the uniform sequence of its port's name, row
 * by row. What such networks compute takes about as long for any.
 */
public record SeededInputs() implements NetworkInput {

    /** Whether a network knows the sizes of its inputs. */
    public static boolean suit(Network network) {
        return suit(network.graph());
    }

    /** Whether a graph knows the sizes of its inputs. */
    static boolean suit(Graph graph) {
        return graph.inputs().stream()
                .allMatch(port -> port.value().type() instanceof Type.TensorType tensor
                        && tensor.isFeatures()
                        && tensor.shape().isFixed());
    }

    @Override
    public Inputs inputs(List<Graph.Port> ports) {
        Inputs inputs = new Inputs();
        for (Graph.Port port : ports) {
            inputs.put(port.name(), values(port));
        }
        return inputs;
    }

    /** What one input of such a network gets, row by row. */
    public static float[] values(Graph.Port port) {
        Shape shape = port.value().tensor().shape();
        return new UniformSequence(port.name()).floats(Math.multiplyExact(shape.fixed(0), shape.fixed(1)));
    }
}
