package dev.scantling.perf.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** PyTorch's convolution over grids of three axes, on the CPU, with new memory for each result as its users have it. */
public final class GridPeer {
    private static final FunctionDescriptor CONVOLUTION = FunctionDescriptor.of(
            JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT,
            ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS);
    private static final FunctionDescriptor DATA = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
    private static final int AXES = 3;

    private final Libtorch library;
    private final MethodHandle convolution;
    private final MethodHandle data;

    private GridPeer(Libtorch library) {
        this.library = library;
        this.convolution = library.function("aoti_torch_cpu_convolution", CONVOLUTION);
        this.data = library.function("aoti_torch_get_data_ptr", DATA);
    }

    /**
     * Opens what is installed.
     *
     * @param peers folder of the native libraries
     * @throws dev.scantling.ir.EngineException.DeviceUnavailable if it is not there
     */
    public static GridPeer open(Path peers, int threads) {
        return new GridPeer(Libtorch.open(peers, threads));
    }

    public String name() {
        return Libtorch.NAME;
    }

    /**
     * A convolution of one sample, ready to run.
     *
     * @param x planes {@code [cin, z, y, x]}
     * @param weight {@code [cout, cin, z, y, x]}
     */
    public Convolution prepare(GridGeometry geometry, int cin, int cout, float[] x, float[] weight) {
        return new Convolution(geometry, cin, cout, x, weight);
    }

    /** Not thread-safe. */
    public final class Convolution implements Runnable, AutoCloseable {
        private final Arena arena = Arena.ofConfined();
        private final int elements;
        private final MemorySegment x;
        private final MemorySegment weight;
        private final MemorySegment stride;
        private final MemorySegment padding;
        private final MemorySegment dilation;
        private final MemorySegment none;
        private final MemorySegment result;

        private Convolution(GridGeometry geometry, int cin, int cout, float[] x, float[] weight) {
            Int3 extents = geometry.extents();
            Int3 size = geometry.size();
            this.elements = cout * geometry.outputRows();
            this.x = library.tensor(arena.allocateFrom(JAVA_FLOAT, x), 1, cin, extents.z(), extents.y(), extents.x());
            this.weight =
                    library.tensor(arena.allocateFrom(JAVA_FLOAT, weight), cout, cin, size.z(), size.y(), size.x());
            this.stride = axes(geometry.stride());
            this.padding = axes(geometry.paddingBegin());
            this.dilation = axes(geometry.dilation());
            this.none = axes(new Int3(0, 0, 0));
            this.result = arena.allocate(ADDRESS);
        }

        private MemorySegment axes(Int3 of) {
            return arena.allocateFrom(JAVA_LONG, of.z(), of.y(), of.x());
        }

        @Override
        public void run() {
            release();
            int status;
            try {
                status = (int) convolution.invokeExact(
                        x,
                        weight,
                        MemorySegment.NULL,
                        stride,
                        (long) AXES,
                        padding,
                        (long) AXES,
                        dilation,
                        (long) AXES,
                        0,
                        none,
                        (long) AXES,
                        1L,
                        result);
            } catch (Throwable e) {
                throw NativeLibrary.failed(e);
            }
            Libtorch.check(status);
        }

        /** Of the last run, planes. */
        public float[] result() {
            try (Arena local = Arena.ofConfined()) {
                MemorySegment pointer = local.allocate(ADDRESS);
                Libtorch.check((int) data.invokeExact(result.get(ADDRESS, 0), pointer));
                return pointer.get(ADDRESS, 0)
                        .reinterpret(JAVA_FLOAT.byteSize() * elements)
                        .toArray(JAVA_FLOAT);
            } catch (Throwable e) {
                throw NativeLibrary.failed(e);
            }
        }

        private void release() {
            MemorySegment old = result.get(ADDRESS, 0);
            if (old.address() != 0) {
                library.delete(old);
                result.set(ADDRESS, 0, MemorySegment.NULL);
            }
        }

        @Override
        public void close() {
            release();
            library.delete(x);
            library.delete(weight);
            arena.close();
        }
    }
}
