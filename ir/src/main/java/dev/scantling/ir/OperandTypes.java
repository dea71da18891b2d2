package dev.scantling.ir;

import dev.scantling.ir.Type.CoordsType;
import dev.scantling.ir.Type.KernelMapType;
import dev.scantling.ir.Type.TensorType;
import java.util.List;

/** The operands of a node as its shape rule wants them; each method refuses what does not fit as an invalid model. */
record OperandTypes(List<Value> inputs) {

    /** The result of a sum of products of features of that type, after a check of the epilogue's operands, of which {@code next} is the first. */
    Type epilogue(Epilogue epilogue, DType dtype, Dim rows, Dim channels, int next) {
        TensorType result = Type.features(dtype, rows, channels);
        if (epilogue.bias()) {
            same("bias", Type.f32(channels), tensor(next++, DType.F32, 1));
        }
        if (epilogue.hasResidual()) {
            same("residual", result, features(next));
        }
        return result;
    }

    void arity(int expected) {
        if (inputs.size() != expected) {
            throw new EngineException.InvalidModel("takes " + expected + " inputs, got " + inputs.size());
        }
    }

    TensorType tensor(int index, DType dtype, int rank) {
        Value value = inputs.get(index);
        if (value.type() instanceof TensorType tensor
                && tensor.dtype() == dtype
                && tensor.shape().rank() == rank) {
            return tensor;
        }
        throw new EngineException.InvalidModel("input " + index + " (" + value + ") must be a " + dtype.text()
                + " tensor of rank " + rank + ", is " + value.type());
    }

    /** A matrix of floats in any format. */
    TensorType features(int index) {
        return inputs.get(index).type() instanceof TensorType tensor && tensor.isFeatures()
                ? tensor
                : tensor(index, DType.F32, 2);
    }

    /** A matrix of quantized activations. */
    TensorType bytes(int index) {
        return inputs.get(index).type() instanceof TensorType tensor && tensor.dtype() == DType.U7
                ? tensor(index, DType.U7, 2)
                : tensor(index, DType.U8, 2);
    }

    TensorType points(int index) {
        TensorType points = tensor(index, DType.F32, 2);
        same("columns of points (batch, x, y, z)", Dim.of(4), points.shape().dim(1));
        return points;
    }

    CoordsType coords(int index) {
        if (inputs.get(index).type() instanceof CoordsType coords) {
            return coords;
        }
        throw new EngineException.InvalidModel("input " + index + " must be a coordinate set, is "
                + inputs.get(index).type());
    }

    KernelMapType map(int index) {
        if (inputs.get(index).type() instanceof KernelMapType map) {
            return map;
        }
        throw new EngineException.InvalidModel("input " + index + " must be a kernel map, is "
                + inputs.get(index).type());
    }

    /** Features, operand 0, whose channels each have a gamma and a beta, of which {@code gamma} is the first. */
    TensorType normalized(int gamma) {
        TensorType x = features(0);
        same("gamma", x.shape().dim(1), tensor(gamma, DType.F32, 1).shape().dim(0));
        same("beta", x.shape().dim(1), tensor(gamma + 1, DType.F32, 1).shape().dim(0));
        return x;
    }

    /** Channels that fall into equal groups. */
    static int multiple(String what, int groups, Dim extent) {
        if (!(extent instanceof Dim.Fixed(int channels))) {
            throw new EngineException.InvalidModel(what + " must be known when the graph is built, are " + extent);
        }
        if (channels % groups != 0) {
            throw new EngineException.InvalidModel(
                    what + " must be a multiple of the " + groups + " groups, got " + channels);
        }
        return channels;
    }

    static void same(String what, Object expected, Object got) {
        if (!expected.equals(got)) {
            throw new EngineException.InvalidModel(what + " must be " + expected + ", got " + got);
        }
    }
}
