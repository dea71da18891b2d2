package dev.scantling.engine.cli;

import dev.scantling.models.load.NameRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says whose names the tensors of a checkpoint have. */
final class NameOptions {
    @Option(
            names = "--names",
            paramLabel = "RULES",
            description =
                    "Whose names and layouts the tensors of a checkpoint have: as-stored, spvnas, pvcnn, dgcnn, mmdet3d,"
                            + " minkowski, openpcdet-spconv1 or openpcdet-spconv2; inspect shows what each does.")
    private @Nullable String names;

    /**
     * Those that were chosen.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput if there are no rules of that name
     */
    Optional<NameRules> given() {
        return Optional.ofNullable(names).map(NameRules::named);
    }

    /** Those that were chosen, or else the names that are stored. */
    NameRules rules() {
        return given().orElse(NameRules.AS_STORED);
    }
}
