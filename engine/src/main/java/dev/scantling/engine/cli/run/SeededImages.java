package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Shape;
import dev.scantling.models.load.UniformSequence;
import java.util.List;

/** Images by formula: the uniform sequence {@code image}, row by row. What networks on images compute takes as long for any. */
public record SeededImages() implements NetworkInput {
    /** The input of networks on images. */
    static final String PORT = "image";

    @Override
    public Inputs inputs(List<Graph.Port> ports) {
        Inputs inputs = new Inputs();
        for (Graph.Port port : ports) {
            if (!port.name().equals(PORT)) {
                throw new EngineException.UnsupportedOp(
                        "the network has an input '" + port.name() + "', which images do not give; they give " + PORT);
            }
            Shape shape = port.value().tensor().shape();
            inputs.put(
                    port.name(), new UniformSequence(PORT).floats(Math.multiplyExact(shape.fixed(0), shape.fixed(1))));
        }
        return inputs;
    }
}
