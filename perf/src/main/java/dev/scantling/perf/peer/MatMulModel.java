package dev.scantling.perf.peer;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * An ONNX model of one operator, {@code Y[m, n] = MatMul(X[m, k], B)}, B being a constant in it: the protocol buffer
 * written field by field.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding of protocol buffers</a>
 */
final class MatMulModel {
    static final String INPUT = "X";
    static final String OUTPUT = "Y";

    private static final String CONSTANT = "B";
    private static final int FLOAT = 1;
    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;

    private MatMulModel() {}

    static byte[] bytes(GemmProblem problem) {
        Message opset = new Message().text(1, "").number(2, OPSET);
        return new Message()
                .number(1, IR_VERSION)
                .message(7, graph(problem))
                .message(8, opset)
                .bytes();
    }

    private static Message graph(GemmProblem problem) {
        Message node = new Message()
                .text(1, INPUT)
                .text(1, CONSTANT)
                .text(2, OUTPUT)
                .text(3, "product")
                .text(4, "MatMul");
        Message constant = new Message()
                .number(1, problem.k())
                .number(1, problem.n())
                .number(2, FLOAT)
                .text(8, CONSTANT)
                .data(9, problem.b().toArray(ValueLayout.JAVA_BYTE));
        return new Message()
                .message(1, node)
                .text(2, "gemm")
                .message(5, constant)
                .message(11, value(INPUT, problem.m(), problem.k()))
                .message(12, value(OUTPUT, problem.m(), problem.n()));
    }

    private static Message value(String name, int rows, int columns) {
        Message shape =
                new Message().message(1, new Message().number(1, rows)).message(1, new Message().number(1, columns));
        Message tensor = new Message().number(1, FLOAT).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A message of the protocol-buffer encoding in the making. */
    private static final class Message {
        private static final int VARINT = 0;
        private static final int LENGTH_DELIMITED = 2;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint(field << 3 | VARINT);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return data(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return data(field, value.bytes());
        }

        Message data(int field, byte[] value) {
            varint(field << 3 | LENGTH_DELIMITED);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            for (; rest > 0x7F; rest >>>= 7) {
                out.write((int) ((rest & 0x7F) | 0x80));
            }
            out.write((int) rest);
        }
    }
}
