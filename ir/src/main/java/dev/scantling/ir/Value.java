package dev.scantling.ir;

/** One SSA value; {@code id} is unique within its graph. */
public record Value(int id, Type type) {

    /** The type of a value that must be a tensor. */
    public Type.TensorType tensor() {
        if (type instanceof Type.TensorType tensor) {
            return tensor;
        }
        throw new IllegalStateException(this + " is " + type + ", not a tensor");
    }

    /** The channels of a feature matrix {@code [rows, channels]}. */
    public int channels() {
        return tensor().shape().fixed(1);
    }

    /** The number alone, since compiling asks for it all the time. */
    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return "%" + id;
    }
}
