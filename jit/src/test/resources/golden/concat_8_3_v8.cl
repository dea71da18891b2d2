#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_concat_8_3_v8(int iterations,
        __global const float *x0_p0, int x0_p0_offset,
        __global const float *x1_p1, int x1_p1_offset,
        __global float *y_p2, int y_p2_offset,
        int rows_p3,
        int blocks_p4) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x0_p0 += x0_p0_offset;
    x1_p1 += x1_p1_offset;
    y_p2 += y_p2_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p3);
    for (int row_3 = first_1, row_3_end = last_2; row_3 < row_3_end; row_3 += 1) {
        int begin_4 = (int)((uint)row_3 * 16u);
        vstore8((float8)(0x0.0p0f), 0, y_p2 + ((uint)begin_4 + 8u));
        int from_5 = (int)((uint)row_3 * 8u);
        for (int i_6 = 0, i_6_end = 8; i_6 < i_6_end; i_6 += 8) {
            vstore8(vload8(0, x0_p0 + ((uint)from_5 + (uint)i_6)), 0, y_p2 + ((uint)begin_4 + (uint)i_6));
        }
        int from_7 = (int)((uint)row_3 * 8u);
        for (int i_8 = 0, i_8_end = 8; i_8 < i_8_end; i_8 += 8) {
            vstore8(vload8(0, x1_p1 + ((uint)from_7 + (uint)i_8)), 0, y_p2 + (((uint)begin_4 + 8u) + (uint)i_8));
        }
    }
}
