package dev.scantling.models.load;

import dev.scantling.ir.EngineException;
import dev.scantling.models.load.NameRule.DropFirstAxis;
import dev.scantling.models.load.NameRule.LeaveOut;
import dev.scantling.models.load.NameRule.Named;
import dev.scantling.models.load.NameRule.Rename;
import dev.scantling.models.load.NameRule.SpconvKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the tensors of a library's or repository's checkpoints are named and laid out in networks of the zoo: rules that are applied to each
 * tensor one after the other. Always chosen by name, never guessed.
 *
 * <p>The order of the taps of a kernel is not changed: a network is built in the {@link dev.scantling.ir.geometry.Convention} that its
 * weights were trained in, which also decides where its outputs lie.
 */
public record NameRules(String name, List<NameRule> rules) {
    private static final NameRule STEPS = new LeaveOut("(.*[./])?num_batches_tracked", "a counter of training steps");

    /** Nothing but the counters of training steps that PyTorch keeps in every batch norm is left out. */
    static final NameRules EXACT = new NameRules("exact", List.of(STEPS));

    private static final List<NameRule> TRAINING = List.of(
            STEPS,
            new LeaveOut(
                    "(optimizer|optimizer_state|optimizer_state_dict|optim|scaler|scheduler|lr_scheduler)/.*",
                    "the state of training"),
            new Rename("(?:state_dict|model_state_dict|model_state|model)/(.*)", "$1"),
            new Rename("module\\.(.*)", "$1"));

    private static final int STAGES = 4;

    /** Names and layouts as they are; only what training leaves in a file is taken away. */
    public static final NameRules AS_STORED = of("as-stored");

    /** SPVNAS on TorchSparse: the names and layouts of the zoo. */
    public static final NameRules SPVNAS = of("spvnas");

    /** PVCNN: the names and layouts of the zoo. */
    public static final NameRules PVCNN = of("pvcnn");

    /** DGCNN, whose batch norms are stored twice. */
    public static final NameRules DGCNN =
            of("dgcnn", new LeaveOut("bn[1-8]\\..*", "the batch norm of a layer conv, where it is stored too"));

    /** MinkUNet and SPVCNN of mmdet3d on TorchSparse. */
    public static final NameRules MMDET3D = of("mmdet3d", mmdet3d());

    /** MinkowskiEngine, whose layers wrap PyTorch's. */
    public static final NameRules MINKOWSKI = of(
            "minkowski",
            new Rename("(.*)\\.bn\\.(weight|bias|running_mean|running_var)", "$1.$2"),
            new Rename("(.*)\\.linear\\.(weight|bias)", "$1.$2"),
            new DropFirstAxis(".*\\.bias"));

    /** OpenPCDet with spconv 1. */
    public static final NameRules OPENPCDET_SPCONV_1 =
            of("openpcdet-spconv1", globalStep(), new SpconvKernel("(.*)\\.weight", false));

    /** OpenPCDet with spconv 2. */
    public static final NameRules OPENPCDET_SPCONV_2 =
            of("openpcdet-spconv2", globalStep(), new SpconvKernel("(.*)\\.weight", true));

    /** All of them. */
    public static final List<NameRules> ALL =
            List.of(AS_STORED, SPVNAS, PVCNN, DGCNN, MMDET3D, MINKOWSKI, OPENPCDET_SPCONV_1, OPENPCDET_SPCONV_2);

    public NameRules {
        rules = List.copyOf(rules);
    }

    private static NameRules of(String name, NameRule... more) {
        List<NameRule> rules = new ArrayList<>(TRAINING);
        rules.addAll(List.of(more));
        return new NameRules(name, rules);
    }

    private static NameRule globalStep() {
        return new LeaveOut("global_step", "a counter of training steps");
    }

    /** Encoder and decoder count from 0, stages and ups from 1; modules of convolution, norm and ReLU are sequences named net. */
    private static NameRule[] mmdet3d() {
        List<NameRule> rules = new ArrayList<>();
        rules.add(new Rename("backbone\\.conv_input\\.0\\.net\\.([01])\\.(.*)", "stem.$1.$2"));
        rules.add(new Rename("backbone\\.conv_input\\.1\\.net\\.0\\.(.*)", "stem.3.$1"));
        rules.add(new Rename("backbone\\.conv_input\\.1\\.net\\.1\\.(.*)", "stem.4.$1"));
        for (int i = 0; i < STAGES; i++) {
            rules.add(new Rename("backbone\\.encoder\\." + i + "\\.(.*)", "stage" + (i + 1) + ".$1"));
            rules.add(new Rename("backbone\\.decoder\\." + i + "\\.(.*)", "up" + (i + 1) + ".$1"));
        }
        rules.add(new Rename("backbone\\.(point_transforms\\..*)", "$1"));
        rules.add(new Rename("decode_head\\.conv_seg\\.(.*)", "classifier.0.$1"));
        return rules.toArray(NameRule[]::new);
    }

    /**
     * Those of a name.
     *
     * @throws EngineException.InvalidInput listing the names there are
     */
    public static NameRules named(String name) {
        return ALL.stream()
                .filter(rules -> rules.name.equals(name))
                .findAny()
                .orElseThrow(() -> new EngineException.InvalidInput("unknown names '" + name + "'; known: "
                        + ALL.stream().map(NameRules::name).collect(Collectors.joining(", "))));
    }

    /** All rules, a line each, in the order in which they are applied. */
    public String text() {
        return rules.stream().map(rule -> rule.text() + "\n").collect(Collectors.joining());
    }

    /** What becomes of a tensor; nothing if it is left out. */
    Optional<Named> apply(Named tensor, String file) {
        Optional<Named> result = Optional.of(tensor);
        for (NameRule rule : rules) {
            try {
                result = result.flatMap(rule::apply);
            } catch (EngineException.InvalidInput e) {
                throw new EngineException.InvalidModel(
                        file + ": tensor '" + tensor.key() + "', by the rule '" + rule.text() + "': " + e.getMessage());
            }
        }
        return result;
    }
}
