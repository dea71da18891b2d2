#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_saxpy_x8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global float *y_p1, int y_p1_offset,
        int n_p2) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    y_p1 += y_p1_offset;
    int block_0 = (int)get_global_id(0);
    int from_1 = (int)((uint)block_0 * 50u);
    int to_2 = min((int)((uint)from_1 + 50u), n_p2);
    int vectors_3 = (int)((uint)to_2 - (uint)(((int)((uint)to_2 - (uint)from_1)) % 8));
    for (int i_4 = from_1, i_4_end = vectors_3; i_4 < i_4_end; i_4 += 8) {
        vstore8(fma(vload8(0, x_p0 + ((uint)i_4)), (float8)(0x1.99999ap-4f), vload8(0, y_p1 + ((uint)i_4))), 0, y_p1 + ((uint)i_4));
    }
    for (int i_5 = vectors_3, i_5_end = to_2; i_5 < i_5_end; i_5 += 1) {
        y_p1[(uint)i_5] = fma(x_p0[(uint)i_5], 0x1.99999ap-4f, y_p1[(uint)i_5]);
    }
}
