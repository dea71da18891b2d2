package dev.scantling.scheduler.file;

import dev.scantling.ir.Target;
import dev.scantling.scheduler.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The devices that a schedule of a file was found for, beside those that there are. */
record PlacedFor(ScheduleFile.Content content, Map<String, Target> targets) {

    PlacedFor(ScheduleFile.Content content, List<Machine> machines) {
        this(content, machines.stream().collect(Collectors.toMap(Machine::device, Machine::target)));
    }

    /** Why it cannot run on these; nothing if it can. */
    Optional<String> fault() {
        return Stream.<Function<String, Optional<String>>>of(this::absent, this::other)
                .flatMap(check -> content.devices().keySet().stream().map(check))
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::unlisted);
    }

    private Optional<String> absent(String device) {
        return targets.containsKey(device)
                ? Optional.empty()
                : Optional.of("places operators on the device '" + device + "' ("
                        + content.devices().get(device) + "), expected one of " + targets.keySet()
                        + "; open that device too, or make it anew");
    }

    /** Of a schedule for one device that is only noted. */
    private Optional<String> other(String device) {
        String made = content.devices().get(device);
        String now = String.valueOf(targets.get(device));
        return content.devices().size() == 1 || now.equals(made)
                ? Optional.empty()
                : Optional.of("places operators by what they took on the device '" + device + "' (" + made
                        + "), which is now another (" + now + "); make it anew");
    }

    private Optional<String> unlisted() {
        return content.stages().stream()
                .flatMap(stage -> stage.groups().stream())
                .map(ScheduleFile.GroupContent::device)
                .filter(device -> !content.devices().containsKey(device))
                .findFirst()
                .map(device -> "has a group on the device '" + device + "', which is not among its devices "
                        + content.devices().keySet());
    }

    /** Says that the only device was another one. */
    void note(Notes notes) {
        content.devices()
                .forEach((device, made) ->
                        Optional.ofNullable(targets.get(device)).ifPresent(now -> notes.target(made, now)));
    }
}
