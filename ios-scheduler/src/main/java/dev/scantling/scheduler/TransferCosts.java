package dev.scantling.scheduler;

import dev.scantling.ir.Value;

/** What it takes to copy values between devices. */
@FunctionalInterface
public interface TransferCosts {

    /**
     * Time to copy a value to a device that does not have it.
     *
     * @param from name of a device that has it
     * @param to name of another
     * @return nanoseconds, not negative; infinite if it cannot go there
     */
    double nanos(Value value, String from, String to);
}
