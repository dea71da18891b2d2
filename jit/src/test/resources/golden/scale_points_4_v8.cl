#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_scale_points_4_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *a_p1, int a_p1_offset,
        __global const float *b_p2, int b_p2_offset,
        __global float *y_p3, int y_p3_offset,
        int rows_p4,
        int blocks_p5) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    a_p1 += a_p1_offset;
    b_p2 += b_p2_offset;
    y_p3 += y_p3_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p4);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int begin_4 = (int)((uint)row_3 * 8u);
        for (int column_5 = 0, column_5_end = 8; column_5 < column_5_end; column_5 += 8) {
            int at_6 = (int)((uint)begin_4 + (uint)column_5);
            vstore8((vload8(0, x_p0 + ((uint)at_6)) * vload8(0, a_p1 + ((uint)column_5))) / vload8(0, b_p2 + ((uint)column_5)), 0, y_p3 + ((uint)at_6));
        }
    }
}
