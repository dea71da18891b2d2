package dev.scantling.scheduler.ios;

/**
 * Devices that know nothing of each other, and copies whose costs follow no rule: a way by a third device may be shorter.
 *
 * @param transfers most that a copy takes, so that all of them, some or none pay
 * @param refusing one group in so many cannot run on a device; 0 if all can
 */
record RandomPlacement(long seed, int devices, int transfers, int refusing) implements PlacementModel {

    private RandomLatency on(int device) {
        return new RandomLatency(seed + device, 1);
    }

    private double orRefused(double latency) {
        return refusing > 0 && latency % refusing == 0 ? Double.POSITIVE_INFINITY : latency;
    }

    @Override
    public double[] group(int device, int[] operators) {
        return new double[] {orRefused(on(device).group(operators)[0])};
    }

    @Override
    public double concurrent(int device, double[][] groups, int count) {
        return on(device).concurrent(groups, count);
    }

    @Override
    public double barrier(int groups) {
        return groups > 1 ? 20 + groups : 0;
    }

    @Override
    public double merged(int device, int[] operators) {
        return orRefused(on(device).merged(operators));
    }

    @Override
    public double transfer(int value, int from, int to) {
        return on(devices).merged(new int[] {value, from, to}) % (1 + transfers);
    }
}
