package dev.scantling.device.opencl;

import java.util.Optional;

/** Where built programs are kept between processes. Thread-safe. */
interface ProgramStore {

    /** Keeps nothing. */
    ProgramStore NONE = new ProgramStore() {
        @Override
        public Optional<byte[]> find(ProgramKey key) {
            return Optional.empty();
        }

        @Override
        public void put(ProgramKey key, byte[] binary) {}

        @Override
        public void reject(ProgramKey key, String reason) {}
    };

    /** Code that {@link #put} got, to the last bit. */
    Optional<byte[]> find(ProgramKey key);

    void put(ProgramKey key, byte[] binary);

    /** Forgets code that the driver does not take. */
    void reject(ProgramKey key, String reason);
}
