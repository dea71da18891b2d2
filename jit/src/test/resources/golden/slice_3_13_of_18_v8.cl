#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_slice_3_13_of_18_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global float *y_p1, int y_p1_offset,
        int rows_p2,
        int blocks_p3) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    y_p1 += y_p1_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p2);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int begin_4 = (int)(((uint)row_3 * 24u) + 3u);
        int to_5 = (int)((uint)row_3 * 16u);
        for (int i_6 = 0, i_6_end = 8; i_6 < i_6_end; i_6 += 8) {
            vstore8(vload8(0, x_p0 + ((uint)begin_4 + (uint)i_6)), 0, y_p1 + ((uint)to_5 + (uint)i_6));
        }
        vstore8((float8)(0x0.0p0f), 0, y_p1 + ((uint)to_5 + 8u));
        y_p1[(uint)to_5 + 8u] = x_p0[(uint)begin_4 + 8u];
        y_p1[(uint)to_5 + 9u] = x_p0[(uint)begin_4 + 9u];
    }
}
