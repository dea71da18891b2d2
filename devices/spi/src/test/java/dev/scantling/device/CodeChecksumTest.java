package dev.scantling.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CodeChecksumTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The check values of both polynomials in the catalogues of CRCs. */
    @Test
    void knownValues() {
        assertThat(CodeChecksum.of(bytes("123456789"))).isEqualTo(0xcbf43926_e3069283L);
        assertThat(CodeChecksum.of()).isZero();
        assertThat(CodeChecksum.of(new byte[0])).isZero();
    }

    @Test
    void partsAreOneBehindTheOther() {
        assertThat(CodeChecksum.of(bytes("1234"), bytes(""), bytes("56789")))
                .isEqualTo(CodeChecksum.of(bytes("123456789")));
        assertThat(CodeChecksum.of(bytes("56789"), bytes("1234"))).isNotEqualTo(CodeChecksum.of(bytes("123456789")));
    }
}
