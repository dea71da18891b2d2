package dev.scantling.engine;

import dev.scantling.device.Device.CodeForm;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.Map;

/** A convolution, its strided and transposed relatives and a linear layer on nine voxels, each checked on the way. */
final class SelfCheck {
    private static final int CHANNELS = 5;
    private static final int[] COORDS = {
        0, -3, 0, 2, 0, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 2, 5, 5, 1, 0, 0, 0, 1, 7, 0, 1
    };

    private SelfCheck() {}

    /** Runs it with validation on; returns how the device runs code. */
    static String run(String device, Settings settings) {
        try (Engine engine = Engine.open(device, settings.withValidate(true));
                CompiledModel model = engine.compile(program());
                Session session = model.openSession()) {
            float[] feats = ramp(COORDS.length / 4 * CHANNELS);
            session.run(new Inputs().put("coords", COORDS).put("feats", feats));
            CodeForm form = engine.device().codeForm();
            return form.text();
        }
    }

    private static Program program() {
        GraphBuilder b = new GraphBuilder("self-check");
        Value coords = b.inputCoords("coords");
        Type.CoordsType type = (Type.CoordsType) coords.type();
        Value x = b.input("feats", Type.f32(type.rows(), dev.scantling.ir.Dim.of(CHANNELS)));
        KernelGeometry same = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        KernelGeometry half = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        Value coarse = b.outputCoords(coords, half);
        Value down = b.kernelMap(coords, coarse, half);
        x = b.sparseConv(b.kernelMap(coords, coords, same), x, b.parameter("w0", 27, CHANNELS, 9), Epilogue.NONE);
        x = b.sparseConv(down, b.relu(x), b.parameter("w1", 8, 9, 17), Epilogue.NONE);
        x = b.sparseConv(b.reverseMap(down), x, b.parameter("w2", 8, 17, 8), Epilogue.NONE);
        b.output("y", b.linear(x, b.parameter("w3", 8, 3), Epilogue.NONE.withBias(), b.parameter("b3", 3)));
        Graph graph = b.build();
        return new Program(
                graph,
                new Weights(Map.of(
                        "w0", ramp(27 * CHANNELS * 9),
                        "w1", ramp(8 * 9 * 17),
                        "w2", ramp(8 * 17 * 8),
                        "w3", ramp(8 * 3),
                        "b3", ramp(3))));
    }

    private static float[] ramp(int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (i * 37 % 64 - 31) / 32f;
        }
        return values;
    }
}
