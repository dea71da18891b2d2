package dev.scantling.ir.interp;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.Int3;
import java.util.List;

/**
 * A concrete value in the interpreter. Arrays are owned by the value and never modified. Values with arrays are equal only
 * if they share them.
 */
@SuppressWarnings("ArrayRecordComponent") // lists of boxed numbers would be ten times as large
public sealed interface Datum {

    /** What this is, for messages. */
    default String describe() {
        return switch (this) {
            case Floats(var dims, var _) -> "f32" + dims;
            case Ints(var dims, var _) -> "i32" + dims;
            case Coords coords -> "coords[" + coords.count() + ", " + coords.stride() + "]";
            case PairLists map -> "map[" + map.volume() + ", " + map.inRows() + ", " + map.outRows() + "]";
        };
    }

    /** Row-major float32 values. */
    record Floats(List<Integer> dims, float[] values) implements Datum {
        public int rows() {
            return dims.getFirst();
        }

        public int columns() {
            return dims.getLast();
        }

        /** An element of a matrix. */
        public float get(int row, int column) {
            return values[row * columns() + column];
        }

        /** @throws EngineException.InvalidInput if a number of a matrix is infinite or none */
        void requireFinite() {
            for (int i = 0; i < values.length; i++) {
                if (!Float.isFinite(values[i])) {
                    throw new EngineException.InvalidInput("point " + i / columns() + ": coordinate " + i % columns()
                            + " must be finite, is " + values[i]);
                }
            }
        }
    }

    /** Row-major int32 values. */
    record Ints(List<Integer> dims, int[] values) implements Datum {}

    /** Rows (batch, x, y, z) in lattice steps, sorted and distinct, flattened. */
    record Coords(int[] rows, Int3 stride) implements Datum {
        public int count() {
            return rows.length / 4;
        }
    }

    /** For each kernel offset the input and output rows of its pairs, ascending. */
    record PairLists(List<int[]> in, List<int[]> out, int inRows, int outRows) implements Datum {
        public int volume() {
            return in.size();
        }

        public long pairs() {
            return in.stream().mapToLong(rows -> rows.length).sum();
        }
    }

    static Floats matrix(int rows, int columns, float[] values) {
        return new Floats(List.of(rows, columns), values);
    }
}
