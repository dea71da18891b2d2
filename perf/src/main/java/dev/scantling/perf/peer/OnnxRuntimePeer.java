package dev.scantling.perf.peer;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.models.onnx.OnnxModel;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** ONNX Runtime: a model of one linear layer whose B is a constant, which it packs beforehand; tensors over our memory. */
record OnnxRuntimePeer(OnnxRuntime runtime) implements GemmPeer {

    static OnnxRuntimePeer open(Path peers, int threads) {
        return new OnnxRuntimePeer(OnnxRuntime.open(peers, threads));
    }

    @Override
    public String name() {
        return "ONNX Runtime";
    }

    @Override
    public String version() {
        return runtime.version();
    }

    @Override
    public Gemm prepare(GemmProblem problem) {
        OnnxModel model = OnnxModel.of(product(problem));
        MemorySegment result = problem.newResult();
        OnnxTensor a = OnnxTensor.of(model.inputs().getFirst(), problem.a());
        OnnxTensor c = OnnxTensor.of(model.outputs().getFirst(), result);
        return new Product(runtime.load(model, List.of(a), List.of(c)), result);
    }

    private static Program product(GemmProblem problem) {
        GraphBuilder g = new GraphBuilder("gemm");
        Value a = g.input("A", Type.f32(Dim.of(problem.m()), Dim.of(problem.k())));
        g.output("C", g.linear(a, g.parameter("B", problem.k(), problem.n()), Epilogue.NONE));
        return new Program(g.build(), new Weights(Map.of("B", problem.b().toArray(ValueLayout.JAVA_FLOAT))));
    }

    @Override
    public void close() {
        runtime.close();
    }

    private record Product(OnnxSession session, MemorySegment result) implements Gemm {
        @Override
        public void run() {
            session.run();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
