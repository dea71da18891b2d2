package dev.scantling.models.zoo;

import java.util.Locale;

/** What a stored tensor is: decides how it is initialised and whether it counts as trained. */
public enum ParameterKind {
    /** Kernel of a sparse convolution, {@code [k, cin, cout]}, or {@code [cin, cout]} for one offset. */
    SPARSE,
    /** Weight of a linear layer, {@code [cout, cin]}. */
    DENSE,
    /** Scale of a batch norm. */
    BN_WEIGHT,
    /** Shift of a batch norm. */
    BN_BIAS,
    /** Running mean of a batch norm: measured, not trained. */
    BN_MEAN,
    /** Running variance of a batch norm: measured, not trained. */
    BN_VAR,
    /** Bias of a linear layer. */
    BIAS;

    /** The name in files, such as {@code bn_mean}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether training changes the tensor by its gradient; only these count as parameters. */
    public boolean trained() {
        return switch (this) {
            case SPARSE, DENSE, BN_WEIGHT, BN_BIAS, BIAS -> true;
            case BN_MEAN, BN_VAR -> false;
        };
    }
}
