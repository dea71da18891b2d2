package dev.scantling.perf.cpu;

import dev.scantling.engine.Setting;
import dev.scantling.engine.cli.run.NetworkInput;
import dev.scantling.engine.cli.run.SeededInputs;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.NetworkOptions;
import dev.scantling.models.zoo.Zoo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The networks that schedulers are compared on. */
final class BenchNetworks {
    private static final String WIRINGS = "data/mit-han-lab/ios";
    private static final String IMAGE = "image";
    private static final double EDGE = 0.05;

    /** As {@link #of} takes them. */
    static final List<String> NAMES = List.of(
            "squeezenet", "inception_v3", "nasnet", "randwire", "spvcnn@0.25", "spvcnn", "minkunet@0.5", "pvcnn-s3dis");

    private BenchNetworks() {}

    /** By its name in the zoo; RandWire with the wirings among the reference data. */
    static Network of(String name) {
        String wirings = Path.of(Setting.SHARED.text()).resolve(WIRINGS).toString();
        return Zoo.parse(name.equals("randwire") ? name + ":" + wirings : name, NetworkOptions.DEFAULT);
    }

    /** The plan's scan, or data by formula. */
    static NetworkInput input(Network network, Plan plan) {
        return NetworkInput.of(
                network, SeededInputs.suit(network) ? Optional.empty() : Optional.of(plan.requireScan()), EDGE);
    }

    /** The images that a network on images gets. */
    static Optional<float[]> image(Network network) {
        return network.graph().inputs().stream()
                .filter(port -> port.name().equals(IMAGE))
                .findFirst()
                .map(SeededInputs::values);
    }
}
