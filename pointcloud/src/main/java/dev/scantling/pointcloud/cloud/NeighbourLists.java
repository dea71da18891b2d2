package dev.scantling.pointcloud.cloud;

/**
 * The neighbours of centres: those of centre i are {@code index[starts[i] .. starts[i + 1])}, nearest first and of equally near ones the
 * smallest first.
 *
 * @param starts one more than there are centres
 * @param index rows of points
 * @param distance squared, in float32
 */
@SuppressWarnings("ArrayRecordComponent") // results are handed on, not compared
public record NeighbourLists(int[] starts, int[] index, float[] distance) {

    public int centres() {
        return starts.length - 1;
    }
}
