package dev.scantling.jit.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Kernels as text for readers: one statement a line, bodies indented. */
public final class LoopPrinter {
    private static final String INDENT = "  ";

    private final List<String> text = new ArrayList<>();
    private final IdentityHashMap<Stmt, Integer> lines = new IdentityHashMap<>();

    private LoopPrinter(KernelSpec spec) {
        text.add(signature(spec));
        block(spec.body(), INDENT);
    }

    /** The whole kernel; ends with a line break. */
    public static String print(KernelSpec spec) {
        return String.join("\n", new LoopPrinter(spec).text) + "\n";
    }

    /** The line, from 1, at which each statement starts in the text; statements are told apart by identity. */
    public static Map<Stmt, Integer> lines(KernelSpec spec) {
        return Collections.unmodifiableMap(new LoopPrinter(spec).lines);
    }

    /** A statement without its body, on one line. */
    public static String header(Stmt statement) {
        return switch (statement) {
            case Stmt.Loop loop -> loopHeader(loop);
            case Stmt.While(Expr condition, var _) -> "while " + print(condition);
            case Stmt.Let(Local local, Expr value) -> "let " + local + ": " + local.type() + " = " + print(value);
            case Stmt.Assign(Local local, Expr value) -> local + " = " + print(value);
            case Stmt.LetArray(LocalArray array) ->
                "let " + array + ": " + array.element().text() + "[" + array.length() + "]";
            case Stmt.Store(Memory buffer, Expr index, Expr value, boolean nonTemporal) ->
                element(buffer, index, value.type().lanes()) + (nonTemporal ? " =nt " : " = ") + print(value);
            case Stmt.Prefetch(Memory buffer, Expr index, boolean touch) ->
                (touch ? "touch " : "prefetch ") + element(buffer, index, 1);
            case Stmt.If(Expr condition, var _, var _) -> "if " + print(condition);
            case Stmt.Region(String name, var _) -> "region " + name;
            case Stmt.Group(Local item, int size, var _) -> "group " + item + " = 0 .. " + size;
            case Stmt.Barrier() -> "barrier";
            case Stmt.Comment(String comment) -> "# " + comment.replace('\n', ' ');
        };
    }

    public static String print(Expr expr) {
        return switch (expr) {
            case Expr.IntConst(int value) -> Integer.toString(value);
            case Expr.LongConst(long value) -> value + "L";
            case Expr.FloatConst(float value, int lanes) -> lanes == 1 ? value + "f" : call(expr.type(), value + "f");
            case Expr.DoubleConst(double value, int lanes) -> lanes == 1 ? value + "d" : call(expr.type(), value + "d");
            case Expr.ReadLocal(Local local) -> local.toString();
            case Expr.ReadInt(Param.IntParam param) -> param.name();
            case Expr.Binary(BinaryOp op, Expr left, Expr right) -> binary(op, left, right);
            case Expr.Unary(UnaryOp op, Expr value) -> call(op.symbol(), print(value));
            case Expr.Select(Expr condition, Expr yes, Expr no) ->
                operand(condition) + " ? " + operand(yes) + " : " + operand(no);
            case Expr.Load(Memory buffer, Expr index, int lanes) -> element(buffer, index, lanes);
            case Expr.Broadcast(Expr scalar, var _) -> call(expr.type(), print(scalar));
            case Expr.Fma(Expr a, Expr b, Expr c) -> call("fma", print(a), print(b), print(c));
            case Expr.Dot(DotOp op, Expr sum, Expr a, Expr b) ->
                call(op.name().toLowerCase(Locale.ROOT), print(sum), print(a), print(b));
            case Expr.Permute(Expr value, Expr indices) -> call("permute", print(value), print(indices));
            case Expr.ToFloat(Expr value) -> call(expr.type(), print(value));
        };
    }

    private static String signature(KernelSpec spec) {
        return spec.params().stream()
                .map(LoopPrinter::declaration)
                .collect(Collectors.joining(", ", "kernel " + spec.name() + "(", ")"));
    }

    private static String declaration(Param param) {
        return switch (param) {
            case Param.BufferParam(String name, Element element, boolean written) ->
                name + ": " + (written ? "written " : "") + element.text() + "[]";
            case Param.IntParam(String name) -> name + ": " + Scalar.I32.text();
        };
    }

    private void block(List<Stmt> body, String indent) {
        for (Stmt statement : body) {
            lines.putIfAbsent(statement, text.size() + 1);
            text.add(indent + header(statement));
            bodies(statement, indent);
        }
    }

    private void bodies(Stmt statement, String indent) {
        if (statement instanceof Stmt.If(var _, List<Stmt> then, List<Stmt> otherwise)) {
            block(then, indent + INDENT);
            if (!otherwise.isEmpty()) {
                text.add(indent + "else");
                block(otherwise, indent + INDENT);
            }
        } else {
            block(statement.children(), indent + INDENT);
        }
    }

    private static String loopHeader(Stmt.Loop loop) {
        String keyword = switch (loop.kind()) {
            case SERIAL -> "for ";
            case PARALLEL -> "parallel ";
        };
        String step = loop.step() == 1 ? "" : " step " + loop.step();
        return keyword + loop.index() + " = " + print(loop.from()) + " .. " + print(loop.to()) + step;
    }

    private static String binary(BinaryOp op, Expr left, Expr right) {
        return isInfix(op)
                ? operand(left) + " " + op.symbol() + " " + operand(right)
                : call(op.symbol(), print(left), print(right));
    }

    private static boolean isInfix(BinaryOp op) {
        return op != BinaryOp.MIN && op != BinaryOp.MAX;
    }

    /** In brackets where it would be ambiguous. */
    private static String operand(Expr expr) {
        boolean ambiguous = expr instanceof Expr.Select || (expr instanceof Expr.Binary binary && isInfix(binary.op()));
        return ambiguous ? "(" + print(expr) + ")" : print(expr);
    }

    private static String element(Memory buffer, Expr index, int lanes) {
        String type = lanes == 1 ? "" : "." + new LoopType(buffer.element().scalar(), lanes);
        return name(buffer) + type + "[" + print(index) + "]";
    }

    private static String name(Memory memory) {
        return switch (memory) {
            case Param.BufferParam buffer -> buffer.name();
            case LocalArray array -> array.toString();
        };
    }

    private static String call(Object function, String... arguments) {
        return function + "(" + String.join(", ", arguments) + ")";
    }
}
