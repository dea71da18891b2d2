package dev.scantling.ir;

/**
 * Operators on dense arrays of any rank. An array is a float32 matrix {@code [rows, columns]}: its last axis gives the columns, all
 * others together the rows, so that the elements in row-major order are those of the array; numbers have one row and one column.
 * What an operator does to axes is in its attributes. Whole numbers are exact up to 2^24; truth is 1, falsehood 0.
 */
public sealed interface ArrayOp extends Op
        permits ArrayOp.Map,
                ArrayOp.Combine,
                ArrayOp.Select,
                ArrayOp.Rearrange,
                ArrayOp.Reduce,
                ArrayOp.RunningSum,
                ArrayOp.Extremes,
                ArrayOp.MatMul,
                ArrayOp.Take,
                ArrayOp.Scatter,
                FixedPointOp {

    /** A function of each element of x {@code [n, c]}; output the same shape. */
    record Map(UnaryFunction function) implements ArrayOp {
        @Override
        public String text() {
            return "map";
        }
    }

    /** A function of the elements at the same place of two matrices of equal shape. */
    record Combine(BinaryFunction function) implements ArrayOp {
        @Override
        public String text() {
            return "combine";
        }
    }

    /** Inputs condition, yes, no of equal shape: elements of yes where the condition is not 0, else of no. */
    record Select() implements ArrayOp {
        @Override
        public String text() {
            return "select";
        }
    }

    /**
     * Input x {@code [n, c]}, n known when the graph is built; output {@code [elements / columns, columns]}: what a view of the
     * elements of x, row-major, sees.
     */
    record Rearrange(ArrayView view, int columns) implements ArrayOp {
        /** @throws EngineException.InvalidModel unless the elements are whole rows */
        public Rearrange {
            if (columns < 1 || view.elements() % columns != 0) {
                throw new EngineException.InvalidModel(
                        "the " + view.elements() + " elements of a view are no rows of " + columns + " columns");
            }
        }

        @Override
        public String text() {
            return "rearrange";
        }
    }

    /** Input x {@code [n, c]}; output {@code [n, 1]}: one number of each row. */
    record Reduce(Reduction reduction) implements ArrayOp {
        @Override
        public String text() {
            return "reduce";
        }
    }

    /** Input x {@code [n, c]}; output the same shape: the sums of each row up to each column, in float64 and then rounded. */
    record RunningSum() implements ArrayOp {
        @Override
        public String text() {
            return "running_sum";
        }
    }

    /**
     * Input x {@code [n, c]}; outputs {@code [n, count]}, the largest or smallest numbers of each row in order, and {@code [n, count]}, their
     * columns. Of equal numbers those of smaller columns come first; NaN is larger than all.
     */
    record Extremes(int count, boolean largest) implements ArrayOp {
        /** @throws EngineException.InvalidModel if the count is not positive */
        public Extremes {
            if (count < 1) {
                throw new EngineException.InvalidModel("count must be at least 1, got " + count);
            }
        }

        @Override
        public String text() {
            return "extremes";
        }
    }

    /**
     * Inputs a {@code [batch * m, k]} and b {@code [batch * k, n]}, rows known when the graph is built; output {@code [batch * m, n]}: the
     * product of each matrix of a with that of b. The sum runs over k, ascending.
     */
    record MatMul(int batch) implements ArrayOp {
        /** @throws EngineException.InvalidModel if the batch is not positive */
        public MatMul {
            if (batch < 1) {
                throw new EngineException.InvalidModel("batch must be at least 1, got " + batch);
            }
        }

        @Override
        public String text() {
            return "mat_mul";
        }
    }

    /** Inputs x {@code [n, c]}, index {@code [m, 1]}; output {@code [m, c]}: rows of x; NaN where the index is none from 0 to n - 1. */
    record Take() implements ArrayOp {
        @Override
        public String text() {
            return "take";
        }
    }

    /**
     * Inputs x {@code [n, c]}, index {@code [m, 1]}, updates {@code [m, c]}; output x after all updates in order, each to the row that the
     * index names; without those whose index is none from 0 to n - 1.
     */
    record Scatter(ScatterRule rule) implements ArrayOp {
        @Override
        public String text() {
            return "scatter";
        }
    }
}
