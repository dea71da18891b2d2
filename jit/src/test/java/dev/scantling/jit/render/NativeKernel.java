package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact.MachineCode;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.ir.DType;
import dev.scantling.jit.x86.Assembler;
import dev.scantling.jit.x86.Gpr;
import dev.scantling.jit.x86.IntLoad;
import dev.scantling.jit.x86.Mem;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Machine code as a {@link HostKernel}. A launch of a device gives one iteration to each call, so a few instructions
 * before the kernel replace its range by one that comes behind the scalars. Buffers have a margin on either side, which
 * must stay as it is.
 */
record NativeKernel(Device device, Kernel kernel, int scalars) implements HostKernel {
    private static final int MARGIN = 64;
    /** What the upper half of an int argument holds is not defined, so kernels get something that would hurt. */
    private static final int GARBAGE = 0x5eadbeef;

    private static final int ALIGNMENT = 64;

    static NativeKernel load(Device device, MachineCode code, int scalars) {
        MachineCode ranged =
                new MachineCode(code.name(), concat(range(code.buffers() + scalars), code.bytes()), code.buffers());
        return new NativeKernel(device, device.load(ranged), scalars);
    }

    /** Reads the range from {@code ints}, each end with its neighbour as upper half. */
    private static byte[] range(int position) {
        Assembler code = new Assembler();
        code.load(IntLoad.I64, Gpr.RSI, Mem.of(Gpr.RDI, Integer.BYTES * position));
        code.load(IntLoad.I64, Gpr.RDX, Mem.of(Gpr.RDI, Integer.BYTES * (position + 2)));
        code.align(ALIGNMENT);
        return code.finish();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Override
    public void run(Object[] arrays, int[] ints, int begin, int end) {
        List<Guarded> guarded = Arrays.stream(arrays).map(this::copy).toList();
        Launch launch = launch(guarded, ints, begin, end);
        try (Stream stream = device.openStream()) {
            stream.launch(launch);
        }
        guarded.forEach(Guarded::readBack);
        IntStream.range(arrays.length, ints.length).forEach(i -> ints[i] = launch.ints()[i]);
    }

    private Launch launch(List<Guarded> guarded, int[] ints, int begin, int end) {
        List<Buffer> buffers = guarded.stream().map(Guarded::buffer).toList();
        Launch launch = new Launch(kernel, buffers, scalars + 4);
        System.arraycopy(ints, 0, launch.ints(), 0, ints.length);
        IntStream.range(0, buffers.size()).forEach(i -> launch.offset(i, ints[i] + MARGIN));
        int[] range = {begin, GARBAGE, end, -GARBAGE};
        IntStream.range(0, range.length).forEach(i -> launch.scalar(scalars + i, range[i]));
        launch.iterations(1);
        return launch;
    }

    private Guarded copy(Object array) {
        return switch (array) {
            case int[] values -> Guarded.of(device, DType.I32, MemorySegment.ofArray(values));
            case long[] values -> Guarded.of(device, DType.I64, MemorySegment.ofArray(values));
            case byte[] values -> Guarded.of(device, DType.I8, MemorySegment.ofArray(values));
            case short[] values -> Guarded.of(device, DType.I16, MemorySegment.ofArray(values));
            case float[] values -> Guarded.of(device, DType.F32, MemorySegment.ofArray(values));
            case double[] values -> Guarded.of(device, DType.F64, MemorySegment.ofArray(values));
            default -> throw new IllegalArgumentException("no buffer is a " + array.getClass());
        };
    }

    /** An array and its copy on the device. */
    private record Guarded(MemorySegment host, Buffer buffer, int elements) {
        private static final byte POISON = 0x5a;

        static Guarded of(Device device, DType dtype, MemorySegment host) {
            int elements = Math.toIntExact(host.byteSize() / dtype.bytes());
            Buffer buffer = device.allocate(dtype, elements + 2 * MARGIN);
            byte[] poison = new byte[(elements + 2 * MARGIN) * dtype.bytes()];
            Arrays.fill(poison, POISON);
            buffer.writeRows(0, elements + 2 * MARGIN, MemorySegment.ofArray(poison), 1, elements + 2 * MARGIN);
            buffer.writeRows(MARGIN, elements, host, 1, elements);
            return new Guarded(host, buffer, elements);
        }

        void readBack() {
            buffer.readRows(MARGIN, elements, host, 1, elements);
            assertThat(margin(0)).as("before the buffer").containsOnly(POISON);
            assertThat(margin(MARGIN + elements)).as("behind the buffer").containsOnly(POISON);
            buffer.close();
        }

        private byte[] margin(int from) {
            byte[] margin = new byte[MARGIN * buffer.dtype().bytes()];
            buffer.readRows(from, MARGIN, MemorySegment.ofArray(margin), 1, MARGIN);
            return margin;
        }
    }
}
