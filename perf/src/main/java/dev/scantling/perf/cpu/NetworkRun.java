package dev.scantling.perf.cpu;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;

/** A network in the stages of one scheduler, ready to be timed. */
final class NetworkRun implements AutoCloseable {
    private final String name;
    private final CompiledModel model;
    private final Session session;
    private final Inputs inputs;

    /** @param model that is closed with the run */
    NetworkRun(String name, CompiledModel model, Inputs inputs) {
        this.name = name;
        this.model = model;
        this.session = session(model);
        this.inputs = inputs;
    }

    /** Who cannot have a run cannot close it. */
    private static Session session(CompiledModel model) {
        try {
            return model.openSession();
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
    }

    /** Times whole runs, each behind another. */
    Contender contender() {
        return Contender.warmed(name, Clock.WALL, () -> session.run(inputs));
    }

    String name() {
        return name;
    }

    /** As the scheduler made it, merged stages included. */
    Schedule schedule() {
        return model.decided().schedule();
    }

    long stagesOfSeveralGroups() {
        return schedule().stages().stream()
                .filter(stage -> stage.groups().size() > 1)
                .count();
    }

    long mergedStages() {
        return schedule().stages().stream().filter(Stage::merges).count();
    }

    /** The first output of a run. */
    float[] result() {
        session.run(inputs);
        return session.output(model.outputs().getFirst().name()).floats();
    }

    /** Operations of a run. */
    long flops() {
        session.run(inputs);
        return session.timings().stream()
                .mapToLong(timing -> timing.estimate().flops())
                .sum();
    }

    @Override
    public void close() {
        session.close();
        model.close();
    }
}
