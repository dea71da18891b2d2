package dev.scantling.jit.loop;

import java.lang.reflect.Array;

/**
 * The array behind a buffer of an interpreted run; elements are boxed.
 *
 * @param offset the element at index 0
 */
record Storage(Object array, int offset) {

    int length() {
        return Array.getLength(array);
    }

    Object get(int index) {
        return Array.get(array, offset + index);
    }

    void set(int index, Object value) {
        Array.set(array, offset + index, value);
    }
}
