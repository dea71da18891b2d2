package dev.scantling.device.cpu;

import dev.scantling.device.KernelArtifact.MachineCode;
import java.util.HexFormat;

/** Small functions, assembled by hand. */
final class MachineCodeSamples {
    /** Returns at once, whatever its arguments. */
    static MachineCode nothing(int buffers) {
        return new MachineCode("nothing" + buffers, ProbeCode.NOTHING, buffers);
    }

    /** {@code int32 buffer0[ints[0] + i] += i + ints[1]} for each iteration i. */
    static MachineCode addIndex() {
        return new MachineCode(
                "addIndex",
                bytes(
                        "4C 63 07", // movsxd r8, dword [rdi]: the offset
                        "4A 8D 0C 81", // lea rcx, [rcx + 4 * r8]
                        "44 8B 4F 04", // mov r9d, [rdi + 4]: the scalar
                        "39 D6", // loop: cmp esi, edx
                        "7D 0F", // jge to ret
                        "48 63 C6", // movsxd rax, esi
                        "46 8D 04 0E", // lea r8d, [rsi + r9]
                        "44 01 04 81", // add [rcx + 4 * rax], r8d
                        "FF C6", // inc esi
                        "EB ED", // jmp to loop
                        "C3"), // ret
                1);
    }

    /** {@code int32 buffer2[ints[2] + i] = buffer0[ints[0] + i] + buffer1[ints[1] + i]} for the one iteration begin. */
    static MachineCode sumOfThree() {
        return new MachineCode(
                "sumOfThree",
                bytes(
                        "8B 07", // mov eax, [rdi]
                        "01 F0", // add eax, esi
                        "8B 04 81", // mov eax, [rcx + 4 * rax]
                        "8B 57 04", // mov edx, [rdi + 4]
                        "01 F2", // add edx, esi
                        "41 03 04 90", // add eax, [r8 + 4 * rdx]
                        "8B 57 08", // mov edx, [rdi + 8]
                        "01 F2", // add edx, esi
                        "41 89 04 91", // mov [r9 + 4 * rdx], eax
                        "C3"), // ret
                3);
    }

    /** {@code int32 last[ints[n - 1] + i] = i * ints[n]} for the one iteration begin; the last of 4 buffers or more. */
    static MachineCode storeToLast(int buffers) {
        int stackOffset = 8 * (buffers - 3); // after the return address
        return new MachineCode(
                "storeToLast" + buffers,
                bytes(
                        "48 8B 44 24 %02X".formatted(stackOffset), // mov rax, [rsp + stackOffset]
                        "8B 57 %02X".formatted(4 * (buffers - 1)), // mov edx, [rdi + 4 * (buffers - 1)]
                        "01 F2", // add edx, esi
                        "0F AF 77 %02X".formatted(4 * buffers), // imul esi, [rdi + 4 * buffers]
                        "89 34 90", // mov [rax + 4 * rdx], esi
                        "C3"), // ret
                buffers);
    }

    private MachineCodeSamples() {}

    private static byte[] bytes(String... instructions) {
        return HexFormat.ofDelimiter(" ").parseHex(String.join(" ", instructions));
    }
}
