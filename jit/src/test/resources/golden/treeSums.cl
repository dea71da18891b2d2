#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void kernel_treeSums(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global float *sums_p1, int sums_p1_offset,
        __global float *reversed_p2, int reversed_p2_offset,
        int blocks_p3) {
    __local float shared_1[64] __attribute__((aligned(16)));
    if ((int)get_group_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    sums_p1 += sums_p1_offset;
    reversed_p2 += reversed_p2_offset;
    int block_0 = (int)get_group_id(0);
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    for (int i = get_local_id(0); i < 64; i += get_local_size(0)) {
        shared_1[i] = 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    int first_2 = (int)((uint)block_0 * 64u);
    {
        int item_3 = (int)get_local_id(0);
        float own_4 = x_p0[(uint)first_2 + (uint)item_3];
        shared_1[(uint)item_3] = own_4;
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    {
        int item_3 = (int)get_local_id(0);
        /* mirror */ {
            reversed_p2[(uint)first_2 + (uint)item_3] = shared_1[63u - (uint)item_3];
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    {
        int item_3 = (int)get_local_id(0);
        if (item_3 < 32) {
            shared_1[(uint)item_3] = shared_1[(uint)item_3] + shared_1[(uint)item_3 + 32u];
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    {
        int item_3 = (int)get_local_id(0);
        if (item_3 < 16) {
            shared_1[(uint)item_3] = shared_1[(uint)item_3] + shared_1[(uint)item_3 + 16u];
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    {
        int item_3 = (int)get_local_id(0);
        if (item_3 < 8) {
            shared_1[(uint)item_3] = shared_1[(uint)item_3] + shared_1[(uint)item_3 + 8u];
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    {
        int item_3 = (int)get_local_id(0);
        if (item_3 < 4) {
            shared_1[(uint)item_3] = shared_1[(uint)item_3] + shared_1[(uint)item_3 + 4u];
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    {
        int item_3 = (int)get_local_id(0);
        if (item_3 < 2) {
            shared_1[(uint)item_3] = shared_1[(uint)item_3] + shared_1[(uint)item_3 + 2u];
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    {
        int item_3 = (int)get_local_id(0);
        if (item_3 < 1) {
            shared_1[(uint)item_3] = shared_1[(uint)item_3] + shared_1[(uint)item_3 + 1u];
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
    {
        int item_3 = (int)get_local_id(0);
        if (item_3 == 0) {
            sums_p1[(uint)block_0] = shared_1[(uint)item_3];
        }
    }
    barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);
}
