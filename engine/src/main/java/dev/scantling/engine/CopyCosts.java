package dev.scantling.engine;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.engine.plan.CopiedSlot;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Target;
import dev.scantling.ir.Value;
import dev.scantling.scheduler.TransferCosts;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What it takes to copy values between devices, as runs do it: through memory of the host.
 *
 * @param lines for each way, of all copies there
 * @param targets of the devices
 * @param extents that tell how many bytes a value has
 * @see "Hockney, The communication challenge for MPP: Intel Paragon and Meiko CS-2, Parallel Computing 20(3), 1994: the time of a message
 *     by a startup and an asymptotic bandwidth"
 */
record CopyCosts(Map<Way, CopyLine> lines, Map<String, Target> targets, ToIntFunction<Dim> extents)
        implements TransferCosts {
    private static final int[] FLOATS = {16, 1 << 12, 1 << 16, 1 << 20};
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 9;

    /** From one device to another, by their names. */
    record Way(String from, String to) {}

    /** Times copies of a few sizes on each way. */
    static CopyCosts measured(List<Device> devices, ToIntFunction<Dim> extents) {
        Map<Way, CopyLine> lines = new HashMap<>();
        Map<String, Target> targets = new HashMap<>();
        for (Device from : devices) {
            targets.put(from.name(), from.target());
            for (Device to : devices) {
                if (from != to) {
                    lines.put(new Way(from.name(), to.name()), line(from, to));
                }
            }
        }
        return new CopyCosts(Map.copyOf(lines), Map.copyOf(targets), extents);
    }

    private static CopyLine line(Device from, Device to) {
        int most = FLOATS[FLOATS.length - 1];
        try (Buffer source = from.allocate(DType.F32, most);
                Buffer target = to.allocate(DType.F32, most)) {
            MemorySegment staging = MemorySegment.ofArray(new float[most]);
            return CopyLine.through(IntStream.of(FLOATS)
                    .mapToObj(floats ->
                            new CopyLine.Sample((double) Float.BYTES * floats, median(source, target, staging, floats)))
                    .toList());
        }
    }

    private static double median(Buffer source, Buffer target, MemorySegment staging, int floats) {
        long[] nanos = new long[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            source.readRows(0, floats, staging, 1, floats);
            target.writeRows(0, floats, staging, 1, floats);
            nanos[Math.max(0, round)] = Math.max(1, System.nanoTime() - begin);
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2];
    }

    @Override
    public double nanos(Value value, String from, String to) {
        CopyLine line = Objects.requireNonNull(lines.get(new Way(from, to)), "no such device");
        Target target = Objects.requireNonNull(targets.get(from));
        return line.nanos(CopiedSlot.bytes(value.type(), target, extents));
    }
}
