package dev.scantling.models.zoo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The tensors that each kind of module has in a state dict, under PyTorch's and TorchSparse's names. */
final class StateDict {
    private StateDict() {}

    /** Kernel of a convolution without bias; one offset is stored, and used, as a matrix. */
    static ParameterSpec kernel(String module, int volume, int cin, int cout) {
        List<Integer> shape = volume == 1 ? List.of(cin, cout) : List.of(volume, cin, cout);
        return asStored(module + ".kernel", ParameterKind.SPARSE, shape);
    }

    /** Weight and bias of a linear layer that reads the first {@code cin} of {@code width} stored columns. */
    static List<ParameterSpec> linear(String module, int cin, int width, int cout) {
        return List.of(
                new ParameterSpec(
                        module + ".weight", List.of(cout, width), ParameterKind.DENSE, new Layout.Transposed(cin)),
                bias(module, cout));
    }

    /** Weight of a linear layer without bias. */
    static ParameterSpec weight(String module, int cin, int cout) {
        return weight(module, cin, cout, 0);
    }

    /** Weight of a point-wise convolution without bias, stored with so many axes of one tap. */
    static ParameterSpec weight(String module, int cin, int cout, int axes) {
        List<Integer> shape = new ArrayList<>(List.of(cout, cin));
        shape.addAll(Collections.nCopies(axes, 1));
        return new ParameterSpec(module + ".weight", shape, ParameterKind.DENSE, new Layout.Transposed(cin));
    }

    /** Weight and bias of a point-wise convolution, stored with so many axes of one tap. */
    static List<ParameterSpec> pointwise(String module, int cin, int cout, int axes) {
        return List.of(weight(module, cin, cout, axes), bias(module, cout));
    }

    /** Scale, shift, mean and variance, in the order of the operator's inputs. */
    static List<ParameterSpec> batchNorm(String module, int channels) {
        List<Integer> shape = List.of(channels);
        return List.of(
                asStored(module + ".weight", ParameterKind.BN_WEIGHT, shape),
                asStored(module + ".bias", ParameterKind.BN_BIAS, shape),
                asStored(module + ".running_mean", ParameterKind.BN_MEAN, shape),
                asStored(module + ".running_var", ParameterKind.BN_VAR, shape));
    }

    /** Scale and shift of a norm that measures as it runs. */
    static List<ParameterSpec> norm(String module, int channels) {
        return batchNorm(module, channels).subList(0, 2);
    }

    /** A trained number. */
    static ParameterSpec scalar(String key) {
        return asStored(key, ParameterKind.BIAS, List.of(1));
    }

    /** Weight of a convolution over grids, {@code [cout, cin, taps of each axis]}; of a group's input channels. */
    static ParameterSpec conv(String module, int cout, int cin, int... taps) {
        List<Integer> shape = IntStream.concat(IntStream.of(cout, cin), IntStream.of(taps))
                .boxed()
                .toList();
        return new ParameterSpec(module + ".weight", shape, ParameterKind.DENSE, new Layout.Convolution());
    }

    /** Weight of a convolution over a bird's-eye view; its input channels count all heights. */
    static ParameterSpec plane(String module, int heights, int cin, int cout, int taps) {
        return new ParameterSpec(
                module + ".weight",
                List.of(cout, cin * heights, taps, taps),
                ParameterKind.DENSE,
                new Layout.Plane(heights, false));
    }

    /** Weight of a transposed convolution over a bird's-eye view. */
    static ParameterSpec planeTransposed(String module, int cin, int cout, int taps) {
        return new ParameterSpec(
                module + ".weight", List.of(cin, cout, taps, taps), ParameterKind.DENSE, new Layout.Plane(1, true));
    }

    static ParameterSpec bias(String module, int channels) {
        return asStored(module + ".bias", ParameterKind.BIAS, List.of(channels));
    }

    private static ParameterSpec asStored(String key, ParameterKind kind, List<Integer> shape) {
        return new ParameterSpec(key, shape, kind, Layout.AS_STORED);
    }
}
