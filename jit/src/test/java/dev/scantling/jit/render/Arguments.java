package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.HostKernel;
import java.util.Arrays;

/** Arguments of a launch, copied for each run so that runs can be compared. */
final class Arguments {
    private final Object[] arrays;
    private final int[] ints;

    Arguments(Object[] arrays, int[] ints) {
        this.arrays = arrays;
        this.ints = ints;
    }

    /** The arrays as they are after a run. */
    Object[] after(HostKernel kernel, int... ends) {
        Object[] copies = Arrays.stream(arrays).map(Arguments::copy).toArray();
        int begin = 0;
        for (int end : ends) {
            kernel.run(copies, ints.clone(), begin, end);
            begin = end;
        }
        return copies;
    }

    /** Bit for bit, all NaNs being one. */
    static void assertSame(String what, Object[] actual, Object[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(bits(actual[i])).as("%s: array %d", what, i).isEqualTo(bits(expected[i]));
        }
    }

    private static Object bits(Object array) {
        if (array instanceof float[] floats) {
            int[] bits = new int[floats.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = Float.floatToIntBits(floats[i]);
            }
            return bits;
        }
        if (array instanceof double[] doubles) {
            long[] bits = new long[doubles.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = Double.doubleToLongBits(doubles[i]);
            }
            return bits;
        }
        return array;
    }

    private static Object copy(Object array) {
        return switch (array) {
            case int[] values -> values.clone();
            case long[] values -> values.clone();
            case float[] values -> values.clone();
            case double[] values -> values.clone();
            case short[] values -> values.clone();
            case byte[] values -> values.clone();
            default -> throw new IllegalArgumentException("no buffer is a " + array.getClass());
        };
    }
}
