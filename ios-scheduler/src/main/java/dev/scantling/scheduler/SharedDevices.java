package dev.scantling.scheduler;

import dev.scantling.ir.Value;
import dev.scantling.scheduler.ios.PlacementModel;
import java.util.List;

/**
 * Stages on several devices: each shares its cores among its own groups, as if it were alone, and all wait for the last one.
 *
 * @param machines the devices
 * @param cores what their groups take, of each
 * @param values by their numbers
 * @param barrier what a stage of several groups takes longer than the slowest device
 */
record SharedDevices(
        List<Machine> machines, List<SharedCores> cores, List<Value> values, TransferCosts transfers, double barrier)
        implements PlacementModel {

    @Override
    public int devices() {
        return machines.size();
    }

    @Override
    public double[] group(int device, int[] operators) {
        return cores.get(device).group(operators);
    }

    @Override
    public double concurrent(int device, double[][] groups, int count) {
        return CoreSplit.latency(groups, count, machines.get(device).cores());
    }

    @Override
    public double barrier(int groups) {
        return groups > 1 ? barrier : 0;
    }

    @Override
    public double merged(int device, int[] operators) {
        return cores.get(device).merged(operators);
    }

    @Override
    public double transfer(int value, int from, int to) {
        return transfers.nanos(
                values.get(value), machines.get(from).device(), machines.get(to).device());
    }
}
