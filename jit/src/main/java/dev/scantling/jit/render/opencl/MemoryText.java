package dev.scantling.jit.render.opencl;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Stmt;

/** Loads and stores, with the conversions between what memory keeps and what is computed with. */
record MemoryText(Names names, ExpressionText expressions) {

    String load(Expr.Load load) {
        int lanes = load.lanes();
        Memory memory = load.buffer();
        String vector = TypeNames.suffix(lanes);
        return switch (memory.element()) {
            case F32, F64, I32, I64 -> raw(memory, load.index(), lanes);
            case F16 ->
                expressions.use(new ShortFloats(lanes).floatOfHalf()) + "(" + raw(memory, load.index(), lanes) + ")";
            case BF16 ->
                "as_float" + vector + "(convert_uint" + vector + "(" + raw(memory, load.index(), lanes) + ") << 16)";
            case I8, U8, I16 -> "convert_int" + vector + "(" + raw(memory, load.index(), lanes) + ")";
        };
    }

    private String raw(Memory memory, Expr index, int lanes) {
        return lanes == 1 ? element(memory, index) : "vload" + lanes + "(0, " + pointer(memory, index) + ")";
    }

    String store(Stmt.Store store) {
        Memory memory = store.buffer();
        LoopType type = store.value().type();
        String value = expressions.text(store.value());
        String converted = converted(memory.element(), value, type.lanes());
        return type.isVector()
                ? "vstore" + type.lanes() + "(" + converted + ", 0, " + pointer(memory, store.index()) + ");"
                : element(memory, store.index()) + " = " + converted + ";";
    }

    /** Of an address that may lie outside of the memory, so it is no pointer before it is asked for. */
    String prefetch(Stmt.Prefetch prefetch) {
        Memory memory = prefetch.buffer();
        return expressions.use(Helper.PREFETCH) + "((size_t)" + names.memory(memory) + " + "
                + memory.element().bytes() + " * (size_t)(" + expressions.unsigned(prefetch.index()) + "));";
    }

    private String converted(Element element, String value, int lanes) {
        return switch (element) {
            case F32, F64, I32, I64 -> value;
            case F16 -> expressions.use(new ShortFloats(lanes).halfOfFloat()) + "(" + value + ")";
            case BF16 -> expressions.use(new ShortFloats(lanes).bfloatOfFloat()) + "(" + value + ")";
            case I8, U8, I16 -> "convert_" + TypeNames.vector(TypeNames.of(element), lanes) + "(" + value + ")";
        };
    }

    private String element(Memory memory, Expr index) {
        return names.memory(memory) + "[" + expressions.unsigned(index) + "]";
    }

    /** Indices are not negative, so they may be read as unsigned, which spares a conversion back. */
    private String pointer(Memory memory, Expr index) {
        return names.memory(memory) + " + (" + expressions.unsigned(index) + ")";
    }
}
