package dev.scantling.jit.render;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Instructions of a class file as text that does not depend on the constant pool. */
final class Listing {
    private final Map<Label, Integer> labels = new HashMap<>();

    private Listing() {}

    static String of(byte[] bytes) {
        return ClassFile.of().parse(bytes).methods().stream()
                .map(method -> new Listing().method(method))
                .collect(Collectors.joining("\n"));
    }

    private String method(MethodModel method) {
        CodeModel code = method.code().orElseThrow();
        return method.methodName().stringValue() + method.methodType().stringValue() + "\n"
                + code.elementStream().map(this::line).collect(Collectors.joining());
    }

    private String line(CodeElement element) {
        return switch (element) {
            case LabelTarget target -> name(target.label()) + ":\n";
            case LineNumber number -> "  // line " + number.line() + "\n";
            case Instruction instruction ->
                "    " + instruction.opcode().name().toLowerCase(Locale.ROOT) + operands(instruction) + "\n";
            default -> "";
        };
    }

    private String operands(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction load -> " " + load.slot();
            case StoreInstruction store -> " " + store.slot();
            case IncrementInstruction increment -> " " + increment.slot() + " " + increment.constant();
            case ConstantInstruction constant -> " " + constant.constantValue();
            case BranchInstruction branch -> " " + name(branch.target());
            case FieldInstruction field -> " " + field.name().stringValue();
            case InvokeInstruction call ->
                " " + call.name().stringValue() + call.type().stringValue();
            default -> "";
        };
    }

    private String name(Label label) {
        return "L" + labels.computeIfAbsent(label, _ -> labels.size());
    }
}
