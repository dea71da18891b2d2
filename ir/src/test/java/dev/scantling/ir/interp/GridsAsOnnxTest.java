package dev.scantling.ir.interp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.check.Layers;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Conv and ConvTranspose as ONNX defines them. The expected numbers were computed by ONNX Runtime 1.30.0 (opset 17) from the
 * same integers in its own layouts; they are sums in which each element of the result has another factor than its
 * neighbours, so that an element in a wrong place shows.
 *
 * @see <a href="https://onnx.ai/onnx/operators/onnx__Conv.html">Conv</a>
 * @see <a href="https://onnx.ai/onnx/operators/onnx__ConvTranspose.html">ConvTranspose</a>
 */
class GridsAsOnnxTest {

    /** Integers around zero that repeat after {@code period}. */
    private static int number(int index, int factor, int period) {
        return index * factor % period - period / 2;
    }

    private static Int3 int3(String text) {
        int[] axes =
                Arrays.stream(text.split("x", -1)).mapToInt(Integer::parseInt).toArray();
        return new Int3(axes[0], axes[1], axes[2]);
    }

    /** Channels and cells of one batch of ONNX's layout, in which channels are outermost and x is fastest as here. */
    private record Planes(int batch, int channels, int cells) {

        /** Our rows of channels, of elements that are given by their place in ONNX's layout. */
        float[] rows(IntUnaryOperator element) {
            float[] rows = new float[batch * channels * cells];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = element.applyAsInt(place(i));
            }
            return rows;
        }

        int place(int i) {
            int cell = i / channels % cells;
            return (i / channels / cells * channels + i % channels) * cells + cell;
        }
    }

    /** ONNX has the offset last, and before it input or output channels of a group. */
    private static float[] weight(boolean transposed, int volume, int cin, int cout, int groups) {
        float[] weight = new float[volume * cin * cout];
        for (int i = 0; i < weight.length; i++) {
            int co = i % cout;
            int ci = i / cout % cin;
            int k = i / cout / cin;
            int perGroup = cout / groups;
            int place = transposed
                    ? ((co / perGroup * cin + ci) * perGroup + co % perGroup) * volume + k
                    : (co * cin + ci) * volume + k;
            weight[i] = number(place, 5, 7);
        }
        return weight;
    }

    @ParameterizedTest
    @CsvSource({
        "conv,2,3,4,1,7x1x1,3x1x1,2x1x1,1x1x1,1x0x0,0x0x0,0x0x0,24,225",
        "conv,1,4,6,2,6x5x1,3x2x1,1x2x1,2x1x1,2x0x0,1x1x0,0x0x0,90,388",
        "conv,2,5,5,5,5x4x1,3x3x1,1x1x1,1x1x1,1x1x0,1x1x0,0x0x0,200,215",
        "conv,1,3,2,1,5x4x6,2x3x3,1x2x1,1x1x2,0x1x2,1x1x2,0x0x0,120,495",
        "conv_transpose,2,3,4,1,5x1x1,3x1x1,2x1x1,1x1x1,1x0x0,1x0x0,1x0x0,80,65",
        "conv_transpose,1,4,6,2,4x3x1,3x2x1,2x3x1,2x1x1,2x0x0,1x1x0,1x2x0,486,-348",
        "conv_transpose,2,6,6,6,4x3x1,3x3x1,2x1x1,1x1x1,1x1x0,0x1x0,0x0x0,288,-558",
        "conv_transpose,1,3,2,1,3x4x2,2x3x3,1x2x1,1x1x2,0x1x2,1x1x1,0x1x0,144,6"
    })
    void sameResults(
            String kind,
            int batch,
            int cin,
            int cout,
            int groups,
            String extents,
            String size,
            String stride,
            String dilation,
            String begin,
            String end,
            String outputPadding,
            int elements,
            long expected) {
        boolean transposed = kind.equals("conv_transpose");
        GridGeometry given = GridGeometry.of(batch, int3(extents), int3(size))
                .strided(int3(stride))
                .dilated(int3(dilation))
                .padded(int3(begin), int3(end))
                .grouped(groups);
        GridGeometry geometry = transposed ? given.transposed(int3(outputPadding)) : given;
        float[] y = run(geometry, transposed, cin, cout);
        Planes planes = new Planes(batch, cout, y.length / batch / cout);
        assertThat(y).hasSize(elements);
        assertThat(weighted(y, planes)).isEqualTo(expected);
    }

    private static float[] run(GridGeometry geometry, boolean transposed, int cin, int cout) {
        int rows = transposed ? geometry.outputRows() : geometry.inputRows();
        int perGroup = cin / geometry.groups();
        Planes planes = new Planes(geometry.batch(), cin, rows / geometry.batch());
        Datum.Floats x = Datum.matrix(rows, cin, planes.rows(place -> number(place, 7, 11)));
        Datum.Floats w = new Datum.Floats(
                List.of(geometry.volume(), perGroup, cout),
                weight(transposed, geometry.volume(), perGroup, cout, geometry.groups()));
        GraphBuilder g = new GraphBuilder("onnx");
        Value features = g.input("x", Type.f32(Dim.of(rows), Dim.of(cin)));
        Value weight = g.input("w", Type.f32(Dim.of(geometry.volume()), Dim.of(perGroup), Dim.of(cout)));
        Value y = transposed
                ? g.convTranspose(geometry, features, weight, Epilogue.NONE)
                : g.conv(geometry, features, weight, Epilogue.NONE);
        return Layers.floats(Layers.run(g, y, Map.of("x", x, "w", w)));
    }

    /** Element i of ONNX's layout counts {@code i % 13 + 1} times. */
    private static long weighted(float[] y, Planes planes) {
        long sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += Math.round(y[i]) * (planes.place(i) % 13 + 1L);
        }
        return sum;
    }
}
