package dev.scantling.ir.interp;

import dev.scantling.ir.SignedBytes;
import java.util.List;

/** The operands of one node, already checked against their types. */
record Operands(List<Datum> data) {
    int count() {
        return data.size();
    }

    Datum.Floats floats(int index) {
        return (Datum.Floats) data.get(index);
    }

    Datum.Ints ints(int index) {
        return (Datum.Ints) data.get(index);
    }

    /** Bytes as floats, which have them all. */
    float[] bytes(int index) {
        int[] bytes = ints(index).values();
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i];
        }
        return values;
    }

    /** Floats that are whole numbers from -128 to 127. */
    Datum.Floats signedBytes(int index) {
        Datum.Floats weight = floats(index);
        SignedBytes.require("input " + index, weight.values());
        return weight;
    }

    Datum.Coords coords(int index) {
        return (Datum.Coords) data.get(index);
    }

    Datum.PairLists map(int index) {
        return (Datum.PairLists) data.get(index);
    }
}
