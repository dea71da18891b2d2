package dev.scantling.jit.x86;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Registers and places in memory for tests. */
final class Operands {
    static final List<Gpr> GPRS = List.of(Gpr.values());
    /** A register of each kind that encodings tell apart. */
    static final List<Vec> VECTORS = List.of(new Vec(1), new Vec(7), new Vec(8), new Vec(13), new Vec(18), new Vec(31));
    /** Around the limits of one byte, with and without the scales of EVEX. */
    static final int[] DISPLACEMENTS = {
        0,
        1,
        4,
        127,
        128,
        508,
        512,
        8128,
        8192,
        -1,
        -128,
        -129,
        -512,
        -516,
        -8192,
        -8256,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };

    private Operands() {}

    /** Places of each kind that encodings tell apart. */
    static List<Mem> places() {
        List<Mem> places = new ArrayList<>();
        for (int displacement : DISPLACEMENTS) {
            places.add(Mem.of(Gpr.RBX, displacement));
        }
        for (Gpr base : List.of(Gpr.RSP, Gpr.RBP, Gpr.R9, Gpr.R12, Gpr.R13)) {
            for (int displacement : new int[] {0, 64, -1000}) {
                places.add(Mem.of(base, displacement));
                places.add(new Mem(base, Gpr.RCX, 1, displacement));
                places.add(new Mem(base, Gpr.R12, 8, displacement));
            }
        }
        return places;
    }

    static Gpr gpr(RandomGenerator random) {
        return GPRS.get(random.nextInt(GPRS.size()));
    }

    static Vec vec(RandomGenerator random) {
        return new Vec(random.nextInt(random.nextBoolean() ? 16 : 32));
    }

    static Mem place(RandomGenerator random) {
        Gpr index = gpr(random);
        boolean indexed = index != Gpr.RSP && random.nextBoolean();
        return new Mem(gpr(random), indexed ? index : null, 1 << random.nextInt(4), displacement(random));
    }

    private static int displacement(RandomGenerator random) {
        int size = random.nextInt(33);
        int value = size == 0 ? 0 : random.nextInt() >> (32 - size);
        return random.nextBoolean() ? value : value & -64;
    }

    static <T> T pick(RandomGenerator random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}
