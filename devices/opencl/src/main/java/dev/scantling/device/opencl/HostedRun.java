package dev.scantling.device.opencl;

import dev.scantling.device.Buffer;
import dev.scantling.device.HostArrays;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Launch;
import dev.scantling.device.Task;
import dev.scantling.device.Team;
import dev.scantling.ir.DType;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Runs Java code on copies of what its arguments say that it reads, and copies back what it may have written; several threads share the
 * iterations. The arrays are kept for the next run, so that steady runs allocate none. For one thread at a time.
 */
final class HostedRun {
    private final Team team;
    private final Task task = this::run;
    private HostKernel code = (_, _, _, _) -> {};
    private Object[] arrays = {};
    private MemorySegment[] segments = {};
    private int[] ints = {};

    HostedRun(Team team) {
        this.team = team;
    }

    void run(OpenClKernel.Hosted kernel, Launch launch) {
        int buffers = launch.buffers().size();
        reserve(launch);
        for (int i = 0; i < buffers; i++) {
            fetch(launch, i);
        }
        code = kernel.code();
        team.run(task, launch.iterations());
        for (int i = 0; i < buffers; i++) {
            giveBack(launch, i);
        }
    }

    private void run(int begin, int end) {
        code.run(arrays, ints, begin, end);
    }

    private void reserve(Launch launch) {
        int buffers = launch.buffers().size();
        if (arrays.length < buffers) {
            arrays = Arrays.copyOf(arrays, buffers);
            segments = Arrays.copyOf(segments, buffers);
        }
        if (ints.length != launch.ints().length) {
            ints = new int[launch.ints().length];
        }
        System.arraycopy(launch.ints(), buffers, ints, buffers, ints.length - buffers);
        Arrays.fill(ints, 0, buffers, 0);
    }

    private void fetch(Launch launch, int index) {
        Buffer buffer = launch.buffers().get(index);
        int length = launch.length(index);
        boolean fresh = makeRoom(index, buffer.dtype(), length);
        switch (launch.access(index)) {
            case READ, UPDATE -> buffer.readRows(launch.ints()[index], length, segments[index], 1, length);
            case WRITE -> {
                if (!fresh) {
                    clear(index, (long) length * buffer.dtype().bytes());
                }
            }
            case SCRATCH -> {}
        }
    }

    private void giveBack(Launch launch, int index) {
        int length = launch.length(index);
        switch (launch.access(index)) {
            case UPDATE, WRITE ->
                launch.buffers().get(index).writeRows(launch.ints()[index], length, segments[index], 1, length);
            case READ, SCRATCH -> {}
        }
    }

    private void clear(int index, long bytes) {
        segments[index].asSlice(0, bytes).fill((byte) 0);
    }

    /** Sees to an array that is long enough, and of the right type; whether it is a new one, and zero. */
    private boolean makeRoom(int index, DType dtype, int length) {
        boolean fresh = arrays[index] == null || !fits(arrays[index], dtype, length);
        if (fresh) {
            allocate(index, dtype, length);
        }
        return fresh;
    }

    private static boolean fits(Object array, DType dtype, int length) {
        return switch (array) {
            case float[] a -> dtype == DType.F32 && a.length >= length;
            case double[] a -> dtype == DType.F64 && a.length >= length;
            case int[] a -> dtype == DType.I32 && a.length >= length;
            case long[] a -> dtype == DType.I64 && a.length >= length;
            case short[] a -> isShort(dtype) && a.length >= length;
            case byte[] a -> dtype.bytes() == Byte.BYTES && a.length >= length;
            default -> throw new IllegalStateException("not a primitive array: " + array.getClass());
        };
    }

    private static boolean isShort(DType dtype) {
        return dtype.bytes() == Short.BYTES;
    }

    private void allocate(int index, DType dtype, int length) {
        arrays[index] = HostArrays.of(dtype, length);
        segments[index] = HostArrays.segment(arrays[index]);
    }
}
