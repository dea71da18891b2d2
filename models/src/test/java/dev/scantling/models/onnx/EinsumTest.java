package dev.scantling.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Einsum against its definition: a sum over all values of all labels. */
class EinsumTest {
    /** By label; dots stand for the axes x and y. */
    private static final Map<Character, Integer> EXTENTS =
            Map.of('a', 2, 'b', 3, 'd', 3, 'i', 4, 'j', 5, 'k', 1, 'l', 3, 'x', 2, 'y', 3);

    private static ImportedModel imported(String equation, List<List<Integer>> shapes) {
        Map<String, List<Integer>> inputs = new LinkedHashMap<>();
        IntStream.range(0, shapes.size()).forEach(i -> inputs.put("in" + i, shapes.get(i)));
        return SmallModel.imported(
                List.of(SmallModel.node(
                        "Einsum",
                        List.copyOf(inputs.keySet()),
                        List.of("y"),
                        Map.of("equation", new Attribute.Text(equation)))),
                Map.of(),
                inputs);
    }

    private static List<Integer> shape(String labels) {
        return labels.chars().mapToObj(label -> EXTENTS.get((char) label)).toList();
    }

    /** The second and third column have letters for the dots, and what an implied output is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ij->ji | ij | ji",
                "ij -> i j | ij | ij",
                "ij->i | ij | i",
                "ij-> | ij | ''",
                "ii->i | ii | i",
                "ii | ii | ''",
                "iji->j | iji | j",
                "ji | ji | ij",
                "i,j->ij | i,j | ij",
                "ij,jl->il | ij,jl | il",
                "ij,jl | ij,jl | il",
                "aij,ajl->ail | aij,ajl | ail",
                "abid,abjd->abij | abid,abjd | abij",
                "ij,ij-> | ij,ij | ''",
                "ij,jk->ki | ij,jk | ki",
                "i,ij,j-> | i,ij,j | ''",
                "ab,bi,ij->ja | ab,bi,ij | ja",
                "aij,b->ajb | aij,b | ajb",
                "...ij,...jl->...il | xyij,xyjl | xyil",
                "...i,i | xyi,i | xy",
                "a...->...a | axy | xya",
                "...,... | xy,y | xy",
                "i...,...->i | ixy,y | i"
            })
    void asDefined(String equation, String in, String out) {
        String[] terms = in.split(",");
        List<List<Integer>> shapes = Arrays.stream(terms).map(EinsumTest::shape).toList();
        Random random = new Random(equation.hashCode());
        float[][] values = shapes.stream()
                .map(shape -> floats(random, shape.stream().reduce(1, Math::multiplyExact)))
                .toArray(float[][]::new);
        float[] expected = defined(terms, out, values);
        ImportedModel model = imported(equation, shapes);
        assertThat(model.outputs().getFirst().dims()).isEqualTo(shape(out));
        float[] actual = SmallModel.run(model, values);
        assertThat(actual).containsExactly(expected, within(1e-5f));
    }

    private static float[] floats(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    private static float[] defined(String[] terms, String out, float[][] values) {
        String labels = String.join("", terms)
                .chars()
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        List<Integer> extents = shape(labels);
        double[] sums = new double[size(out)];
        int cells = extents.stream().reduce(1, Math::multiplyExact);
        for (int cell = 0; cell < cells; cell++) {
            int[] at = new int[labels.length()];
            for (int axis = labels.length() - 1, rest = cell; axis >= 0; rest /= extents.get(axis), axis--) {
                at[axis] = rest % extents.get(axis);
            }
            double product = 1;
            for (int i = 0; i < terms.length; i++) {
                product *= values[i][place(terms[i], labels, at)];
            }
            sums[place(out, labels, at)] += product;
        }
        float[] rounded = new float[sums.length];
        Arrays.setAll(sums, i -> rounded[i] = (float) sums[i]);
        return rounded;
    }

    private static int size(String labels) {
        return shape(labels).stream().reduce(1, Math::multiplyExact);
    }

    private static int place(String term, String labels, int[] at) {
        int place = 0;
        for (char label : term.toCharArray()) {
            place = place * shape(Character.toString(label)).getFirst() + at[labels.indexOf(label)];
        }
        return place;
    }

    @Test
    void axesOfOneElementAreBroadcast() {
        ImportedModel model = imported("ij,ij->ij", List.of(List.of(2, 1), List.of(2, 3)));
        assertThat(SmallModel.run(model, new float[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6}))
                .containsExactly(2, 4, 6, 12, 15, 18);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ij,jk->ik | labels for each of 1 inputs",
                "ijk->i | does not fit an input of 2 axes",
                "i->i | does not fit an input of 2 axes",
                "ij->ik | no input has the labels [k]",
                "ij->ii | occurs twice in the output",
                "ij->i->j | labels for each of 1 inputs",
                "i1->i | must be letters",
                "ii->i | extents 2 and 3"
            })
    void wrongEquationsAreRefused(String equation, String said) {
        assertThatThrownBy(() -> imported(equation, List.of(List.of(2, 3))))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContainingAll("net.onnx, node 'y' (Einsum)", "equation", said);
    }
}
