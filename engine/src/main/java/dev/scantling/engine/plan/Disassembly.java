package dev.scantling.engine.plan;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;

/** Code as text, by tools that may be absent; then the text says how to make it by hand. */
final class Disassembly {
    private Disassembly() {}

    static String ofClassFile(Path file) {
        Optional<ToolProvider> javap = ToolProvider.findFirst("javap");
        if (javap.isEmpty()) {
            return "this Java runtime has no javap (module jdk.jdeps); run it by hand on " + file + "\n";
        }
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        javap.get().run(out, out, "-c", "-p", file.toString());
        return text.toString();
    }

    static String ofMachineCode(Path file) {
        List<String> command = List.of("objdump", "-D", "-b", "binary", "-m", "i386:x86-64", file.toString());
        try {
            Process objdump =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            objdump.getOutputStream().close();
            return new String(objdump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "objdump does not run here (" + e.getMessage() + "); run by hand: " + String.join(" ", command)
                    + "\n";
        }
    }
}
