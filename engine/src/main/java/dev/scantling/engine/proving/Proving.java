package dev.scantling.engine.proving;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.scheduler.GivenSchedule;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds stages by what they take when they run. IOS's stages, which costs of single operators suggest, are run; what operators took there
 * corrects the costs, and IOS is asked again, as long as that finds faster ones. The fastest stages of all runs make a schedule ({@link FastestPath}), which is kept if
 * it is faster than the operators one after the other as a whole too.
 *
 * @param sequential whose operators run one after the other
 * @param rounds runs of everything, at least 1
 * @param compiler of the same program in other stages
 */
public record Proving(
        CompiledModel sequential, Inputs inputs, int rounds, Function<Scheduler, CompiledModel> compiler) {
    /** Each takes four times as many runs of the network as there are rounds. */
    private static final int ATTEMPTS = 6;

    /** Of the sequential run's time, what another attempt has to gain, or it is the last one. */
    private static final double LEAST_PROGRESS = 0.002;

    /** The stages that a scheduler chooses, as far as they gain. */
    public Schedule of(IosScheduler scheduler) {
        List<TimedStages> timed = new ArrayList<>();
        IosScheduler next = scheduler;
        FastestPath.Found best = new FastestPath.Found(sequential.decided().schedule(), 1 + LEAST_PROGRESS);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Schedule schedule = next.schedule(sequential.program().graph());
            if (timed.stream().anyMatch(each -> each.schedule().equals(schedule))) {
                break;
            }
            timed.add(timed(schedule));
            FastestPath.Found before = best;
            best = FastestPath.of(sequential.decided().schedule(), timed);
            if (best.ofSequential() > before.ofSequential() - LEAST_PROGRESS) {
                break;
            }
            next = scheduler.withCosts(CostsInPlace.of(scheduler.costs(), scheduler.cores(), timed));
        }
        return best.ofSequential() < 1
                ? faster(best.schedule())
                : sequential.decided().schedule();
    }

    private CompiledModel compile(Schedule schedule) {
        return compiler.apply(new GivenSchedule("ios", schedule));
    }

    private TimedStages timed(Schedule schedule) {
        try (CompiledModel scheduled = compile(schedule)) {
            return TimedStages.of(sequential, scheduled, inputs, rounds);
        }
    }

    /** A schedule, or the operators one after the other if they are as fast. */
    private Schedule faster(Schedule schedule) {
        long[][] nanos = new long[2][rounds];
        try (CompiledModel scheduled = compile(schedule);
                Session apart = sequential.openSession();
                Session together = scheduled.openSession()) {
            for (int round = 0; round < rounds; round++) {
                nanos[0][round] = TimedStages.whole(TimedStages.timeline(apart, inputs));
                nanos[1][round] = TimedStages.whole(TimedStages.timeline(together, inputs));
            }
        }
        return Samples.median(nanos[1]) < Samples.median(nanos[0])
                ? schedule
                : sequential.decided().schedule();
    }
}
