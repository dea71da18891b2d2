#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_columnSums_x8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global float *sums_p1, int sums_p1_offset,
        int rows_p2,
        int columns_p3) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    sums_p1 += sums_p1_offset;
    int group_0 = (int)get_global_id(0);
    int column_1 = (int)((uint)group_0 * 8u);
    float8 sum_2 = (float8)((-0x0.0p0f));
    for (int row_3 = 0, row_3_end = rows_p2; row_3 < row_3_end; row_3 += 1) {
        sum_2 = sum_2 + vload8(0, x_p0 + (((uint)row_3 * (uint)columns_p3) + (uint)column_1));
    }
    vstore8(sum_2, 0, sums_p1 + ((uint)column_1));
}
