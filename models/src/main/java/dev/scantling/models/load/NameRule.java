package dev.scantling.models.load;

import dev.scantling.models.tensor.StoredTensor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of the tensors whose whole name matches a pattern: a regular expression. */
public sealed interface NameRule {

    /** A tensor and what it is called. */
    record Named(String key, StoredTensor tensor) {}

    /** Of names. */
    String pattern();

    /** The rule in a line. */
    String text();

    /** What a tensor with a matching name becomes; nothing if it is left out. */
    Optional<Named> change(Named tensor, Matcher matched);

    /** What any tensor becomes: itself if its name does not match. */
    default Optional<Named> apply(Named tensor) {
        Matcher matcher = Pattern.compile(pattern()).matcher(tensor.key());
        return matcher.matches() ? change(tensor, matcher) : Optional.of(tensor);
    }

    /**
     * It gets another name.
     *
     * @param name in which {@code $1} is what the first group of the pattern matched
     */
    record Rename(String pattern, String name) implements NameRule {
        @Override
        public String text() {
            return pattern + " is " + name;
        }

        @Override
        public Optional<Named> change(Named tensor, Matcher matched) {
            return Optional.of(new Named(matched.replaceFirst(name), tensor.tensor()));
        }
    }

    /** It is left out. */
    record LeaveOut(String pattern, String why) implements NameRule {
        @Override
        public String text() {
            return pattern + " is left out: " + why;
        }

        @Override
        public Optional<Named> change(Named tensor, Matcher matched) {
            return Optional.empty();
        }
    }

    /** Its first axis, of extent 1, is dropped: {@code [1, c]} becomes {@code [c]}. */
    record DropFirstAxis(String pattern) implements NameRule {
        @Override
        public String text() {
            return pattern + " of [1, c] is [c]";
        }

        @Override
        public Optional<Named> change(Named tensor, Matcher matched) {
            return Optional.of(
                    tensor.tensor().shape().size() == 2
                            ? new Named(tensor.key(), tensor.tensor().withoutFirstAxis())
                            : tensor);
        }
    }

    /**
     * If it has five axes, it is the weight of a sparse convolution of spconv, and becomes {@code [taps, cin, cout]}, or {@code [cin, cout]}
     * of one tap, under the name {@code kernel}. Taps keep their order, which has x fastest.
     *
     * @param outputFirst stored as {@code [cout, z, y, x, cin]}, as by spconv 2; otherwise {@code [z, y, x, cin, cout]}, as by spconv 1
     */
    record SpconvKernel(String pattern, boolean outputFirst) implements NameRule {
        private static final int AXES = 5;
        private static final int TAP_AXES = 3;

        @Override
        public String text() {
            return pattern + " of " + (outputFirst ? "[cout, z, y, x, cin]" : "[z, y, x, cin, cout]")
                    + " is $1.kernel of [z * y * x, cin, cout]";
        }

        @Override
        public Optional<Named> change(Named tensor, Matcher matched) {
            StoredTensor stored = tensor.tensor();
            if (stored.shape().size() != AXES) {
                return Optional.of(tensor);
            }
            StoredTensor tapsFirst = (outputFirst ? stored.permuted(1, 2, 3, 4, 0) : stored).merged(TAP_AXES);
            return Optional.of(new Named(
                    matched.replaceFirst("$1.kernel"),
                    tapsFirst.shape().getFirst() == 1 ? tapsFirst.withoutFirstAxis() : tapsFirst));
        }
    }
}
