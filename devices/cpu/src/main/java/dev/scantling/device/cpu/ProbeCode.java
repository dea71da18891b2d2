package dev.scantling.device.cpu;

import java.util.HexFormat;

/** Two functions with the arguments of a kernel (see {@code KernelArtifact.MachineCode}), assembled by hand. */
final class ProbeCode {
    /** Returns at once: whether code of this process runs at all. */
    static final byte[] NOTHING = bytes("C3"); // ret

    /** Writes the words that {@link CpuFeatures#decode} reads to its buffer 0, an array of zeros. */
    static final byte[] FEATURES = bytes(
            "53", // push rbx: cpuid overwrites it
            "49 89 C8", // mov r8, rcx: and rcx
            "31 C0", // xor eax, eax
            "0F A2", // cpuid
            "41 89 00", // mov [r8], eax
            "41 89 58 14", // mov [r8 + 20], ebx
            "B8 01 00 00 00", // mov eax, 1
            "31 C9", // xor ecx, ecx
            "0F A2", // cpuid
            "41 89 48 04", // mov [r8 + 4], ecx
            "41 89 40 18", // mov [r8 + 24], eax
            "B8 07 00 00 00", // mov eax, 7
            "31 C9", // xor ecx, ecx
            "0F A2", // cpuid
            "41 89 58 08", // mov [r8 + 8], ebx
            "B8 01 00 00 80", // mov eax, 80000001H
            "31 C9", // xor ecx, ecx
            "0F A2", // cpuid
            "41 89 48 10", // mov [r8 + 16], ecx
            "41 F7 40 04 00 00 00 08", // test dword [r8 + 4], 1 << 27: without OSXSAVE there is no xgetbv
            "74 09", // jz to pop
            "31 C9", // xor ecx, ecx
            "0F 01 D0", // xgetbv
            "41 89 40 0C", // mov [r8 + 12], eax
            "5B", // pop rbx
            "C3"); // ret

    private ProbeCode() {}

    private static byte[] bytes(String... instructions) {
        return HexFormat.ofDelimiter(" ").parseHex(String.join(" ", instructions));
    }
}
