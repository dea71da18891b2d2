package dev.scantling.models.zoo;

import java.util.List;

/** How the graph's form of a parameter follows from the stored tensor. All arrays are row-major. */
public sealed interface Layout {
    /** The stored tensor itself. */
    Layout AS_STORED = new AsStored();

    /** The shape the graph declares for a tensor stored with this shape. */
    List<Integer> usedShape(List<Integer> storedShape);

    /** The graph's values; the argument itself where nothing changes. */
    float[] toUsed(float[] stored, List<Integer> storedShape);

    /** A stored tensor that {@link #toUsed} turns into these values; columns that are not used are zero. */
    float[] toStored(float[] used, List<Integer> storedShape);

    /** Stored and used alike. */
    record AsStored() implements Layout {
        @Override
        public List<Integer> usedShape(List<Integer> storedShape) {
            return storedShape;
        }

        @Override
        public float[] toUsed(float[] stored, List<Integer> storedShape) {
            return stored;
        }

        @Override
        public float[] toStored(float[] used, List<Integer> storedShape) {
            return used;
        }
    }

    /**
     * Stored as {@code [cout, width]}, used as {@code [cin, cout]}: the first {@code cin} columns, transposed. A
     * super-net's classifier has a width greater than cin.
     */
    record Transposed(int cin) implements Layout {
        @Override
        public List<Integer> usedShape(List<Integer> storedShape) {
            return List.of(cin, storedShape.getFirst());
        }

        @Override
        public float[] toUsed(float[] stored, List<Integer> storedShape) {
            int cout = storedShape.get(0);
            int width = storedShape.get(1);
            float[] used = new float[cin * cout];
            for (int i = 0; i < cin; i++) {
                for (int o = 0; o < cout; o++) {
                    used[i * cout + o] = stored[o * width + i];
                }
            }
            return used;
        }

        @Override
        public float[] toStored(float[] used, List<Integer> storedShape) {
            int cout = storedShape.get(0);
            int width = storedShape.get(1);
            float[] stored = new float[cout * width];
            for (int o = 0; o < cout; o++) {
                for (int i = 0; i < cin; i++) {
                    stored[o * width + i] = used[i * cout + o];
                }
            }
            return stored;
        }
    }

    /**
     * Stored as {@code [cout, cin, taps]}, taps of any number of axes, used as {@code [taps, cin, cout]}; taps keep their order, in which
     * the last axis is fastest.
     */
    record Convolution() implements Layout {
        @Override
        public List<Integer> usedShape(List<Integer> storedShape) {
            return List.of(taps(storedShape), storedShape.get(1), storedShape.getFirst());
        }

        @Override
        public float[] toUsed(float[] stored, List<Integer> storedShape) {
            return outermostInnermost(stored, storedShape.getFirst(), storedShape.get(1), taps(storedShape));
        }

        @Override
        public float[] toStored(float[] used, List<Integer> storedShape) {
            return outermostInnermost(used, taps(storedShape), storedShape.get(1), storedShape.getFirst());
        }

        private static int taps(List<Integer> storedShape) {
            return storedShape.stream().skip(2).reduce(1, Math::multiplyExact);
        }

        /** Of a tensor {@code [a, b, c]} that with {@code [c, b, a]}. */
        private static float[] outermostInnermost(float[] values, int a, int b, int c) {
            float[] swapped = new float[values.length];
            for (int from = 0; from < values.length; from++) {
                int inner = from % c;
                int middle = from / c % b;
                swapped[(inner * b + middle) * a + from / c / b] = values[from];
            }
            return swapped;
        }
    }

    /**
     * A convolution over images whose axes are y and x, as our planes have it: their cells count y fastest, and where the features of
     * {@code heights} cells above each other are the channels of an image, channel by channel, they stay cells of a third axis, the
     * fastest of all. Stored as {@code [cout, cin * heights, y, x]}, or {@code [cin, cout, y, x]} if it is transposed; used as {@code
     * [taps, cin, cout]}.
     */
    record Plane(int heights, boolean transposed) implements Layout {
        @Override
        public List<Integer> usedShape(List<Integer> storedShape) {
            int cout = storedShape.get(transposed ? 1 : 0);
            int cin = storedShape.get(transposed ? 0 : 1) / heights;
            return List.of(heights * storedShape.get(2) * storedShape.get(3), cin, cout);
        }

        @Override
        public float[] toUsed(float[] stored, List<Integer> storedShape) {
            float[] used = new float[stored.length];
            for (int at = 0; at < stored.length; at++) {
                used[used(at, storedShape)] = stored[at];
            }
            return used;
        }

        @Override
        public float[] toStored(float[] used, List<Integer> storedShape) {
            float[] stored = new float[used.length];
            for (int at = 0; at < stored.length; at++) {
                stored[at] = used[used(at, storedShape)];
            }
            return stored;
        }

        /** Where the value lies in the graph's form that is stored at a place. */
        private int used(int stored, List<Integer> shape) {
            int x = stored % shape.get(3);
            int y = stored / shape.get(3) % shape.get(2);
            int second = stored / (shape.get(3) * shape.get(2)) % shape.get(1);
            int first = stored / (shape.get(3) * shape.get(2) * shape.get(1));
            int in = transposed ? first : second;
            int out = transposed ? second : first;
            List<Integer> used = usedShape(shape);
            int tap = (x * shape.get(2) + y) * heights + in % heights;
            return (tap * used.get(1) + in / heights) * used.get(2) + out;
        }
    }
}
