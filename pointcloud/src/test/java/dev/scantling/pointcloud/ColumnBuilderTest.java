package dev.scantling.pointcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnBuilderTest {
    private static final int MOST = Integer.MAX_VALUE - 8;

    /** The lengths that arrays pass through while they grow, without the arrays. */
    @ParameterizedTest
    @EnumSource
    void arraysGrowByWholeValuesUntilTheyAreFull(NumberType type) {
        ColumnBuilder builder = ColumnBuilder.of("a", Column.UNSTATED, type, 0);
        int step = inBytes(type) ? type.bytes() : 1;
        int most = MOST / step * step;
        for (int length = 0; length < most; ) {
            int longer = builder.longer(length);
            assertThat(longer).isGreaterThan(length).isLessThanOrEqualTo(most);
            assertThat(longer % step).isZero();
            length = longer;
        }
        assertThatThrownBy(() -> builder.longer(most))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("'a'", "more values than an array holds", "split the file");
    }

    private static boolean inBytes(NumberType type) {
        return switch (type) {
            case F32, F64, I32 -> false;
            case I8, U8, I16, U16, U32, I64, U64 -> true;
        };
    }

    @ParameterizedTest
    @EnumSource
    void valuesSurviveGrowth(NumberType type) {
        ColumnBuilder builder = ColumnBuilder.of("a", Column.UNSTATED, type, 1);
        for (int i = 0; i < 101; i++) {
            builder.add(i);
        }
        Column column = builder.build();
        assertThat(column.size()).isEqualTo(101);
        for (int i = 0; i < 101; i++) {
            assertThat(column.bits(i)).isEqualTo(i);
        }
    }
}
