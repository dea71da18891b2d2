package dev.scantling.perf.cpu;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.ios.Strategies;

/**
 * A network whose operators were measured one after the other.
 *
 * @param sequential the model that was measured
 * @param ios with what its operators took
 */
record NetworkCosts(Engine engine, Program program, CompiledModel sequential, Inputs inputs, IosScheduler ios)
        implements AutoCloseable {
    private static final int ROUNDS = 9;

    static NetworkCosts measure(Network network, Plan plan) {
        Engine engine = Engine.open("cpu", plan.settings());
        try {
            Program program = new Program(network.graph(), SeededWeights.fill(network.parameters(), "seed:1"));
            CompiledModel model = engine.compile(program);
            Inputs inputs = BenchNetworks.input(network, plan).inputs(model.inputs());
            return new NetworkCosts(
                    engine, program, model, inputs, engine.scheduler(model, inputs, ROUNDS, Strategies.BOTH));
        } catch (RuntimeException | Error e) {
            engine.close();
            throw e;
        }
    }

    /** As schedulers see it. */
    Graph graph() {
        return sequential.program().graph();
    }

    /** The IOS scheduler with other kinds of stages. */
    IosScheduler ios(Strategies strategies) {
        return ios.withStrategies(strategies);
    }

    /** In IOS's stages, as far as they ran faster than their operators one after the other. */
    CompiledModel proven(Strategies strategies) {
        return engine.compileProven(program, sequential, ios(strategies), inputs, ROUNDS);
    }

    @Override
    public void close() {
        sequential.close();
        engine.close();
    }
}
