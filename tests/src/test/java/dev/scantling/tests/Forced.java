package dev.scantling.tests;

import dev.scantling.device.Device;
import dev.scantling.ir.Graph;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.Scheduler;
import dev.scantling.scheduler.SequentialScheduler;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Stages of another scheduler, whose groups go to devices by force: those that fix sizes as well.
 *
 * @param cores whether groups get as many as the device has, instead of what they had
 */
record Forced(Scheduler stages, List<Device> devices, IntSupplier chooser, boolean cores) implements Scheduler {

    /** One operator after the other, each on the next device. */
    static Forced inTurn(List<Device> devices) {
        AtomicInteger next = new AtomicInteger();
        return new Forced(
                new SequentialScheduler("any", 1), devices, () -> next.getAndIncrement() % devices.size(), true);
    }

    /** Groups anywhere. */
    static Forced scattered(Scheduler stages, List<Device> devices, long seed) {
        Random random = new Random(seed);
        return new Forced(stages, devices, () -> random.nextInt(devices.size()), false);
    }

    @Override
    public String name() {
        return "forced";
    }

    @Override
    public Schedule schedule(Graph graph) {
        return new Schedule(
                stages.schedule(graph).stages().stream().map(this::stage).toList());
    }

    private Stage stage(Stage stage) {
        return new Stage(stage.groups().stream().map(this::group).toList(), stage.strategy());
    }

    private Group group(Group group) {
        Device device = devices.get(chooser.getAsInt());
        return new Group(group.nodes(), device.name(), cores ? device.target().cores() : group.cores());
    }
}
