package dev.scantling.models.torch;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value that a pickle describes. All of it is data: nothing was called to make it. Containers grow while a pickle is read, and may
 * contain themselves, so they are never compared.
 */
sealed interface Pickled {
    /** {@code None}. */
    record None() implements Pickled {}

    record Flag(boolean value) implements Pickled {}

    record Whole(BigInteger value) implements Pickled {
        Whole(long value) {
            this(BigInteger.valueOf(value));
        }
    }

    record Real(double value) implements Pickled {}

    record Text(String value) implements Pickled {}

    record Bytes(MemorySegment value) implements Pickled {}

    /** A list, a tuple or a set. */
    record Items(List<Pickled> values) implements Pickled {
        static Items of(Pickled... values) {
            return new Items(new ArrayList<>(Arrays.asList(values)));
        }
    }

    /** A dictionary. Keys are not compared: whoever looks for one sees all entries. */
    record Table(List<Entry> entries) implements Pickled {
        static Table empty() {
            return new Table(new ArrayList<>());
        }
    }

    record Entry(Pickled key, Pickled value) {}

    /** The name of a class or a function. */
    record Global(String module, String name) implements Pickled {
        @Override
        public String toString() {
            return module + "." + name;
        }
    }

    /** An object of a class that is only looked at: the arguments it was to be made of, then its attributes. */
    record Passive(Global type, List<Pickled> parts) implements Pickled {}

    /** Memory of numbers that lies elsewhere in the file. */
    record Storage(TorchStorage value) implements Pickled {}

    record Tensor(TorchTensor value) implements Pickled {}
}
