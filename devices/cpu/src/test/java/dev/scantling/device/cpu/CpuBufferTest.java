package dev.scantling.device.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CpuBufferTest {
    @Test
    void rowsArePaddedWithZerosAndComeBackDense() {
        try (CpuBuffer buffer = new CpuBuffer(DType.F32, 40)) {
            Arrays.fill((float[]) buffer.array(), Float.NaN);
            float[] dense = {1, 2, 3, 4, 5, 6};
            buffer.writeRows(8, 8, MemorySegment.ofArray(dense), 2, 3);
            float[] array = (float[]) buffer.array();
            assertThat(Arrays.copyOfRange(array, 8, 24))
                    .containsExactly(1, 2, 3, 0, 0, 0, 0, 0, 4, 5, 6, 0, 0, 0, 0, 0);
            assertThat(array[7]).isNaN();
            assertThat(array[24]).isNaN();
            float[] back = new float[6];
            buffer.readRows(8, 8, MemorySegment.ofArray(back), 2, 3);
            assertThat(back).isEqualTo(dense);
        }
    }

    /** Rows that overlap where they come from and go to, of every element size, behind the offset of large buffers. */
    @Test
    void manyRowsMoveApart() {
        for (int[] shape : new int[][] {{0, 3, 8}, {1, 1, 2}, {257, 4, 8}, {4099, 5, 16}, {9001, 19, 24}}) {
            int rows = shape[0];
            int columns = shape[1];
            int stride = shape[2];
            short[] dense = new short[rows * columns];
            for (int i = 0; i < dense.length; i++) {
                dense[i] = (short) (i + 1);
            }
            try (CpuBuffer buffer = new CpuBuffer(DType.I16, 5 + rows * stride)) {
                Arrays.fill((short[]) buffer.array(), (short) -9);
                buffer.writeRows(5, stride, MemorySegment.ofArray(dense), rows, columns);
                short[] array = (short[]) buffer.array();
                for (int i = 0; i < rows * stride; i++) {
                    int column = i % stride;
                    int expected = column < columns ? dense[i / stride * columns + column] : 0;
                    assertThat(array[buffer.origin() + 5 + i]).isEqualTo((short) expected);
                }
            }
        }
    }

    @Test
    void nativeMemoryAndNoRowsWork() {
        try (CpuBuffer buffer = new CpuBuffer(DType.I64, 3);
                Arena arena = Arena.ofConfined()) {
            MemorySegment source = arena.allocateFrom(java.lang.foreign.ValueLayout.JAVA_LONG, 7L, -8L, 9L);
            buffer.writeRows(0, 1, source, 3, 1);
            assertThat((long[]) buffer.array()).containsExactly(7, -8, 9);
            buffer.readRows(3, 1, MemorySegment.ofArray(new long[0]), 0, 1);
        }
    }

    @Test
    void growsAndClosesTwice() {
        CpuBuffer buffer = new CpuBuffer(DType.U8, 0);
        buffer.ensureCapacity(5);
        Object first = buffer.array();
        buffer.ensureCapacity(3);
        assertThat(buffer.array()).isSameAs(first);
        assertThat(buffer.capacity()).isEqualTo(5);
        buffer.close();
        buffer.close();
        assertThat(buffer.capacity()).isZero();
    }

    @Test
    void aHeapThatIsTooSmallSaysSo() {
        try (CpuBuffer buffer = new CpuBuffer(DType.I64, 1)) {
            assertThatThrownBy(() -> buffer.ensureCapacity(Integer.MAX_VALUE))
                    .isInstanceOf(EngineException.OutOfDeviceMemory.class)
                    .hasMessageContaining("2147483647 i64")
                    .hasMessageContaining("-Xmx");
        }
    }
}
