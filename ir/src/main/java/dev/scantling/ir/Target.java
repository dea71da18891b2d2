package dev.scantling.ir;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The machine that kernels are made for, as one line: {@code kind=cpu isa=x86_64 vector=256 cores=2 l2=1048576}.
 *
 * @param kind {@code cpu}, later {@code opencl}, ...
 * @param isa name of the instruction set, such as {@code x86_64} or {@code aarch64}
 * @param vectorBits width of one vector; 0 for scalar code
 * @param multiplierBits of a vector that are multiplied at once; less than {@code vectorBits} where that takes two steps
 * @param cores threads that the device runs
 * @param cacheBytes level-2 cache of one core
 * @param groups limits of the work groups that matrix kernels are shaped for; empty where they are shaped for processors. Told as
 *     {@code local=49152 items=1024}
 * @param permutesBeside whether machine code may permute vectors beside multiplying others, not instead; told as {@code permutes=beside}
 */
public record Target(
        String kind,
        String isa,
        int vectorBits,
        int multiplierBits,
        int cores,
        int cacheBytes,
        Optional<GroupLimits> groups,
        boolean permutesBeside) {
    private static final String BESIDE = "beside";

    /** Of multipliers as wide as vectors. */
    public Target(String kind, String isa, int vectorBits, int cores, int cacheBytes) {
        this(kind, isa, vectorBits, vectorBits, cores, cacheBytes);
    }

    /** Shaped for processors. */
    public Target(String kind, String isa, int vectorBits, int multiplierBits, int cores, int cacheBytes) {
        this(kind, isa, vectorBits, multiplierBits, cores, cacheBytes, Optional.empty(), false);
    }

    public Target {
        if (vectorBits != 0 && vectorBits != 128 && vectorBits != 256 && vectorBits != 512) {
            throw new IllegalArgumentException("vector bits must be 0, 128, 256 or 512, got " + vectorBits);
        }
        if (multiplierBits != vectorBits && 2 * multiplierBits != vectorBits) {
            throw new IllegalArgumentException(
                    "multipliers take vectors of " + vectorBits + " bits in one step or two, got " + multiplierBits);
        }
    }

    /** The same, with matrix kernels shaped for work groups. */
    public Target withGroups(GroupLimits limits) {
        return new Target(
                kind, isa, vectorBits, multiplierBits, cores, cacheBytes, Optional.of(limits), permutesBeside);
    }

    /** The same of a processor that permutes vectors beside multiplying others, or of one that does not. */
    public Target withPermutesBeside(boolean beside) {
        return new Target(kind, isa, vectorBits, multiplierBits, cores, cacheBytes, groups, beside);
    }

    /** The same with so many threads. */
    public Target withCores(int count) {
        return new Target(kind, isa, vectorBits, multiplierBits, count, cacheBytes, groups, permutesBeside);
    }

    /** Whether a vector is multiplied in two steps. */
    public boolean multipliesHalves() {
        return multiplierBits < vectorBits;
    }

    /** Floats in one vector; 1 for scalar code. */
    public int lanes() {
        return Math.max(1, vectorBits / 32);
    }

    /** Distance of the rows of a feature matrix in floats: channels rounded up to whole vectors. */
    public int rowStride(int channels) {
        return Math.multiplyExact(Math.ceilDiv(channels, lanes()), lanes());
    }

    @Override
    public String toString() {
        return "kind=" + kind + " isa=" + isa + " vector=" + vectorBits
                + (multipliesHalves() ? " multiplier=" + multiplierBits : "")
                + (permutesBeside ? " permutes=" + BESIDE : "") + " cores=" + cores + " l2=" + cacheBytes
                + groups.map(limits -> " local=" + limits.localBytes() + " items=" + limits.items())
                        .orElse("");
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException naming the missing or malformed field
     */
    public static Target parse(String line) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : line.trim().split("\\s+", -1)) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("expected name=value in a target, got '" + field + "'");
            }
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        fields.putIfAbsent("multiplier", text(fields, "vector"));
        return new Target(
                text(fields, "kind"),
                text(fields, "isa"),
                number(fields, "vector"),
                number(fields, "multiplier"),
                number(fields, "cores"),
                number(fields, "l2"),
                groups(fields),
                permutes(fields));
    }

    private static boolean permutes(Map<String, String> fields) {
        String where = fields.get("permutes");
        if (where != null && !where.equals(BESIDE)) {
            throw new IllegalArgumentException("'permutes' can only be " + BESIDE + ", got " + where);
        }
        return where != null;
    }

    private static Optional<GroupLimits> groups(Map<String, String> fields) {
        return fields.containsKey("local") || fields.containsKey("items")
                ? Optional.of(new GroupLimits(number(fields, "local"), number(fields, "items")))
                : Optional.empty();
    }

    private static String text(Map<String, String> fields, String name) {
        String found = fields.get(name);
        if (found == null) {
            throw new IllegalArgumentException("a target needs '" + name + "=', got " + fields);
        }
        return found;
    }

    private static int number(Map<String, String> fields, String name) {
        try {
            return Integer.parseInt(text(fields, name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' must be a number, got " + fields.get(name), e);
        }
    }
}
