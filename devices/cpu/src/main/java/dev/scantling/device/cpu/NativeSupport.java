package dev.scantling.device.cpu;

import dev.scantling.device.Unchecked;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;

/**
 * Whether this process can run machine code here.
 *
 * @param reason why not; empty if it can
 * @param features of the processor; none where they could not be asked for
 */
record NativeSupport(boolean usable, String reason, CpuFeatures features) {

    /** Finds out by installing and calling two small functions. */
    static NativeSupport probe(Supplier<CodePages> pages) {
        return probe(Host.here(), pages);
    }

    static NativeSupport probe(Host host, Supplier<CodePages> pages) {
        if (!host.hasMachineCode()) {
            return unusable("machine code is made for Linux on amd64 only, this is " + host.system() + " on "
                    + host.architecture());
        }
        try (ExecutableMemory memory = new ExecutableMemory(pages.get())) {
            return of(features(memory));
        } catch (IllegalCallerException e) {
            return unusable("native access is denied to this module; start java with " + flag());
        } catch (CodeRefusal e) {
            return unusable("the host refuses executable memory (" + e.getMessage() + ")");
        }
    }

    private static CpuFeatures features(ExecutableMemory memory) throws CodeRefusal {
        int[] words = new int[CpuFeatures.WORDS];
        call(memory.install(ProbeCode.NOTHING), words);
        call(memory.install(ProbeCode.FEATURES), words);
        return CpuFeatures.decode(words);
    }

    private static void call(MemorySegment entry, int[] buffer) {
        MemorySegment[] buffers = {MemorySegment.ofArray(buffer)};
        MemorySegment ints = MemorySegment.ofArray(new int[1]);
        try {
            new NativeCalls().taking(1).invokeExact(entry, ints, 0, 1, buffers);
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    private static NativeSupport of(CpuFeatures features) {
        String reason = lack(features);
        return new NativeSupport(reason.isEmpty(), reason, features);
    }

    private static String lack(CpuFeatures features) {
        if (!features.avx2() || !features.fma()) {
            return "machine code needs AVX2 and FMA, and this processor and system offer "
                    + (features.text().isEmpty() ? "neither" : "only " + features.text());
        }
        return features.counts()
                ? ""
                : "machine code needs POPCNT, LZCNT and BMI1, and this processor lacks one of them";
    }

    private static NativeSupport unusable(String reason) {
        return new NativeSupport(false, reason, CpuFeatures.NONE);
    }

    private static String flag() {
        Module module = NativeSupport.class.getModule();
        return "--enable-native-access=" + (module.isNamed() ? module.getName() : "ALL-UNNAMED");
    }
}
