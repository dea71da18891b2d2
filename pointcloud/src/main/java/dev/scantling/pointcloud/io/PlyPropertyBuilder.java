package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import org.jspecify.annotations.Nullable;

/** A property that grows item by item. */
sealed interface PlyPropertyBuilder {
    /** Takes the property of the next item. */
    void add(PlyNumbers numbers);

    PlyProperty build();

    static PlyPropertyBuilder of(PlyHeader.Property property, int items) {
        @Nullable NumberType lengthType = property.lengthType();
        return lengthType == null ? new Scalar(property, items) : new Lists(property, lengthType, items);
    }

    /** A number for each item. */
    final class Scalar implements PlyPropertyBuilder {
        private final NumberType type;
        private final ColumnBuilder column;

        Scalar(PlyHeader.Property property, int items) {
            this.type = property.type();
            this.column = ColumnBuilder.of(property.name(), Column.UNSTATED, type, items);
        }

        @Override
        public void add(PlyNumbers numbers) {
            column.add(numbers.next(type));
        }

        @Override
        public PlyProperty build() {
            return new PlyProperty.Scalar(column.build());
        }
    }

    /** A list for each item. */
    final class Lists implements PlyPropertyBuilder {
        private final NumberType lengthType;
        private final NumberType type;
        private final ColumnBuilder values;
        private final int[] starts;
        private int item;

        Lists(PlyHeader.Property property, NumberType lengthType, int items) {
            this.lengthType = lengthType;
            this.type = property.type();
            this.values = ColumnBuilder.of(property.name(), Column.UNSTATED, type, 0);
            this.starts = new int[items + 1];
        }

        @Override
        public void add(PlyNumbers numbers) {
            int length = numbers.length(lengthType, type);
            for (int i = 0; i < length; i++) {
                values.add(numbers.next(type));
            }
            starts[++item] = values.size();
        }

        @Override
        public PlyProperty build() {
            return new PlyProperty.Lists(lengthType, starts, values.build());
        }
    }
}
