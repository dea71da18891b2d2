package dev.scantling.ir.text;

import dev.scantling.ir.Activation;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.Residual;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects the attributes of one operator, leaving out those that have their usual value. */
final class AttributeWriter {
    private final Map<String, Optional<String>> attributes = new LinkedHashMap<>();

    /** By key, in order; a flag has no value. */
    Map<String, Optional<String>> all() {
        return Collections.unmodifiableMap(attributes);
    }

    AttributeWriter put(String key, String value) {
        attributes.put(key, Optional.of(value));
        return this;
    }

    AttributeWriter put(String key, int value) {
        return put(key, Integer.toString(value));
    }

    AttributeWriter factor(String key, FixedPoint factor) {
        return put(key, joined(List.of(factor.multiplier(), factor.exponent())));
    }

    AttributeWriter flag(String key, boolean set) {
        if (set) {
            attributes.put(key, Optional.empty());
        }
        return this;
    }

    AttributeWriter unless(Int3 usual, String key, Int3 value) {
        return value.equals(usual) ? this : put(key, value.toString());
    }

    AttributeWriter epilogue(Epilogue epilogue) {
        return flag("bias", epilogue.bias())
                .flag("residual", epilogue.residual() == Residual.BEFORE)
                .flag("residual_behind", epilogue.residual() == Residual.BEHIND)
                .activation(epilogue.activation());
    }

    AttributeWriter activation(Activation activation) {
        return activation == Activation.IDENTITY ? this : put("activation", activation.text());
    }

    AttributeWriter geometry(KernelGeometry geometry) {
        put("size", geometry.size().toString())
                .unless(Int3.ONE, "stride", geometry.stride())
                .unless(Int3.ONE, "dilation", geometry.dilation())
                .unless(Int3.ZERO, "padding", geometry.padding())
                .flag("submanifold", geometry.submanifold());
        Int3 shape = geometry.spatialShape();
        if (shape != null) {
            put("shape", shape.toString());
        }
        if (!geometry.offsets().isEmpty()) {
            put("offsets", geometry.offsets().stream().map(Int3::toString).collect(Collectors.joining("+")));
        }
        return put("convention", geometry.convention().text());
    }

    AttributeWriter grid(GridGeometry geometry) {
        put("batch", geometry.batch())
                .put("extents", geometry.extents().toString())
                .put("size", geometry.size().toString())
                .unless(Int3.ONE, "stride", geometry.stride())
                .unless(Int3.ONE, "dilation", geometry.dilation())
                .unless(Int3.ZERO, "padding", geometry.paddingBegin())
                .unless(geometry.paddingBegin(), "padding_end", geometry.paddingEnd());
        return groups(geometry.groups());
    }

    AttributeWriter view(ArrayView view) {
        if (view.offset() != 0) {
            put("offset", view.offset());
        }
        return view.rank() == 0 ? this : put("extents", joined(view.extents())).put("strides", joined(view.strides()));
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("+"));
    }

    AttributeWriter grid(CellGrid grid) {
        return put("batch", grid.batch())
                .unless(Int3.ZERO, "origin", grid.origin())
                .put("extents", grid.extents().toString());
    }

    AttributeWriter groups(int groups) {
        return groups == 1 ? this : put("groups", groups);
    }

    /** Attributes in braces. */
    static String text(Map<String, Optional<String>> attributes) {
        return attributes.entrySet().stream()
                .map(entry -> entry.getKey()
                        + entry.getValue().map(value -> "=" + value).orElse(""))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The attributes in braces after a space; empty if there are none. */
    @Override
    public String toString() {
        return attributes.isEmpty() ? "" : " " + text(attributes);
    }
}
