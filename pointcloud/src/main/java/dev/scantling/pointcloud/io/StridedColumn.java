package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/**
 * A column whose values lie equally far apart in memory.
 *
 * @param begin offset of the first value
 * @param stride bytes from value to value
 */
record StridedColumn(String name, String unit, NumberType type, long begin, long stride) {
    /** The values of {@code count} points from {@code first} on. */
    Column read(MemorySegment bytes, ByteOrder order, long first, int count) {
        return type == NumberType.F32 && order == ByteOrder.LITTLE_ENDIAN
                ? floats(bytes, first, count)
                : numbers(bytes, order, first, count);
    }

    /** What nearly all scans hold, without a look at the type of each value. */
    private Column floats(MemorySegment bytes, long first, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = bytes.get(LittleEndian.F32, begin + (first + i) * stride);
        }
        return new Column.Floats(name, unit, values);
    }

    private Column numbers(MemorySegment bytes, ByteOrder order, long first, int count) {
        ColumnBuilder builder = ColumnBuilder.of(name, unit, type, count);
        for (int i = 0; i < count; i++) {
            builder.add(type.read(bytes, begin + (first + i) * stride, order));
        }
        return builder.build();
    }
}
