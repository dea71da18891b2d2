package dev.scantling.ir.interp;

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

    Datum.Coords coords(int index) {
        return (Datum.Coords) data.get(index);
    }

    Datum.PairLists map(int index) {
        return (Datum.PairLists) data.get(index);
    }
}
