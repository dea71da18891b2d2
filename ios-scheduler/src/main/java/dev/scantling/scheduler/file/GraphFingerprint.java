package dev.scantling.scheduler.file;

import dev.scantling.ir.Graph;
import dev.scantling.ir.text.GraphPrinter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells graphs apart by everything that their text form has but the name, which may say the batch. */
final class GraphFingerprint {
    private GraphFingerprint() {}

    static String of(Graph graph) {
        Graph nameless = new Graph("", graph.inputs(), graph.nodes(), graph.outputs());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(GraphPrinter.print(nameless).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
