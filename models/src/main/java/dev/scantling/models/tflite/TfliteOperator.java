package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.List;
import java.util.Optional;

/**
 * A node of a TFLite file.
 *
 * @param title name of the operator
 * @param kind what it is; none if it is not supported
 * @param inputs its tensors; none where an optional one is left out
 * @param options its attributes; none where all have their usual values
 * @param where for messages of errors
 */
record TfliteOperator(
        String title,
        Optional<OperatorKind> kind,
        List<Optional<TfliteTensor>> inputs,
        List<TfliteTensor> outputs,
        Optional<FlatTable> options,
        String where) {

    /** @throws InvalidModel if it has not so many inputs */
    TfliteTensor input(int index) {
        return index < inputs.size()
                ? inputs.get(index).orElseThrow(() -> new InvalidModel("its input " + index + " is left out"))
                : missing(index);
    }

    private TfliteTensor missing(int index) {
        throw new InvalidModel("needs an input " + index + ", has " + inputs.size());
    }

    /** An input that may be left out. */
    Optional<TfliteTensor> optional(int index) {
        return index < inputs.size() ? inputs.get(index) : Optional.empty();
    }

    /** @throws InvalidModel unless it has one output */
    TfliteTensor output() {
        if (outputs.size() != 1) {
            throw new InvalidModel("must have one output, has " + outputs.size());
        }
        return outputs.getFirst();
    }

    /** An attribute of 32 bits. */
    int attribute(int field, int usual) {
        return options.map(table -> table.i32(field, usual)).orElse(usual);
    }

    boolean flag(int field) {
        return options.map(table -> table.flag(field)).orElse(false);
    }

    float real(int field) {
        return options.map(table -> table.f32(field)).orElse(0f);
    }

    FusedActivation activation(int field) {
        int code = options.map(table -> (int) table.i8(field)).orElse(0);
        if (code < 0 || code >= FusedActivation.values().length) {
            throw new UnsupportedOp("the fused activation " + code + " is not supported");
        }
        return FusedActivation.values()[code];
    }

    /** Whether padding keeps extents at the quotient by the stride, else there is none. */
    boolean samePadding(int field) {
        int code = options.map(table -> (int) table.i8(field)).orElse(0);
        if (code != 0 && code != 1) {
            throw new InvalidModel("padding must be 0 (SAME) or 1 (VALID), is " + code);
        }
        return code == 0;
    }
}
