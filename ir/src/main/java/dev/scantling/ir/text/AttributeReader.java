package dev.scantling.ir.text;

import dev.scantling.ir.Activation;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Residual;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The attributes of one operator, taken out one by one; what is left at the end is an error. */
final class AttributeReader {
    private record Attribute(int start, @Nullable String value, int valueStart) {}

    private final LineScanner in;
    private final int begin;
    private final int end;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();

    /** Reads {@code {key=value, flag, ...}} if it comes next. */
    AttributeReader(LineScanner in) {
        this.in = in;
        this.begin = in.position();
        if (in.tryTake("{")) {
            do {
                add();
            } while (in.tryTake(","));
            in.take("}");
        }
        this.end = in.position();
    }

    private void add() {
        int start = in.position();
        String key = in.name("an attribute");
        boolean valued = in.tryTake("=");
        int valueStart = in.position();
        Attribute attribute = new Attribute(start, valued ? in.word("a value") : null, valueStart);
        if (attributes.put(key, attribute) != null) {
            throw in.error(start, "expected each attribute once, got '" + key + "' again");
        }
    }

    /** @throws EngineException.InvalidModel if an attribute has not been read */
    void finish(String op) {
        attributes.forEach((key, attribute) -> {
            throw in.error(attribute.start(), "expected no other attribute of " + op + ", got '" + key + "'");
        });
    }

    boolean flag(String key) {
        Attribute attribute = attributes.remove(key);
        if (attribute != null && attribute.value() != null) {
            throw in.error(attribute.valueStart(), "expected '" + key + "' without a value");
        }
        return attribute != null;
    }

    String text(String key) {
        return value(key, Function.identity());
    }

    int i32(String key) {
        return value(key, Integer::parseInt);
    }

    float f32(String key) {
        return value(key, Float::parseFloat);
    }

    double f64(String key) {
        return value(key, Double::parseDouble);
    }

    /** A constant of an enum by its text. */
    <E extends Enum<E>> E constant(String key, E[] constants, Function<E, String> text) {
        return value(
                key,
                word -> Arrays.stream(constants)
                        .filter(constant -> text.apply(constant).equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("expected one of "
                                + Arrays.stream(constants).map(text).collect(Collectors.joining(", ")))));
    }

    Epilogue epilogue() {
        boolean bias = flag("bias");
        Residual residual = residual();
        Activation activation = activation();
        try {
            return new Epilogue(bias, residual, activation);
        } catch (EngineException.InvalidModel e) {
            throw in.error(begin, "expected a consistent epilogue: " + e.getMessage());
        }
    }

    private Residual residual() {
        boolean before = flag("residual");
        boolean behind = flag("residual_behind");
        if (before && behind) {
            throw in.error(begin, "expected one residual, got 'residual' and 'residual_behind'");
        }
        return before ? Residual.BEFORE : behind ? Residual.BEHIND : Residual.NONE;
    }

    /** Identity where none is given. */
    Activation activation() {
        return attributes.containsKey("activation")
                ? constant("activation", Activation.values(), Activation::text)
                : Activation.IDENTITY;
    }

    KernelGeometry geometry() {
        Int3 size = int3("size");
        Int3 stride = int3Or(Int3.ONE, "stride");
        Int3 dilation = int3Or(Int3.ONE, "dilation");
        Int3 padding = int3Or(Int3.ZERO, "padding");
        boolean submanifold = flag("submanifold");
        Int3 shape = attributes.containsKey("shape") ? int3("shape") : null;
        List<Int3> offsets = attributes.containsKey("offsets") ? int3s("offsets") : List.of();
        Convention convention = constant("convention", Convention.values(), Convention::text);
        try {
            return new KernelGeometry(size, stride, dilation, padding, submanifold, shape, convention, offsets);
        } catch (EngineException.InvalidModel e) {
            throw in.error(begin, "expected a consistent geometry: " + e.getMessage());
        }
    }

    GridGeometry grid() {
        int batch = i32("batch");
        Int3 extents = int3("extents");
        Int3 size = int3("size");
        Int3 stride = int3Or(Int3.ONE, "stride");
        Int3 dilation = int3Or(Int3.ONE, "dilation");
        Int3 padding = int3Or(Int3.ZERO, "padding");
        Int3 paddingEnd = int3Or(padding, "padding_end");
        int groups = groups();
        try {
            return new GridGeometry(batch, extents, size, stride, dilation, padding, paddingEnd, groups);
        } catch (EngineException.InvalidModel e) {
            throw in.error(begin, "expected a consistent geometry: " + e.getMessage());
        }
    }

    ArrayView view() {
        int offset = attributes.containsKey("offset") ? i32("offset") : 0;
        boolean axes = attributes.containsKey("extents");
        List<Integer> extents = axes ? i32s("extents") : List.of();
        List<Integer> strides = axes ? i32s("strides") : List.of();
        try {
            return new ArrayView(offset, extents, strides);
        } catch (EngineException.InvalidModel e) {
            throw in.error(begin, "expected a consistent view: " + e.getMessage());
        }
    }

    FixedPoint factor(String key) {
        List<Integer> parts = i32s(key);
        if (parts.size() != 2) {
            throw in.error(begin, "expected multiplier and exponent of '" + key + "', got " + parts);
        }
        return new FixedPoint(parts.getFirst(), parts.getLast());
    }

    /** Several joined by plus signs. */
    private List<Integer> i32s(String key) {
        return value(
                key,
                word -> Arrays.stream(word.split("\\+", -1))
                        .map(Integer::valueOf)
                        .toList());
    }

    CellGrid cells() {
        int batch = i32("batch");
        Int3 origin = int3Or(Int3.ZERO, "origin");
        Int3 extents = int3("extents");
        try {
            return new CellGrid(batch, origin, extents);
        } catch (EngineException.InvalidModel e) {
            throw in.error(begin, "expected a consistent grid: " + e.getMessage());
        }
    }

    int groups() {
        return attributes.containsKey("groups") ? i32("groups") : 1;
    }

    Pooling pooling() {
        return constant("pooling", Pooling.values(), Pooling::text);
    }

    Int3 int3(String key) {
        Attribute attribute = require(key);
        return in.int3(valueOf(key, attribute), attribute.valueStart());
    }

    /** Several joined by plus signs. */
    private List<Int3> int3s(String key) {
        Attribute attribute = require(key);
        return Arrays.stream(valueOf(key, attribute).split("\\+", -1))
                .map(word -> in.int3(word, attribute.valueStart()))
                .toList();
    }

    Int3 int3Or(Int3 usual, String key) {
        return attributes.containsKey(key) ? int3(key) : usual;
    }

    private <T> T value(String key, Function<String, T> parse) {
        Attribute attribute = require(key);
        String value = valueOf(key, attribute);
        try {
            return parse.apply(value);
        } catch (NumberFormatException _) {
            throw in.error(attribute.valueStart(), "expected a number, got '" + value + "'");
        } catch (IllegalArgumentException e) {
            throw in.error(attribute.valueStart(), e.getMessage() + ", got '" + value + "'");
        }
    }

    private String valueOf(String key, Attribute attribute) {
        if (attribute.value() == null) {
            throw in.error(attribute.start(), "expected '" + key + "=' and a value");
        }
        return attribute.value();
    }

    private Attribute require(String key) {
        Attribute attribute = attributes.remove(key);
        if (attribute == null) {
            throw in.error(end, "expected the attribute '" + key + "'");
        }
        return attribute;
    }
}
