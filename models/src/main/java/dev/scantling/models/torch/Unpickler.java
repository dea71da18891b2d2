package dev.scantling.models.torch;

import dev.scantling.ir.EngineException;
import dev.scantling.models.torch.Pickled.Entry;
import dev.scantling.models.torch.Pickled.Global;
import dev.scantling.models.torch.Pickled.Items;
import dev.scantling.models.torch.Pickled.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads pickles as data. A pickle is a program for a machine with a stack, whose instructions call whatever Python function they name; here
 * a name is looked up in a table of what {@code torch.save} writes ({@link TorchClasses}), and everything else is refused, so no file can
 * make anything run. Every instruction takes no more memory than a small multiple of its bytes in the file. Not thread-safe.
 */
final class Unpickler {
    private static final int LEAST_PROTOCOL = 2;
    private static final int MOST_PROTOCOL = 5;

    private final PickleInput in;
    private final PickleStack stack;
    private final TorchClasses classes;
    private final Map<Long, Pickled> memo = new HashMap<>();

    /** @param at byte that the first pickle begins at */
    Unpickler(FileBytes bytes, long at, TorchClasses classes) {
        this.in = new PickleInput(bytes, at);
        this.stack = new PickleStack(in);
        this.classes = classes;
    }

    /** The byte behind the last pickle. */
    long position() {
        return in.position();
    }

    /**
     * Reads the next pickle.
     *
     * @throws EngineException.InvalidInput naming the instruction, if it is damaged or wants to make something that is not in the table
     */
    Pickled load() {
        stack.clear();
        memo.clear();
        while (true) {
            int code = in.instruction();
            Opcode opcode = Opcode.of(code)
                    .orElseThrow(() -> in.fail(String.format(
                            "0x%02X is no instruction of a pickle of protocols %d to %d: not a file of torch.save, or damaged",
                            code, LEAST_PROTOCOL, MOST_PROTOCOL)));
            if (opcode == Opcode.STOP) {
                return stack.pop();
            }
            run(opcode);
        }
    }

    private void run(Opcode opcode) {
        switch (opcode) {
            case STOP -> throw new IllegalStateException("ends the loop");
            case PROTO -> protocol(in.u8());
            case FRAME -> in.skip(Long.BYTES);
            case MARK -> stack.mark();
            case POP -> stack.drop();
            case POP_MARK -> stack.popMarked();
            case DUP -> stack.push(stack.top());
            case NONE -> stack.push(new Pickled.None());
            case NEWTRUE -> stack.push(new Pickled.Flag(true));
            case NEWFALSE -> stack.push(new Pickled.Flag(false));
            case BININT -> stack.push(new Pickled.Whole((int) in.u32()));
            case BININT1 -> stack.push(new Pickled.Whole(in.u8()));
            case BININT2 -> stack.push(new Pickled.Whole(in.u16()));
            case LONG1 -> stack.push(in.whole(in.u8()));
            case LONG4 -> stack.push(in.whole(in.u32()));
            case BINFLOAT -> stack.push(in.real());
            case SHORT_BINUNICODE -> stack.push(in.text(in.u8(), StandardCharsets.UTF_8));
            case BINUNICODE -> stack.push(in.text(in.u32(), StandardCharsets.UTF_8));
            case BINUNICODE8 -> stack.push(in.text(in.i64(), StandardCharsets.UTF_8));
            case SHORT_BINSTRING -> stack.push(in.text(in.u8(), StandardCharsets.ISO_8859_1));
            case BINSTRING -> stack.push(in.text(in.u32(), StandardCharsets.ISO_8859_1));
            case SHORT_BINBYTES -> stack.push(new Pickled.Bytes(in.skip(in.u8())));
            case BINBYTES -> stack.push(new Pickled.Bytes(in.skip(in.u32())));
            case BINBYTES8, BYTEARRAY8 -> stack.push(new Pickled.Bytes(in.skip(in.i64())));
            case EMPTY_LIST, EMPTY_TUPLE, EMPTY_SET -> stack.push(Items.of());
            case APPEND -> append(List.of(stack.pop()));
            case APPENDS, ADDITEMS -> append(stack.popMarked());
            case LIST, TUPLE, FROZENSET -> stack.push(new Items(stack.popMarked()));
            case TUPLE1 -> stack.push(new Items(stack.pop(1)));
            case TUPLE2 -> stack.push(new Items(stack.pop(2)));
            case TUPLE3 -> stack.push(new Items(stack.pop(3)));
            case EMPTY_DICT -> stack.push(Table.empty());
            case DICT -> stack.push(new Table(entries(stack.popMarked())));
            case SETITEM -> set(stack.pop(2));
            case SETITEMS -> set(stack.popMarked());
            case GLOBAL -> stack.push(global(in.line(), in.line()));
            case STACK_GLOBAL -> stackGlobal();
            case REDUCE, NEWOBJ -> call(stack.pop(2));
            case NEWOBJ_EX -> callWithNames(stack.pop(3));
            case BUILD -> build(stack.pop());
            case BINPERSID -> persistent(stack.pop());
            case BINPUT -> memo.put((long) in.u8(), stack.top());
            case LONG_BINPUT -> memo.put(in.u32(), stack.top());
            case MEMOIZE -> memo.put((long) memo.size(), stack.top());
            case BINGET -> stack.push(remembered(in.u8()));
            case LONG_BINGET -> stack.push(remembered(in.u32()));
        }
    }

    private void protocol(int version) {
        if (version < LEAST_PROTOCOL || version > MOST_PROTOCOL) {
            throw in.fail("a pickle of protocol " + version + "; protocols " + LEAST_PROTOCOL + " to " + MOST_PROTOCOL
                    + " are read: save it again by torch.save");
        }
    }

    private void append(List<Pickled> values) {
        if (!(stack.top() instanceof Items(List<Pickled> items))) {
            throw in.fail("adds to a value that is no list: damaged");
        }
        items.addAll(values);
    }

    private void set(List<Pickled> keysAndValues) {
        if (!(stack.top() instanceof Table(List<Entry> entries))) {
            throw in.fail("sets an entry of a value that is no dictionary: damaged");
        }
        entries.addAll(entries(keysAndValues));
    }

    private List<Entry> entries(List<Pickled> keysAndValues) {
        if (keysAndValues.size() % 2 != 0) {
            throw in.fail("a key without a value: damaged");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            entries.add(new Entry(keysAndValues.get(i), keysAndValues.get(i + 1)));
        }
        return entries;
    }

    private Pickled remembered(long number) {
        Pickled value = memo.get(number);
        if (value == null) {
            throw in.fail("value " + number + " was never remembered: damaged");
        }
        return value;
    }

    private Pickled global(String module, String name) {
        Global global = new Global(module, name);
        return told(() -> classes.admit(global));
    }

    private void stackGlobal() {
        List<Pickled> names = stack.pop(2);
        if (!(names.get(0) instanceof Pickled.Text(String module))
                || !(names.get(1) instanceof Pickled.Text(String name))) {
            throw in.fail("the name of a class is no text: damaged");
        }
        stack.push(global(module, name));
    }

    /** A class or function, and its arguments. */
    private void call(List<Pickled> operands) {
        if (!(operands.get(0) instanceof Global function) || !(operands.get(1) instanceof Items(var arguments))) {
            throw in.fail("calls a value that is no class: damaged");
        }
        stack.push(told(() -> classes.call(function, arguments)));
    }

    private void callWithNames(List<Pickled> operands) {
        if (!(operands.get(2) instanceof Table(var names)) || !names.isEmpty()) {
            throw in.fail("makes an object of named arguments, which torch.save never does");
        }
        call(operands.subList(0, 2));
    }

    /** Attributes: those of a passive object are kept, those of dictionaries and tensors say nothing about numbers. */
    private void build(Pickled state) {
        switch (stack.top()) {
            case Pickled.Passive(var _, List<Pickled> parts) -> parts.add(state);
            case Table _, Pickled.Tensor _ -> {}
            case Pickled.None _,
                    Pickled.Flag _,
                    Pickled.Whole _,
                    Pickled.Real _,
                    Pickled.Text _,
                    Pickled.Bytes _,
                    Items _,
                    Global _,
                    Pickled.Storage _ -> throw in.fail("sets attributes of a value that has none: damaged");
        }
    }

    private void persistent(Pickled id) {
        stack.push(told(() -> new Pickled.Storage(classes.storage(id))));
    }

    /** Says which instruction a refusal is about. */
    private <T> T told(Supplier<T> body) {
        try {
            return body.get();
        } catch (EngineException.InvalidInput e) {
            throw in.fail(String.valueOf(e.getMessage()));
        }
    }
}
