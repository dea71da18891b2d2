#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_merge_join(int iterations,
        __global const long *keys_p0, int keys_p0_offset,
        __global const long *table_p1, int table_p1_offset,
        __global int *found_p2, int found_p2_offset,
        int count_p3,
        int size_p4) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    keys_p0 += keys_p0_offset;
    table_p1 += table_p1_offset;
    found_p2 += found_p2_offset;
    int at_0 = 0;
    for (int i_1 = 0, i_1_end = count_p3; i_1 < i_1_end; i_1 += 1) {
        long key_2 = keys_p0[(uint)i_1];
        while ((at_0 < size_p4) && (table_p1[(uint)at_0] < key_2)) {
            at_0 = (int)((uint)at_0 + 1u);
        }
        bool hit_3 = (at_0 < size_p4) && (table_p1[(uint)at_0] == key_2);
        found_p2[(uint)i_1] = hit_3 ? at_0 : (-1);
    }
}
