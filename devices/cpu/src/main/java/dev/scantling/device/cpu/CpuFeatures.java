package dev.scantling.device.cpu;

import java.util.StringJoiner;

/**
 * Instruction sets that the processor has and the operating system keeps registers for. Bits as in the Intel 64 manual,
 * volume 2, CPUID leaves 1, 7 and 80000001H, and volume 1, XCR0.
 *
 * @param avx512 all of F, BW, VL and DQ
 * @param halves whether the processor takes two steps for 512 bits, as AMD's of family 19H do
 * @param beside whether it permutes 512 bits beside two multiplications of as many, as AMD's do from family 1AH on; Intel's multiply less meanwhile
 * @param counts all of POPCNT, LZCNT and BMI1, which count bits
 */
record CpuFeatures(
        boolean avx2, boolean fma, boolean f16c, boolean avx512, boolean halves, boolean beside, boolean counts) {
    /** What {@link #text} says of AVX-512. */
    static final String AVX512 = "avx512";

    /** What {@link #text} says where 512 bits take two steps. */
    static final String HALVES = "avx512-in-halves";

    /** What {@link #text} says where permutations run beside multiplications. */
    static final String BESIDE = "avx512-permutes-beside";

    static final CpuFeatures NONE = new CpuFeatures(false, false, false, false, false, false, false);

    /** Words that {@link ProbeCode#FEATURES} writes. */
    static final int WORDS = 7;

    /** The first four letters of AuthenticAMD. */
    private static final int AMD = 0x68747541;

    /** Zen 3 and 4; the former has no AVX-512. */
    private static final int FAMILY_19H = 0x19;

    private static final int LEAF_1_FMA = 1 << 12;
    private static final int LEAF_1_AVX = 1 << 28;
    private static final int LEAF_1_F16C = 1 << 29;
    private static final int LEAF_1_POPCNT = 1 << 23;
    private static final int LEAF_7_BMI1 = 1 << 3;
    private static final int EXTENDED_LZCNT = 1 << 5;
    private static final int LEAF_7_AVX2 = 1 << 5;
    private static final int LEAF_7_AVX512 = 1 << 16 | 1 << 17 | 1 << 30 | 1 << 31; // F, DQ, BW, VL
    private static final int XCR0_YMM = 0x06;
    private static final int XCR0_ZMM = 0xE6;

    /** Reads the highest leaf, ecx of leaf 1, ebx of leaf 7, XCR0 (0 where the system does not manage it), ecx of leaf 80000001H, ebx of leaf 0 and eax of leaf 1. */
    static CpuFeatures decode(int[] words) {
        int leaf1 = words[1];
        int leaf7 = words[0] >= 7 ? words[2] : 0; // beyond the highest leaf processors answer with any other
        boolean ymm = has(words[3], XCR0_YMM) && has(leaf1, LEAF_1_AVX);
        boolean zmm = has(words[3], XCR0_ZMM) && ymm;
        return new CpuFeatures(
                ymm && has(leaf7, LEAF_7_AVX2),
                ymm && has(leaf1, LEAF_1_FMA),
                ymm && has(leaf1, LEAF_1_F16C),
                zmm && has(leaf7, LEAF_7_AVX512),
                words[5] == AMD && family(words[6]) == FAMILY_19H,
                words[5] == AMD && family(words[6]) > FAMILY_19H,
                has(leaf1, LEAF_1_POPCNT) && has(leaf7, LEAF_7_BMI1) && has(words[4], EXTENDED_LZCNT));
    }

    /** Base family, of newer processors with what extends it. */
    private static int family(int signature) {
        int base = signature >> 8 & 0xF;
        return base == 0xF ? base + (signature >> 20 & 0xFF) : base;
    }

    /** The kinds of vectors, such as {@code avx2 fma f16c}. */
    String text() {
        StringJoiner text = new StringJoiner(" ");
        add(text, avx2, "avx2");
        add(text, fma, "fma");
        add(text, f16c, "f16c");
        add(text, avx512, AVX512);
        add(text, avx512 && halves, HALVES);
        add(text, avx512 && beside, BESIDE);
        return text.toString();
    }

    private static void add(StringJoiner text, boolean present, String name) {
        if (present) {
            text.add(name);
        }
    }

    private static boolean has(int word, int bits) {
        return (word & bits) == bits;
    }
}
