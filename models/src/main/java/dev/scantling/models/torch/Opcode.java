package dev.scantling.models.torch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The instructions of pickles of protocols 2 to 5, but for those that name classes by numbers that only one program knows, or share memory
 * with it.
 *
 * @see <a href="https://peps.python.org/pep-0307/">Hettinger and van Rossum, Extensions to the pickle protocol</a>
 * @see <a href="https://peps.python.org/pep-3154/">Pitrou, Pickle protocol version 4</a>
 */
enum Opcode {
    PROTO(0x80),
    FRAME(0x95),
    STOP('.'),
    MARK('('),
    POP('0'),
    POP_MARK('1'),
    DUP('2'),
    NONE('N'),
    NEWTRUE(0x88),
    NEWFALSE(0x89),
    BININT('J'),
    BININT1('K'),
    BININT2('M'),
    LONG1(0x8A),
    LONG4(0x8B),
    BINFLOAT('G'),
    SHORT_BINUNICODE(0x8C),
    BINUNICODE('X'),
    BINUNICODE8(0x8D),
    SHORT_BINSTRING('U'),
    BINSTRING('T'),
    SHORT_BINBYTES('C'),
    BINBYTES('B'),
    BINBYTES8(0x8E),
    BYTEARRAY8(0x96),
    EMPTY_LIST(']'),
    APPEND('a'),
    APPENDS('e'),
    LIST('l'),
    EMPTY_TUPLE(')'),
    TUPLE('t'),
    TUPLE1(0x85),
    TUPLE2(0x86),
    TUPLE3(0x87),
    EMPTY_SET(0x8F),
    ADDITEMS(0x90),
    FROZENSET(0x91),
    EMPTY_DICT('}'),
    DICT('d'),
    SETITEM('s'),
    SETITEMS('u'),
    GLOBAL('c'),
    STACK_GLOBAL(0x93),
    REDUCE('R'),
    NEWOBJ(0x81),
    NEWOBJ_EX(0x92),
    BUILD('b'),
    BINPERSID('Q'),
    BINPUT('q'),
    LONG_BINPUT('r'),
    MEMOIZE(0x94),
    BINGET('h'),
    LONG_BINGET('j');

    private static final List<Optional<Opcode>> BY_CODE =
            IntStream.range(0, 256).mapToObj(Opcode::find).toList();

    private final int code;

    Opcode(int code) {
        this.code = code;
    }

    /** That of an unsigned byte. */
    static Optional<Opcode> of(int code) {
        return BY_CODE.get(code);
    }

    private static Optional<Opcode> find(int code) {
        return Arrays.stream(values()).filter(opcode -> opcode.code == code).findAny();
    }
}
