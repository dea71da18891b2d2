package dev.scantling.jit.lower;

import dev.scantling.ir.Epilogue;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a kernel does with a finished sum: {@code activation(sum + bias + residual)} or {@code activation(sum + bias) + residual}, the sum
 * of integers times a scale for each channel.
 *
 * @param xStride distance of the rows of the residual
 * @param yStride distance of the rows of the result
 */
record EpilogueCode(
        KernelBuilder code,
        Optional<BufferParam> scale,
        Optional<BufferParam> bias,
        Optional<BufferParam> residual,
        int xStride,
        int yStride,
        Epilogue end) {

    /**
     * Declares the operands.
     *
     * @param first position of the first among the node's inputs
     * @param yStride distance of the rows of the result
     */
    static EpilogueCode of(Epilogue epilogue, StepBuilder step, Constants constants, int first, int yStride) {
        Optional<BufferParam> bias =
                epilogue.bias() ? Optional.of(step.channels("bias", constants.of(first, "bias"))) : Optional.empty();
        Optional<BufferParam> residual = epilogue.hasResidual()
                ? Optional.of(step.input("residual", epilogue.bias() ? first + 1 : first))
                : Optional.empty();
        return new EpilogueCode(step.code(), Optional.empty(), bias, residual, step.width(), yStride, epilogue);
    }

    /** The same for sums of integers. */
    EpilogueCode scaled(BufferParam factors) {
        return new EpilogueCode(code, Optional.of(factors), bias, residual, xStride, yStride, end);
    }

    /** The part of a kernel's name that tells epilogues apart. */
    static String name(Epilogue epilogue) {
        return epilogue.parts().stream().map(part -> "_" + part).collect(Collectors.joining());
    }

    boolean isEmpty() {
        return scale.isEmpty() && end.equals(Epilogue.NONE);
    }

    /** The finished value of element {@code at}, which has channel {@code column} of a row. */
    Expr apply(Expr sum, Expr row, Expr at, Expr column) {
        int lanes = sum.type().lanes();
        Expr value = scale.map(factors -> sum.toFloat().times(factors.load(column, lanes)))
                .orElse(sum);
        if (bias.isPresent()) {
            value = value.plus(bias.get().load(column, lanes));
        }
        Expr same = xStride == yStride ? at : row.times(xStride).plus(column);
        return end.finish(
                value,
                finished -> finished.plus(residual.orElseThrow().load(same, lanes)),
                finished -> ActivationCode.of(end.activation(), code, finished));
    }
}
