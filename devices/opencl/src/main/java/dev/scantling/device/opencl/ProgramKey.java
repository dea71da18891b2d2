package dev.scantling.device.opencl;

import dev.scantling.device.KernelArtifact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that the code of a program depends on, as a digest: what stands for its text, options and work group, the device and its driver.
 *
 * @param digest SHA-256 in hexadecimal digits
 */
record ProgramKey(String digest) {
    /** Of the digest. */
    static final int BYTES = 32;

    static ProgramKey of(KernelArtifact.Source source, DeviceFacts facts) {
        MessageDigest digest = sha256();
        for (String part : List.of(
                source.text().identity(),
                source.entry(),
                Integer.toString(source.items()),
                facts.buildOptions(),
                facts.platform(),
                facts.name(),
                facts.version(),
                facts.driver())) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return new ProgramKey(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
