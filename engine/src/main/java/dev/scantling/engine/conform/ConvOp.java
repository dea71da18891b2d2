package dev.scantling.engine.conform;

import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;

/** One entry of the {@code ops} of a {@code conv} case. */
record ConvOp(int cin, int cout, boolean transposed, boolean bias, KernelGeometry geometry) {

    static ConvOp read(CaseFile op, Convention convention) {
        Int3 size = op.int3("k");
        Int3 stride = op.int3("s");
        Int3 given = op.has("pad") ? op.int3("pad") : Int3.ZERO;
        Int3 padding = convention == Convention.TORCHSPARSE_2 ? automatic(size, stride, given) : given;
        KernelGeometry geometry = KernelGeometry.of(size, stride, convention)
                .dilated(op.int3("d"))
                .padded(padding);
        return new ConvOp(op.positive("cin"), op.positive("cout"), op.flag("t"), op.flag("b"), geometry);
    }

    /** One offset and no stride: a matrix product, whose weight is a matrix too. */
    boolean pointwise() {
        return geometry.volume() == 1 && geometry.stride().equals(Int3.ONE);
    }

    /** TorchSparse 2.1 centres the odd axes that it does not stride, whatever padding it is given. */
    private static Int3 automatic(Int3 size, Int3 stride, Int3 given) {
        return new Int3(
                automatic(0, size, stride, given),
                automatic(1, size, stride, given),
                automatic(2, size, stride, given));
    }

    private static int automatic(int axis, Int3 size, Int3 stride, Int3 given) {
        boolean centred = size.get(axis) % 2 == 1 && stride.get(axis) == 1;
        return centred ? (size.get(axis) - 1) / 2 : given.get(axis);
    }
}
