#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_countedNibbles(int iterations,
        __global const uchar *x_p0, int x_p0_offset,
        __global short *counts_p1, int counts_p1_offset,
        int rows_p2) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    counts_p1 += counts_p1_offset;
    int row_0 = (int)get_global_id(0);
    int bins_1[16] = {0};
    for (int i_2 = 0, i_2_end = 100; i_2 < i_2_end; i_2 += 1) {
        int byte_3 = convert_int(x_p0[((uint)row_0 * 100u) + (uint)i_2]);
        int nibble_4 = (byte_3 ^ ((int)((uint)byte_3 >> 4))) & 15;
        bins_1[(uint)nibble_4] = (int)((uint)bins_1[(uint)nibble_4] + 1u);
    }
    for (int item_5 = 0, item_5_end = 16; item_5 < item_5_end; item_5 += 1) {
        bins_1[(uint)item_5] = min(bins_1[(uint)item_5], 32767);
    }
    for (int item_5 = 0, item_5_end = 16; item_5 < item_5_end; item_5 += 1) {
        counts_p1[((uint)row_0 * 16u) + (uint)item_5] = convert_short(bins_1[15u - (uint)item_5]);
    }
}
