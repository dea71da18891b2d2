package dev.scantling.ir.text;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.MaskSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types as text, both ways. */
final class TypeText {
    private static final String COORDS = "coords";
    private static final String MAP = "map";

    private TypeText() {}

    static String write(Type type) {
        return switch (type) {
            case Type.TensorType(DType dtype, Shape(var dims)) ->
                dims.stream().map(TypeText::write).collect(Collectors.joining(", ", dtype.text() + "[", "]"));
            case Type.CoordsType(Dim rows, Int3 stride) -> COORDS + "[" + write(rows) + ", " + stride + "]";
            case Type.KernelMapType(int volume, Dim in, Dim out, var sort) ->
                MAP + "[" + volume + ", " + write(in) + ", " + write(out)
                        + sort.map(how -> ", " + how).orElse("") + "]";
        };
    }

    private static String write(Dim dim) {
        return switch (dim) {
            case Dim.Fixed(int size) -> Integer.toString(size);
            case Dim.Symbol(String name) -> Names.write(name);
        };
    }

    static Type read(LineScanner in) {
        int start = in.position();
        String kind = in.name("a type");
        in.take("[");
        return switch (kind) {
            case COORDS -> coords(in);
            case MAP -> map(in);
            default -> new Type.TensorType(dtype(in, kind, start), new Shape(dims(in)));
        };
    }

    private static Type coords(LineScanner in) {
        Dim rows = dim(in);
        in.take(",");
        Int3 stride = in.int3("the stride of a coordinate set");
        in.take("]");
        return new Type.CoordsType(rows, stride);
    }

    private static Type map(LineScanner in) {
        int volume = in.count("the kernel volume of a map");
        in.take(",");
        Dim inRows = dim(in);
        in.take(",");
        Dim outRows = dim(in);
        Optional<MaskSort> sort = in.tryTake(",") ? Optional.of(sort(in)) : Optional.empty();
        in.take("]");
        return new Type.KernelMapType(volume, inRows, outRows, sort);
    }

    private static MaskSort sort(LineScanner in) {
        int ranges = in.count("the ranges of a sorted map");
        in.take(",");
        return new MaskSort(ranges, in.count("the block rows of a sorted map"));
    }

    private static List<Dim> dims(LineScanner in) {
        List<Dim> dims = new ArrayList<>();
        while (!in.tryTake("]")) {
            if (!dims.isEmpty()) {
                in.take(",");
            }
            dims.add(dim(in));
        }
        return dims;
    }

    private static Dim dim(LineScanner in) {
        return in.nextIsNumber() ? Dim.of(in.count("an extent")) : Dim.symbol(in.name("an extent"));
    }

    private static DType dtype(LineScanner in, String kind, int start) {
        return Arrays.stream(DType.values())
                .filter(dtype -> dtype.text().equals(kind))
                .findFirst()
                .orElseThrow(() -> in.error(
                        start,
                        "expected a type (" + COORDS + ", " + MAP + ", "
                                + Arrays.stream(DType.values()).map(DType::text).collect(Collectors.joining(", "))
                                + "), got '" + kind + "'"));
    }
}
