package dev.scantling.models.onnx;

import dev.scantling.ir.FloatFormat;

/** A constant; numbers of fields are those of onnx.proto. */
record TensorProto(String name, TensorData data) {
    /** Types of elements. */
    static final int FLOAT = 1;

    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int BOOL = 9;
    static final int FLOAT16 = 10;
    static final int BFLOAT16 = 16;

    static int type(FloatFormat format) {
        return switch (format) {
            case F32 -> FLOAT;
            case F16 -> FLOAT16;
            case BF16 -> BFLOAT16;
        };
    }

    Message message() {
        return new Message()
                .wholes(1, data.arrangement().shape())
                .whole(2, type(data.format()))
                .text(8, name)
                .raw(9, data);
    }
}
