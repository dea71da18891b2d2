package dev.scantling.tests.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small model of int8 with most operators, written by Google's library. */
public final class SmallTflite {
    private static final int FLOAT32 = 0;
    private static final int INT32 = 2;
    private static final int INT8 = 9;
    private static final int VERSION = 3;

    private final FlatBufferBuilder out = new FlatBufferBuilder();
    private final List<Integer> buffers = new ArrayList<>();
    private final List<Integer> tensors = new ArrayList<>();
    private final List<Integer> operators = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();

    private SmallTflite() {
        buffers.add(buffer(new byte[0]));
    }

    /** Writes the file. */
    public static void write(Path file) {
        try {
            Files.write(file, new SmallTflite().model());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] model() {
        int image = tensor(FLOAT32, new byte[0], List.of(), 0, 1, 4, 3, 2);
        int bytes = with(114, List.of(image), 0.01f, 3, new int[0], new byte[0], 1, 4, 3, 2);
        int margins = integers(new int[] {0, 0, 1, 1, 1, 0, 0, 0}, 4, 2);
        int padded = with(34, List.of(bytes, margins), 0.01f, 3, new int[0], new byte[0], 1, 6, 4, 2);
        int kernel = tensor(INT8, numbers(2 * 3 * 3 * 2), List.of(0.02f, 0.03f), 0, 2, 3, 3, 2);
        int bias = integers(new int[] {100, -70}, 2);
        int conv = with(3, List.of(padded, kernel, bias), 0.05f, -10, new int[] {2, 1}, new byte[] {1, 3}, 1, 4, 1, 2);
        int planes = tensor(INT8, numbers(3 * 3 * 2), List.of(0.02f, 0.01f), 3, 1, 3, 3, 2);
        int deep = with(4, List.of(conv, planes, bias), 0.04f, 5, new int[] {1, 1, 1}, new byte[] {0, 1}, 1, 4, 1, 2);
        int sum = with(0, List.of(conv, deep), 0.06f, 0, new int[0], new byte[] {0}, 1, 4, 1, 2);
        int large =
                with(97, List.of(sum, integers(new int[] {8, 2}, 2)), 0.06f, 0, new int[0], new byte[0], 1, 8, 2, 2);
        int most = with(17, List.of(large), 0.06f, 0, new int[] {2, 2, 2, 2}, new byte[] {1, 0}, 1, 4, 1, 2);
        int mean = with(1, List.of(most), 0.06f, 0, new int[] {1, 2, 2, 3}, new byte[] {0, 0}, 1, 2, 1, 2);
        int turned = with(
                39, List.of(mean, integers(new int[] {0, 3, 1, 2}, 4)), 0.06f, 0, new int[0], new byte[0], 1, 2, 2, 1);
        int line = with(40, List.of(turned, integers(new int[] {2}, 1)), 0.06f, 0, new int[0], new byte[0], 1, 2, 1);
        int flat = with(22, List.of(line), 0.06f, 1, new int[0], new byte[0], 1, 2);
        int dense = tensor(INT8, numbers(6), List.of(0.004f), 0, 3, 2);
        int three = integers(new int[] {5, -6, 7}, 3);
        int scores = with(9, List.of(flat, dense, three), 0.1f, 2, new int[0], new byte[] {0}, 1, 3);
        int shares = with(25, List.of(scores), 1 / 256f, -128, new int[] {Float.floatToIntBits(1f)}, new byte[0], 1, 3);
        int result = tensor(FLOAT32, new byte[0], List.of(), 0, 1, 3);
        operator(6, List.of(shares), result, new int[0], new byte[0]);
        return finished(List.of(image), List.of(result, scores));
    }

    private static byte[] numbers(int count) {
        byte[] numbers = new byte[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (byte) (i * 37 + 11);
        }
        return numbers;
    }

    private int integers(int[] values, int... dims) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(bytes::putInt);
        return tensor(INT32, bytes.array(), List.of(), 0, dims);
    }

    /** An operator and its output of bytes, whose number is the result. */
    private int with(
            int code, List<Integer> inputs, float scale, int zeroPoint, int[] words, byte[] bytes, int... dims) {
        int output = quantized(new byte[0], List.of(scale), zeroPoint, 0, INT8, dims);
        operator(code, inputs, output, words, bytes);
        return output;
    }

    private int tensor(int type, byte[] data, List<Float> scales, int axis, int... dims) {
        return quantized(data, scales, 0, axis, type, dims);
    }

    private int quantized(byte[] data, List<Float> scales, int zeroPoint, int axis, int type, int... dims) {
        if (data.length > 0) {
            buffers.add(buffer(data));
        }
        int shape = ints(dims);
        int name = out.createString("t" + tensors.size());
        int quantization = scales.isEmpty() ? 0 : quantization(scales, zeroPoint, axis);
        out.startTable(8);
        out.addOffset(0, shape, 0);
        out.addByte(1, (byte) type, 0);
        out.addInt(2, data.length > 0 ? buffers.size() - 1 : 0, 0);
        out.addOffset(3, name, 0);
        out.addOffset(4, quantization, 0);
        tensors.add(out.endTable());
        return tensors.size() - 1;
    }

    private int quantization(List<Float> scales, int zeroPoint, int axis) {
        out.startVector(Float.BYTES, scales.size(), Float.BYTES);
        scales.reversed().forEach(out::addFloat);
        int scale = out.endVector();
        out.startVector(Long.BYTES, scales.size(), Long.BYTES);
        scales.forEach(_ -> out.addLong(zeroPoint));
        int zeros = out.endVector();
        out.startTable(7);
        out.addOffset(2, scale, 0);
        out.addOffset(3, zeros, 0);
        out.addInt(6, axis, 0);
        return out.endTable();
    }

    private int buffer(byte[] data) {
        int vector = data.length > 0 ? out.createByteVector(data) : 0;
        out.startTable(1);
        out.addOffset(0, vector, 0);
        return out.endTable();
    }

    private int ints(int... values) {
        out.startVector(Integer.BYTES, values.length, Integer.BYTES);
        for (int i = values.length - 1; i >= 0; i--) {
            out.addInt(values[i]);
        }
        return out.endVector();
    }

    /**
     * An operator with its options.
     *
     * @param words those of 32 bits, in the order of their fields
     * @param bytes the padding, if there are words or two bytes, and the activation
     */
    private void operator(int code, List<Integer> inputs, int output, int[] words, byte[] bytes) {
        int options = options(words, bytes);
        out.startTable(4);
        out.addByte(0, (byte) code, 0);
        out.addInt(2, 1, 1);
        out.addInt(3, code, 0);
        codes.add(out.endTable());
        int in = ints(inputs.stream().mapToInt(Integer::intValue).toArray());
        int results = ints(output);
        out.startTable(5);
        out.addInt(0, codes.size() - 1, 0);
        out.addOffset(1, in, 0);
        out.addOffset(2, results, 0);
        out.addByte(3, (byte) 1, 0);
        out.addOffset(4, options, 0);
        operators.add(out.endTable());
    }

    private int options(int[] words, byte[] bytes) {
        int first = bytes.length == 2 ? 1 : 0;
        out.startTable(8);
        for (int i = 0; i < words.length; i++) {
            out.addInt(first + i, words[i], 0);
        }
        if (bytes.length == 2) {
            out.addByte(0, bytes[0], 0);
            out.addByte(1 + words.length, bytes[1], 0);
        } else if (bytes.length == 1) {
            out.addByte(0, bytes[0], 0);
        }
        return out.endTable();
    }

    private byte[] finished(List<Integer> inputs, List<Integer> outputs) {
        int[] ports = {
            ints(inputs.stream().mapToInt(Integer::intValue).toArray()),
            ints(outputs.stream().mapToInt(Integer::intValue).toArray())
        };
        int tensorVector = tables(tensors);
        int operatorVector = tables(operators);
        out.startTable(5);
        out.addOffset(0, tensorVector, 0);
        out.addOffset(1, ports[0], 0);
        out.addOffset(2, ports[1], 0);
        out.addOffset(3, operatorVector, 0);
        int graph = out.endTable();
        int graphs = tables(List.of(graph));
        int codeVector = tables(codes);
        int bufferVector = tables(buffers);
        int description = out.createString("small");
        out.startTable(5);
        out.addInt(0, VERSION, 0);
        out.addOffset(1, codeVector, 0);
        out.addOffset(2, graphs, 0);
        out.addOffset(3, description, 0);
        out.addOffset(4, bufferVector, 0);
        out.finish(out.endTable(), "TFL3");
        return out.sizedByteArray();
    }

    private int tables(List<Integer> tables) {
        return out.createVectorOfTables(
                tables.stream().mapToInt(Integer::intValue).toArray());
    }
}
