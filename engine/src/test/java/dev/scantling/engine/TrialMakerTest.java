package dev.scantling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Stream;
import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.InputBinder;
import dev.scantling.engine.plan.KernelDump;
import dev.scantling.engine.plan.KernelFactory;
import dev.scantling.engine.plan.TrialMaker;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.jit.cache.KernelStore;
import dev.scantling.jit.tune.Choice;
import dev.scantling.jit.tune.MatrixKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Other forms of a kernel on a device that runs out of memory. */
class TrialMakerTest {
    private static final int PLENTY = Integer.MAX_VALUE;

    /** A device that gives out so many buffers; it remembers them. */
    private record ScarceDevice(Device device, int most, List<Buffer> given) implements Device {
        @Override
        public boolean isHost() {
            return device.isHost();
        }

        @Override
        public Buffer allocate(DType dtype, int elements) {
            if (given.size() == most) {
                throw new EngineException.OutOfDeviceMemory("no buffer is left");
            }
            Buffer buffer = device.allocate(dtype, elements);
            given.add(buffer);
            return buffer;
        }

        @Override
        public String name() {
            return device.name();
        }

        @Override
        public Target target() {
            return device.target();
        }

        @Override
        public CodeForm codeForm() {
            return device.codeForm();
        }

        @Override
        public Kernel load(KernelArtifact artifact) {
            return device.load(artifact);
        }

        @Override
        public Stream openStream(int cores) {
            return device.openStream(cores);
        }

        @Override
        public void close() {}
    }

    private static Program program() {
        GraphBuilder b = new GraphBuilder("conv");
        Value coords = b.inputCoords("coords");
        Value feats = b.input("feats", Type.f32(((Type.CoordsType) coords.type()).rows(), Dim.of(8)));
        Value map = b.kernelMap(coords, coords, KernelGeometry.of(3, 1, Convention.MINKOWSKI));
        b.output("y", b.sparseConv(map, feats, b.parameter("w", 27, 8, 16), Epilogue.NONE));
        return new Program(b.build(), new Weights(Map.of("w", new float[27 * 8 * 16])));
    }

    private static Inputs inputs() {
        int[] coords = {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0};
        return new Inputs().put("coords", coords).put("feats", new float[3 * 8]);
    }

    /** Every buffer that making and closing the trials of a convolution takes in turn is the first that there is none of. */
    @Test
    void whatFailsHalfwayLeavesNothingBehind() {
        try (Engine engine = Engine.open("cpu", Settings.defaults());
                CompiledModel model = engine.compile(program());
                Execution execution = model.openExecution();
                KernelFactory kernels =
                        new KernelFactory(engine.device(), new KernelDump(Settings.defaults()), KernelStore.none())) {
            new InputBinder(execution).bind(inputs());
            execution.run(() -> {}, Optional.empty());
            ScarceDevice rich = new ScarceDevice(engine.device(), PLENTY, new ArrayList<>());
            make(rich, model.program(), execution, kernels);
            assertThat(rich.given()).hasSizeGreaterThan(2);
            for (int most = 0; most < rich.given().size(); most++) {
                ScarceDevice poor = new ScarceDevice(engine.device(), most, new ArrayList<>());
                assertThatThrownBy(() -> make(poor, model.program(), execution, kernels))
                        .isInstanceOf(EngineException.OutOfDeviceMemory.class);
                assertThat(poor.given()).hasSize(most).allMatch(buffer -> buffer.capacity() == 0);
            }
        }
    }

    private static void make(Device device, Program program, Execution execution, KernelFactory kernels) {
        Node conv = program.graph().nodes().stream()
                .filter(node -> node.op() instanceof SparseOp.SparseConv)
                .findFirst()
                .orElseThrow();
        MatrixKernel kernel = MatrixKernel.of(
                        conv, device.target(), device.codeForm().name(), FloatFormat.F32)
                .orElseThrow();
        Choice sorted = kernel.standard().over(kernel.sorts(conv).getFirst(), 1);
        new TrialMaker(device, program, execution, kernels, FloatFormat.F32)
                .makeSorted(conv, sorted)
                .close();
    }
}
