#pragma OPENCL FP_CONTRACT OFF

#ifdef __clang__
#define PREFETCH(address) __builtin_prefetch((const void *)(address))
#else
#define PREFETCH(address)
#endif


int8 dot4_int8(int8 sum_0, int8 a_1, int8 b_2) {
    return as_int8((((as_uint8(sum_0) + (((as_uint8(a_1) << 24) >> 24) * as_uint8((as_int8(as_uint8(b_2) << 24)) >> 24))) + (((as_uint8(a_1) << 16) >> 24) * as_uint8((as_int8(as_uint8(b_2) << 16)) >> 24))) + (((as_uint8(a_1) << 8) >> 24) * as_uint8((as_int8(as_uint8(b_2) << 8)) >> 24))) + (((as_uint8(a_1) << 0) >> 24) * as_uint8((as_int8(as_uint8(b_2) << 0)) >> 24)));
}


ushort8 to_half_float8(float8 value) {
    uint8 bits = as_uint8(value);
    uint8 size = bits & 0x7fffffffu;
    uint8 normal = (size - 0x38000000u + 0xfffu + ((size >> 13) & 1u)) >> 13;
    uint8 tiny = convert_uint8_rte(as_float8(select((uint8)(0u), size, size < 0x38800000u)) * 0x1.0p24f);
    uint8 half_bits = select(normal, tiny, size < 0x38800000u);
    half_bits = select(half_bits, (uint8)(0x7c00u), size >= 0x477ff000u);
    half_bits = select(half_bits, (uint8)(0x7e00u), size > 0x7f800000u);
    return convert_ushort8(half_bits | ((bits >> 16) & 0x8000u));
}


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_quantizedRow_x8(int iterations,
        __global const int *x_p0, int x_p0_offset,
        __global const int *w_p1, int w_p1_offset,
        __global const ushort *scale_p2, int scale_p2_offset,
        __global ushort *y_p3, int y_p3_offset,
        int rows_p4) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    w_p1 += w_p1_offset;
    scale_p2 += scale_p2_offset;
    y_p3 += y_p3_offset;
    int row_0 = (int)get_global_id(0);
    int8 sum_1 = (int8)(0);
    for (int k_2 = 0, k_2_end = 32; k_2 < k_2_end; k_2 += 1) {
        PREFETCH((size_t)w_p1 + 4 * (size_t)(((uint)k_2 + 8u) * 8u));
        sum_1 = dot4_int8(sum_1, (int8)(x_p0[((uint)row_0 * 32u) + (uint)k_2]), vload8(0, w_p1 + ((uint)k_2 * 8u)));
    }
    float8 scaled_3 = convert_float8(sum_1) * as_float8(convert_uint8(vload8(0, scale_p2 + (0u))) << 16);
    vstore8(to_half_float8(select((float8)(0x0.0p0f), scaled_3, ((float8)(0x0.0p0f)) < scaled_3)), 0, y_p3 + ((uint)row_0 * 8u));
}
