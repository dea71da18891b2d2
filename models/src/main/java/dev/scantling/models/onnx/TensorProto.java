package dev.scantling.models.onnx;

/** A constant; numbers of fields are those of onnx.proto. */
record TensorProto(String name, TensorData data) {
    /** The type of elements that is called FLOAT. */
    static final int FLOAT = 1;

    Message message() {
        return new Message()
                .wholes(1, data.arrangement().shape())
                .whole(2, FLOAT)
                .text(8, name)
                .raw(9, data);
    }
}
