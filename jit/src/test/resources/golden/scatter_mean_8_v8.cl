#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_scatter_mean_8_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const int *start_p1, int start_p1_offset,
        __global const int *count_p2, int count_p2_offset,
        __global const int *order_p3, int order_p3_offset,
        __global float *y_p4, int y_p4_offset,
        int rows_p5,
        int blocks_p6) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    start_p1 += start_p1_offset;
    count_p2 += count_p2_offset;
    order_p3 += order_p3_offset;
    y_p4 += y_p4_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p5);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int begin_4 = start_p1[(uint)row_3];
        int points_5 = count_p2[(uint)row_3];
        for (int column_6 = 0, column_6_end = 8; column_6 < column_6_end; column_6 += 8) {
            float8 pooled_7 = (float8)(0x0.0p0f);
            for (int point_8 = begin_4, point_8_end = (int)((uint)begin_4 + (uint)points_5); point_8 < point_8_end; point_8 += 1) {
                pooled_7 = pooled_7 + vload8(0, x_p0 + (((uint)order_p3[(uint)point_8] * 8u) + (uint)column_6));
            }
            vstore8(pooled_7 / ((float8)(convert_float(max(points_5, 1)))), 0, y_p4 + (((uint)row_3 * 8u) + (uint)column_6));
        }
    }
}
