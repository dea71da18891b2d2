package dev.scantling.pointcloud.cloud;

/**
 * The neighbours of places: those of place i are {@code index[starts[i] .. starts[i + 1])}, nearest first and of equally near ones the
 * smallest first.
 *
 * @param starts one more than there are places
 * @param index rows of points
 * @param distance squared, in float32
 */
@SuppressWarnings("ArrayRecordComponent") // results are handed on, not compared
public record NeighbourLists(int[] starts, int[] index, float[] distance) {

    public int places() {
        return starts.length - 1;
    }
}
