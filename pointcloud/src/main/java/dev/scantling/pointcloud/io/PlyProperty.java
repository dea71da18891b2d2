package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.NumberType;

/** A property of all items of a PLY element. Immutable. */
public sealed interface PlyProperty {
    String name();

    /** Number of items that have it. */
    int size();

    /** A number for each item. */
    record Scalar(Column column) implements PlyProperty {
        @Override
        public String name() {
            return column.name();
        }

        @Override
        public int size() {
            return column.size();
        }
    }

    /**
     * A list of numbers for each item, such as the vertices of a face.
     *
     * @param lengthType type in which a file writes the lengths
     * @param starts where the list of each item begins in the values, and after the last its end: {@code [size + 1]},
     *     shared and not modified
     * @param values the values of all lists, one list after the other
     */
    @SuppressWarnings("ArrayRecordComponent") // bulk data: sharing is the point, equality is not used
    record Lists(NumberType lengthType, int[] starts, Column values) implements PlyProperty {
        /**
         * Checks the lists.
         *
         * @throws InvalidInput if lengths have a type of fractions, or the starts do not divide the values
         */
        public Lists {
            if (!lengthType.isInteger()) {
                throw new InvalidInput(
                        "lengths of the lists '" + values.name() + "' cannot be " + lengthType.longName());
            }
            requireDivision(starts, values);
        }

        private static void requireDivision(int[] starts, Column values) {
            boolean ascending = starts.length > 0 && starts[0] == 0 && starts[starts.length - 1] == values.size();
            for (int i = 1; i < starts.length; i++) {
                ascending &= starts[i - 1] <= starts[i];
            }
            if (!ascending) {
                throw new InvalidInput(
                        "the lists '" + values.name() + "' must begin at 0, follow one another and end at "
                                + values.size() + ", the number of values");
            }
        }

        @Override
        public String name() {
            return values.name();
        }

        @Override
        public int size() {
            return starts.length - 1;
        }

        int length(int item) {
            return starts[item + 1] - starts[item];
        }
    }
}
