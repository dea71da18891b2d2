package dev.scantling.jit.x86;

/**
 * A vector register, whatever the width used of it.
 *
 * @param number 0 to 15; to 31 with AVX-512
 */
public record Vec(int number) {
    public Vec {
        if (number < 0 || number > 31) {
            throw new IllegalArgumentException("there is no vector register " + number);
        }
    }
}
