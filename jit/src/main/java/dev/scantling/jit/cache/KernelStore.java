package dev.scantling.jit.cache;

import java.util.Map;
import java.util.Optional;

/** Remembers the machine code of kernels. Whether it does never shows in results. Thread-safe. */
public interface KernelStore {

    /** What people know it by, such as the path of a file. */
    String name();

    /** Of everything that makes code ({@link CodeVersion}); empty if it is not known, or nothing is to be kept. */
    Optional<Long> version();

    /** The code of the kernel with a digest, whole and unchanged since it was put; empty if there is none. */
    Optional<byte[]> find(KernelDigest digest);

    /** Adds code, in place of what has the same digests. */
    void put(Map<KernelDigest, byte[]> codes);

    /** A store that stays empty. */
    static KernelStore none() {
        return new KernelStore() {
            @Override
            public String name() {
                return "no kernel file";
            }

            @Override
            public Optional<Long> version() {
                return Optional.empty();
            }

            @Override
            public Optional<byte[]> find(KernelDigest digest) {
                return Optional.empty();
            }

            @Override
            public void put(Map<KernelDigest, byte[]> codes) {}
        };
    }
}
