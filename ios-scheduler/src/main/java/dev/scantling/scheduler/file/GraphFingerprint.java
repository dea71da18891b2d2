package dev.scantling.scheduler.file;

import dev.scantling.ir.Graph;
import dev.scantling.ir.text.GraphPrinter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells graphs apart by everything that their text form has. */
final class GraphFingerprint {
    private GraphFingerprint() {}

    static String of(Graph graph) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(GraphPrinter.print(graph).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
