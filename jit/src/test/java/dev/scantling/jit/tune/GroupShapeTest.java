package dev.scantling.jit.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scantling.ir.DType;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GroupLimits;
import dev.scantling.ir.Target;
import dev.scantling.jit.tune.MatrixKernel.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroupShapeTest {
    private static final GroupLimits USUAL = new GroupLimits(48 << 10, 1024);

    private static MatrixKernel kernel(GroupLimits limits, Kind kind, int cin, int cout) {
        Target target = new Target("opencl", "gpu", 128, 132, 1 << 16).withGroups(limits);
        return new MatrixKernel(target, "source", kind, Epilogue.NONE, DType.F32, FloatFormat.F32, 9, cin, cout);
    }

    private static GroupShape best(GroupLimits limits, Kind kind, int cin, int cout) {
        return GroupShape.of(kernel(limits, kind, cin, cout)).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "1,4", "4,4", "5,8", "9,16", "20,32", "32,32", "33,16", "48,16", "64,64", "96,32", "100,64", "128,64", "1000,64"
    })
    void panelsAreWideAndWasteLittle(int cout, int panel) {
        GroupShape shape = best(USUAL, Kind.LINEAR, 64, cout);
        assertThat(shape.panel()).isEqualTo(panel);
        assertThat(shape.items()).isBetween(64, 256);
        assertThat(shape.rows()).isEqualTo(shape.passRows());
    }

    @Test
    void mapsGiveTheirBlocksAndNarrowerPanels() {
        GroupShape shape = best(USUAL, Kind.SPARSE_CONV, 64, 128);
        assertThat(shape).isEqualTo(new GroupShape(256, 32, 16, 128, 4));
        assertThat(shape.passRows()).isEqualTo(64);
        assertThat(shape.localBytes()).isEqualTo(4 * (256 * 32 + 64 * 20 + 16 * 32) + 2 * 4 * 64);
    }

    @Test
    void whatDoesNotFitGetsLessOrNone() {
        assertThat(best(new GroupLimits(32 << 10, 1024), Kind.SPARSE_CONV, 64, 128)
                        .panel())
                .isEqualTo(16);
        assertThat(best(new GroupLimits(48 << 10, 128), Kind.LINEAR, 64, 128).panel())
                .isEqualTo(32);
        assertThat(GroupShape.of(kernel(new GroupLimits(8 << 10, 1024), Kind.SPARSE_CONV, 64, 128)))
                .isEmpty();
        assertThat(GroupShape.of(kernel(new GroupLimits(48 << 10, 32), Kind.LINEAR, 64, 128)))
                .isEmpty();
    }

    /** A group without room for its tile leaves the kernel as processors have it. */
    @Test
    void kernelsWithoutRoomAreShapedForProcessors() {
        MatrixKernel kernel = kernel(new GroupLimits(1 << 10, 1024), Kind.SPARSE_CONV, 64, 128);
        assertThat(kernel.candidates())
                .isNotEmpty()
                .allMatch(choice -> choice.groups().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void candidatesFitAndAreReadAsTheyAreWritten(Kind kind) {
        for (int channels : new int[] {1, 3, 4, 7, 16, 33, 64, 100, 256}) {
            MatrixKernel kernel = kernel(USUAL, kind, channels, channels);
            List<Choice> candidates = kernel.candidates();
            assertThat(candidates)
                    .startsWith(kernel.standard())
                    .doesNotHaveDuplicates()
                    .allSatisfy(kernel::check);
            assertThat(candidates)
                    .allSatisfy(choice ->
                            assertThat(Choice.parse(choice.toString())).isEqualTo(choice));
            assertThat(candidates).allMatch(choice -> choice.groups().isPresent() == kind.sharesTiles());
            TuningKey key = new TuningKey(kernel, 10, 1);
            assertThat(TuningKey.parse(key.toString())).isEqualTo(key);
        }
    }

    @Test
    void itemsCoverAPassExactly() {
        IntStream.rangeClosed(1, 300)
                .mapToObj(cout -> best(USUAL, Kind.CONV, 3, cout))
                .forEach(shape -> assertThat(shape.items() * GroupShape.COLUMNS * shape.tileRows())
                        .isEqualTo(shape.passRows() * shape.panel()));
    }

    @Test
    void aChoiceThatADeviceHasNoGroupsForIsRefused() {
        Choice choice = kernel(USUAL, Kind.LINEAR, 64, 64).standard();
        assertThat(choice).hasToString("tile=4x1 block=64 panel=64 slab=16 items=256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kernels.linear("native", 64, 64).check(choice))
                .withMessageContaining("no work groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kernel(USUAL, Kind.SPARSE_CONV, 64, 64).check(choice))
                .withMessageContaining("sparse_conv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kernel(USUAL, Kind.WEIGHT_GRADIENT, 64, 64).check(choice))
                .withMessageContaining("weight_gradient");
    }
}
