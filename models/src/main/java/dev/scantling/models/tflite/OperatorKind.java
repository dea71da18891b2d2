package dev.scantling.models.tflite;

import java.util.Arrays;
import java.util.Optional;

/** The operators that are supported, by the format's numbers. */
enum OperatorKind {
    ADD(0),
    AVERAGE_POOL_2D(1),
    CONV_2D(3),
    DEPTHWISE_CONV_2D(4),
    DEQUANTIZE(6),
    FULLY_CONNECTED(9),
    MAX_POOL_2D(17),
    RESHAPE(22),
    SOFTMAX(25),
    PAD(34),
    TRANSPOSE(39),
    MEAN(40),
    RESIZE_NEAREST_NEIGHBOR(97),
    QUANTIZE(114);

    private final int code;

    OperatorKind(int code) {
        this.code = code;
    }

    static Optional<OperatorKind> of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
}
