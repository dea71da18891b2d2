#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_sample_broadcast_3_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const int *start_p1, int start_p1_offset,
        __global const int *count_p2, int count_p2_offset,
        __global float *y_p3, int y_p3_offset,
        int samples_p4,
        int rows_p5,
        int blocks_p6) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    start_p1 += start_p1_offset;
    count_p2 += count_p2_offset;
    y_p3 += y_p3_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 256u);
    int last_2 = min((int)((uint)first_1 + 256u), rows_p5);
    for (int sample_3 = 0, sample_3_end = samples_p4; sample_3 < sample_3_end; sample_3 += 1) {
        int begin_4 = start_p1[(uint)sample_3];
        int rows_of_sample_5 = count_p2[(uint)sample_3];
        int end_6 = min((int)((uint)begin_4 + (uint)rows_of_sample_5), last_2);
        int from_7 = (int)((uint)sample_3 * 8u);
        for (int row_8 = max(begin_4, first_1), row_8_end = end_6; row_8 < row_8_end; row_8 += 1) {
            int begin_9 = (int)((uint)row_8 * 8u);
            for (int column_10 = 0, column_10_end = 8; column_10 < column_10_end; column_10 += 8) {
                vstore8(vload8(0, x_p0 + ((uint)from_7 + (uint)column_10)), 0, y_p3 + ((uint)begin_9 + (uint)column_10));
            }
        }
    }
}
