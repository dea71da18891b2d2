package dev.scantling.models.torch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The values that a pickle has put aside, with marks between them. Nothing is taken from below the last mark. Not thread-safe. */
final class PickleStack {
    private final PickleInput input;
    private final List<Pickled> values = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();

    /** @param input which names the instruction that takes what is not there */
    PickleStack(PickleInput input) {
        this.input = input;
    }

    void clear() {
        values.clear();
        marks.clear();
    }

    void push(Pickled value) {
        values.add(value);
    }

    void mark() {
        marks.push(values.size());
    }

    /** The last value, which stays. */
    Pickled top() {
        require(1);
        return values.getLast();
    }

    Pickled pop() {
        require(1);
        return values.removeLast();
    }

    /** The last values, in the order in which they were pushed. */
    List<Pickled> pop(int count) {
        require(count);
        return cut(values.size() - count);
    }

    /** The values behind the last mark, and the mark. */
    List<Pickled> popMarked() {
        if (marks.isEmpty()) {
            throw input.fail("no mark on the stack: damaged");
        }
        return cut(marks.pop());
    }

    /** Takes away the last value or, if there is none behind it, the last mark. */
    void drop() {
        if (!marks.isEmpty() && marks.peek() == values.size()) {
            marks.pop();
        } else {
            pop();
        }
    }

    private List<Pickled> cut(int from) {
        List<Pickled> tail = values.subList(from, values.size());
        List<Pickled> taken = new ArrayList<>(tail);
        tail.clear();
        return taken;
    }

    private void require(int count) {
        int there = values.size() - (marks.isEmpty() ? 0 : marks.peek());
        if (there < count) {
            throw input.fail("takes " + count + " values, there are " + there + ": damaged");
        }
    }
}
