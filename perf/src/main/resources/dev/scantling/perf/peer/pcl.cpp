// Answers orders of PointPeer with PCL's kd-tree (FLANN), whose searches OpenMP shares.
#include <omp.h>
#include <pcl/kdtree/kdtree_flann.h>
#include <pcl/pcl_config.h>
#include <pcl/point_types.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

using Cloud = pcl::PointCloud<pcl::PointXYZ>;

static Cloud::Ptr read(const char* file) {
    Cloud::Ptr cloud(new Cloud);
    std::ifstream in(file, std::ios::binary);
    float row[4];
    while (in.read(reinterpret_cast<char*>(row), sizeof row)) {
        cloud->push_back(pcl::PointXYZ(row[0], row[1], row[2]));
    }
    return cloud;
}

int main(int argc, char** argv) {
    Cloud::Ptr cloud = read(argv[1]);
    omp_set_num_threads(std::stoi(argv[2]));
    std::cout << "PCL " << PCL_VERSION_PRETTY << std::endl;
    std::string order;
    std::string argument;
    while (std::cin >> order >> argument) {
        if (order == "has") {
            std::cout << (argument == "knn" || argument == "radius" ? "yes" : "no") << std::endl;
            continue;
        }
        bool nearest = order == "knn";
        auto start = std::chrono::steady_clock::now();
        pcl::KdTreeFLANN<pcl::PointXYZ> tree;
        tree.setInputCloud(cloud);
        const int count = static_cast<int>(cloud->size());
        std::vector<pcl::Indices> index(count);
        std::vector<std::vector<float>> distance(count);
        long long found = 0;
#pragma omp parallel for schedule(dynamic, 256) reduction(+ : found)
        for (int i = 0; i < count; i++) {
            found += nearest ? tree.nearestKSearch(i, std::stoi(argument), index[i], distance[i])
                             : tree.radiusSearch(i, std::stod(argument), index[i], distance[i]);
        }
        auto nanos = std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - start);
        std::cout << nanos.count() << " " << found << std::endl;
    }
}
