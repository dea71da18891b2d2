package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Renewal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documents that a test makes; {@code -Dscantling.golden.update=true} renews it. */
public record DocsPage(String name) {

    /** Checks that the page holds this text, or writes it. */
    public void require(String text) throws IOException {
        Path file = Path.of("..", "docs", name);
        if (Renewal.isAsked()) {
            Files.writeString(file, text);
        }
        assertThat(file).as(Renewal.ADVICE).hasContent(text);
    }
}
