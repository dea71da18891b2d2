#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_interpolate8_8_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const int *index_p1, int index_p1_offset,
        __global const float *weight_p2, int weight_p2_offset,
        __global float *y_p3, int y_p3_offset,
        int rows_p4,
        int blocks_p5) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    index_p1 += index_p1_offset;
    weight_p2 += weight_p2_offset;
    y_p3 += y_p3_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p4);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int to_4 = (int)((uint)row_3 * 8u);
        for (int column_5 = 0, column_5_end = 8; column_5 < column_5_end; column_5 += 8) {
            vstore8((float8)(0x0.0p0f), 0, y_p3 + ((uint)to_4 + (uint)column_5));
        }
        for (int corner_6 = 0, corner_6_end = 8; corner_6 < corner_6_end; corner_6 += 1) {
            int voxel_7 = index_p1[((uint)row_3 * 8u) + (uint)corner_6];
            if (0 <= voxel_7) {
                int from_8 = (int)((uint)voxel_7 * 8u);
                float share_9 = weight_p2[((uint)row_3 * 8u) + (uint)corner_6];
                for (int column_10 = 0, column_10_end = 8; column_10 < column_10_end; column_10 += 8) {
                    int at_11 = (int)((uint)to_4 + (uint)column_10);
                    vstore8(fma((float8)(share_9), vload8(0, x_p0 + ((uint)from_8 + (uint)column_10)), vload8(0, y_p3 + ((uint)at_11))), 0, y_p3 + ((uint)at_11));
                }
            }
        }
    }
}
