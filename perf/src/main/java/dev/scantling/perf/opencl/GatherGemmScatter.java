package dev.scantling.perf.opencl;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.ir.DType;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.render.opencl.OpenClRenderer;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * A sparse convolution as other libraries do it, on an OpenCL device: for each kernel offset, the input rows of its pairs are copied behind
 * each other, multiplied with the offset's weights, and added to the output rows. All launches are queued before the host waits. Owns its
 * memory; for one thread.
 *
 * @see <a href="https://arxiv.org/abs/2204.10319">Tang et al., TorchSparse: Efficient Point Cloud Inference Engine, section 2</a>
 */
final class GatherGemmScatter implements AutoCloseable {
    private final int rows;
    private final int channels;
    private final Stream stream;
    private final List<Buffer> buffers = new ArrayList<>();
    private final Buffer result;
    private final List<Launch> launches = new ArrayList<>();

    /**
     * Copies everything to the device and prepares all launches.
     *
     * @param features row-major
     * @param weights of each offset, row-major
     */
    GatherGemmScatter(Device device, int channels, Pairs pairs, float[] features, float[] weights) {
        this.rows = features.length / channels;
        this.channels = channels;
        this.stream = device.openStream();
        GatherKernels kernels =
                new GatherKernels(channels, Math.min(channels, device.target().lanes()));
        Buffer in = filled(device, DType.I32, MemorySegment.ofArray(pairs.in()), pairs.in().length);
        Buffer out = filled(device, DType.I32, MemorySegment.ofArray(pairs.out()), pairs.out().length);
        Buffer x = filled(device, DType.F32, MemorySegment.ofArray(features), features.length);
        Buffer w = filled(device, DType.F32, MemorySegment.ofArray(weights), weights.length);
        Buffer gathered = buffer(device, DType.F32, pairs.most() * channels);
        Buffer products = buffer(device, DType.F32, pairs.most() * channels);
        this.result = buffer(device, DType.F32, rows * channels);
        Kernel gather = load(device, kernels.gather());
        Kernel multiply = load(device, kernels.multiply());
        Kernel scatter = load(device, kernels.scatter());
        add(load(device, kernels.clear()), rows, List.of(result), 0, 0);
        for (int tap = 0; tap < pairs.taps(); tap++) {
            int from = pairs.starts()[tap];
            int count = pairs.count(tap);
            add(gather, count, List.of(in, x, gathered), 0, from);
            add(multiply, count, List.of(gathered, w, products), 1, tap * channels * channels);
            add(scatter, count, List.of(out, products, result), 0, from);
        }
    }

    private static Kernel load(Device device, KernelSpec spec) {
        return device.load(new OpenClRenderer(1).render(spec));
    }

    private Buffer buffer(Device device, DType type, int elements) {
        buffers.add(device.allocate(type, elements));
        return buffers.getLast();
    }

    private Buffer filled(Device device, DType type, MemorySegment values, int elements) {
        Buffer buffer = buffer(device, type, elements);
        buffer.writeRows(0, elements, values, 1, elements);
        return buffer;
    }

    /** @param moved the argument that begins at {@code offset}; the others begin at 0 */
    private void add(Kernel kernel, int count, List<Buffer> arguments, int moved, int offset) {
        Launch launch = new Launch(kernel, arguments, 1);
        launch.offset(moved, offset);
        launch.scalar(0, count);
        launch.iterations(GatherKernels.blocks(count));
        launches.add(launch);
    }

    /** Returns when the result is there. */
    void run() {
        for (int i = 0; i < launches.size(); i++) {
            stream.launch(launches.get(i));
        }
        stream.synchronize();
    }

    /** A copy of the result of the last run. */
    float[] result() {
        float[] values = new float[rows * channels];
        result.readRows(0, channels, MemorySegment.ofArray(values), rows, channels);
        return values;
    }

    @Override
    public void close() {
        stream.close();
        buffers.forEach(Buffer::close);
    }
}
