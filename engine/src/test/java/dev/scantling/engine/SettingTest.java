package dev.scantling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingTest {
    @AfterEach
    void clear() {
        for (Setting setting : Setting.values()) {
            System.clearProperty(setting.property());
        }
    }

    @Test
    void propertiesAreRead() {
        System.setProperty("scantling.threads", "3");
        System.setProperty("scantling.vector-bits", "128");
        System.setProperty("scantling.validate", "1");
        System.setProperty("scantling.code", "native");
        assertThat(Setting.read().threads()).isEqualTo(3);
        assertThat(Setting.read().vectorBits()).hasValue(128);
        assertThat(Setting.read().validate()).isTrue();
        assertThat(Setting.read().dump()).isEmpty();
        assertThat(Setting.read().code()).isEqualTo(CodeRoute.NATIVE);
    }

    @Test
    void theTuningFileIsInTheCacheFolderUnlessSaidOtherwise() {
        assertThat(Setting.read().tuning())
                .hasValueSatisfying(
                        file -> assertThat(file).isAbsolute().endsWithRaw(Path.of("scantling", "tuning.txt")));
        System.setProperty("scantling.tuning", "mine.txt");
        assertThat(Setting.read().tuning()).hasValue(Path.of("mine.txt"));
        System.setProperty("scantling.tuning", "off");
        assertThat(Setting.read().tuning()).isEmpty();
    }

    @Test
    void aBadValueNamesItsSourceAndWhatIsAllowed() {
        System.setProperty("scantling.vector-bits", "300");
        assertThatThrownBy(Setting::read)
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("scantling.vector-bits")
                .hasMessageContaining("'300'")
                .hasMessageContaining("512");
    }

    @Test
    void theReadmeHasTheTable() throws IOException {
        Path readme = Path.of(System.getProperty("basedir", ".")).resolveSibling("README.md");
        assertThat(Files.readString(readme))
                .as("update README.md with what bin/scantling settings --markdown prints")
                .contains(Setting.markdownTable().trim());
    }

    @Test
    void theTableHasALineForEachSetting() {
        for (Setting setting : Setting.values()) {
            assertThat(Setting.markdownTable()).contains("| `" + setting.variable() + "` |");
        }
    }
}
