#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_comparisons(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *y_p1, int y_p1_offset,
        __global int *outcomes_p2, int outcomes_p2_offset,
        int n_p3) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    y_p1 += y_p1_offset;
    outcomes_p2 += outcomes_p2_offset;
    int i_0 = (int)get_global_id(0);
    int bits_1 = (x_p0[(uint)i_0] < y_p1[(uint)i_0]) ? 1 : 0;
    bool kept_2 = x_p0[(uint)i_0] < y_p1[(uint)i_0];
    if (x_p0[(uint)i_0] < y_p1[(uint)i_0]) {
        bits_1 = (int)((uint)bits_1 + 2u);
    }
    else {
        bits_1 = (int)((uint)bits_1 + 4u);
    }
    if (kept_2 && (x_p0[(uint)i_0] < y_p1[(uint)i_0])) {
        bits_1 = (int)((uint)bits_1 + 8u);
    }
    if ((x_p0[(uint)i_0] < y_p1[(uint)i_0]) || kept_2) {
        bits_1 = (int)((uint)bits_1 + 16u);
    }
    outcomes_p2[(uint)i_0 * 4u] = bits_1;
    int bits_3 = (x_p0[(uint)i_0] <= y_p1[(uint)i_0]) ? 1 : 0;
    bool kept_4 = x_p0[(uint)i_0] <= y_p1[(uint)i_0];
    if (x_p0[(uint)i_0] <= y_p1[(uint)i_0]) {
        bits_3 = (int)((uint)bits_3 + 2u);
    }
    else {
        bits_3 = (int)((uint)bits_3 + 4u);
    }
    if (kept_4 && (x_p0[(uint)i_0] <= y_p1[(uint)i_0])) {
        bits_3 = (int)((uint)bits_3 + 8u);
    }
    if ((x_p0[(uint)i_0] <= y_p1[(uint)i_0]) || kept_4) {
        bits_3 = (int)((uint)bits_3 + 16u);
    }
    outcomes_p2[((uint)i_0 * 4u) + 1u] = bits_3;
    int bits_5 = (x_p0[(uint)i_0] == y_p1[(uint)i_0]) ? 1 : 0;
    bool kept_6 = x_p0[(uint)i_0] == y_p1[(uint)i_0];
    if (x_p0[(uint)i_0] == y_p1[(uint)i_0]) {
        bits_5 = (int)((uint)bits_5 + 2u);
    }
    else {
        bits_5 = (int)((uint)bits_5 + 4u);
    }
    if (kept_6 && (x_p0[(uint)i_0] == y_p1[(uint)i_0])) {
        bits_5 = (int)((uint)bits_5 + 8u);
    }
    if ((x_p0[(uint)i_0] == y_p1[(uint)i_0]) || kept_6) {
        bits_5 = (int)((uint)bits_5 + 16u);
    }
    outcomes_p2[((uint)i_0 * 4u) + 2u] = bits_5;
    int bits_7 = (x_p0[(uint)i_0] != y_p1[(uint)i_0]) ? 1 : 0;
    bool kept_8 = x_p0[(uint)i_0] != y_p1[(uint)i_0];
    if (x_p0[(uint)i_0] != y_p1[(uint)i_0]) {
        bits_7 = (int)((uint)bits_7 + 2u);
    }
    else {
        bits_7 = (int)((uint)bits_7 + 4u);
    }
    if (kept_8 && (x_p0[(uint)i_0] != y_p1[(uint)i_0])) {
        bits_7 = (int)((uint)bits_7 + 8u);
    }
    if ((x_p0[(uint)i_0] != y_p1[(uint)i_0]) || kept_8) {
        bits_7 = (int)((uint)bits_7 + 16u);
    }
    outcomes_p2[((uint)i_0 * 4u) + 3u] = bits_7;
}
