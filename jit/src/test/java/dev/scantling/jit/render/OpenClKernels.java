package dev.scantling.jit.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.DeviceProvider.Candidate;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.device.opencl.OpenClDeviceProvider;
import dev.scantling.ir.DType;
import dev.scantling.ir.Settings;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Param;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.render.opencl.OpenClRenderer;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs kernels on the first OpenCL device, on copies of the arrays. */
public final class OpenClKernels {
    /** An id that no local of a kernel has. */
    private static final int FIRST_ID = 1_000_000;

    private OpenClKernels() {}

    /** Opened when it is first wanted; lives as long as the JVM. */
    private static final class Host {
        private static final Candidate CANDIDATE =
                new OpenClDeviceProvider().discover(Settings.defaults()).getFirst();
        private static final Optional<Device> DEVICE = CANDIDATE.unusable().isEmpty()
                ? Optional.of(new OpenClDeviceProvider().open(CANDIDATE.name(), Settings.defaults()))
                : Optional.empty();
    }

    /** Skips the test where there is no device. */
    public static Device device() {
        assumeTrue(Host.DEVICE.isPresent(), () -> "no OpenCL device: " + Host.CANDIDATE.unusable());
        return Host.DEVICE.orElseThrow();
    }

    public static HostKernel define(KernelSpec spec) {
        return define(spec, 1);
    }

    /** @param items of a work group whose items run an iteration each */
    static HostKernel define(KernelSpec spec, int items) {
        var kernel = device().load(new OpenClRenderer(items).render(fromFirst(spec)));
        return (arrays, ints, begin, end) -> {
            List<Buffer> buffers =
                    Arrays.stream(arrays).map(OpenClKernels::copy).toList();
            Launch launch = new Launch(kernel, buffers, ints.length - arrays.length + 1);
            System.arraycopy(ints, 0, launch.ints(), 0, ints.length);
            launch.ints()[ints.length] = begin;
            launch.iterations(end - begin);
            try (Stream stream = device().openStream()) {
                stream.launch(launch);
                stream.synchronize();
            }
            IntStream.range(0, arrays.length).forEach(i -> readBack(buffers.get(i), arrays[i]));
        };
    }

    /** A launch begins at iteration 0, so an argument more tells where the iterations of a range begin. */
    private static KernelSpec fromFirst(KernelSpec spec) {
        Param.IntParam first = new Param.IntParam("first iteration");
        List<Param> params = new ArrayList<>(spec.params());
        params.add(first);
        List<Stmt> body = new ArrayList<>(spec.body());
        spec.parallelLoop().ifPresent(loop -> {
            Local number = new Local(FIRST_ID, "number", LoopType.I32);
            List<Stmt> shifted = new ArrayList<>(loop.body());
            Expr index = new Expr.ReadLocal(number).plus(new Expr.ReadInt(first));
            shifted.addFirst(new Stmt.Let(loop.index(), index));
            body.removeLast();
            body.add(new Stmt.Loop(loop.kind(), number, loop.from(), loop.to(), loop.step(), shifted));
        });
        return new KernelSpec(spec.name(), params, body);
    }

    private static Buffer copy(Object array) {
        MemorySegment host = segment(array);
        DType dtype = dtype(array);
        int elements = Math.toIntExact(host.byteSize() / dtype.bytes());
        Buffer buffer = device().allocate(dtype, elements);
        buffer.writeRows(0, elements, host, 1, elements);
        return buffer;
    }

    private static void readBack(Buffer buffer, Object array) {
        buffer.readRows(0, buffer.capacity(), segment(array), 1, buffer.capacity());
        buffer.close();
    }

    private static DType dtype(Object array) {
        return switch (array) {
            case int[] _ -> DType.I32;
            case long[] _ -> DType.I64;
            case byte[] _ -> DType.I8;
            case short[] _ -> DType.I16;
            case float[] _ -> DType.F32;
            case double[] _ -> DType.F64;
            default -> throw new IllegalArgumentException("no buffer is a " + array.getClass());
        };
    }

    private static MemorySegment segment(Object array) {
        return switch (array) {
            case int[] a -> MemorySegment.ofArray(a);
            case long[] a -> MemorySegment.ofArray(a);
            case byte[] a -> MemorySegment.ofArray(a);
            case short[] a -> MemorySegment.ofArray(a);
            case float[] a -> MemorySegment.ofArray(a);
            case double[] a -> MemorySegment.ofArray(a);
            default -> throw new IllegalArgumentException("no buffer is a " + array.getClass());
        };
    }
}
