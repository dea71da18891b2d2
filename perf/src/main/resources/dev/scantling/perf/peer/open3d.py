# Answers orders of PointPeer with the tensor operators of Open3D, which run on the cores that the process may use.
import os
import sys
import time

scan, threads = sys.argv[1], int(sys.argv[2])
os.environ["OMP_NUM_THREADS"] = str(threads)
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])
import numpy
import open3d

rows = numpy.ascontiguousarray(numpy.fromfile(scan, numpy.float32).reshape(-1, 4)[:, :3])
points = open3d.core.Tensor.from_numpy(rows)
cloud = open3d.t.geometry.PointCloud(points)
print("Open3D", open3d.__version__, flush=True)


def knn(k):
    search = open3d.core.nns.NearestNeighborSearch(points)
    search.knn_index()
    return search.knn_search(points, int(k))[0].num_elements()


def radius(r):
    search = open3d.core.nns.NearestNeighborSearch(points)
    search.fixed_radius_index(float(r))
    return search.fixed_radius_search(points, float(r), True)[0].num_elements()


def fps(n):
    return len(cloud.farthest_point_down_sample(int(n)).point["positions"])


operators = {"knn": knn, "radius": radius, "fps": fps}
for line in sys.stdin:
    order, argument = line.split()
    if order == "has":
        print("yes" if argument in operators else "no", flush=True)
        continue
    start = time.monotonic_ns()
    found = operators[order](argument)
    print(time.monotonic_ns() - start, found, flush=True)
