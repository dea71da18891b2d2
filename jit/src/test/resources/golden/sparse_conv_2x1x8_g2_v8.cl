#pragma OPENCL FP_CONTRACT OFF

#ifdef __clang__
#define PREFETCH(address) __builtin_prefetch((const void *)(address))
#else
#define PREFETCH(address)
#endif


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_sparse_conv_2x1x8_g2_v8(int iterations,
        __global const int *map_in_p0, int map_in_p0_offset,
        __global const int *map_out_p1, int map_out_p1_offset,
        __global const int *map_blocks_p2, int map_blocks_p2_offset,
        __global const float *x_p3, int x_p3_offset,
        __global const float *w_p4, int w_p4_offset,
        __global float *y_p5, int y_p5_offset,
        int capacity_p6,
        int entries_p7,
        int rows_p8,
        int blocks_p9) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    map_in_p0 += map_in_p0_offset;
    map_out_p1 += map_out_p1_offset;
    map_blocks_p2 += map_blocks_p2_offset;
    x_p3 += x_p3_offset;
    w_p4 += w_p4_offset;
    y_p5 += y_p5_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 1024u);
    int last_2 = min((int)((uint)first_1 + 1024u), rows_p8);
    for (int i_3 = (int)((uint)first_1 * 16u), i_3_end = (int)((uint)last_2 * 16u); i_3 < i_3_end; i_3 += 8) {
        vstore8((float8)(0x0.0p0f), 0, y_p5 + ((uint)i_3));
    }
    int from_4 = (int)((uint)block_0 * 4u);
    int to_5 = min((int)((uint)from_4 + 4u), (int)((uint)entries_p7 + 4294967295u));
    int ahead_x_6 = (int)(((uint)first_1 + 2048u) * 8u);
    int limit_x_7 = (int)(((uint)first_1 + 3072u) * 8u);
    int ahead_y_8 = (int)(((uint)first_1 + 2048u) * 16u);
    int limit_y_9 = (int)(((uint)first_1 + 3072u) * 16u);
    for (int offset_10 = 0, offset_10_end = 2; offset_10 < offset_10_end; offset_10 += 1) {
        for (int group_11 = 0, group_11_end = 2; group_11 < group_11_end; group_11 += 1) {
            int next_12 = (int)(((uint)offset_10 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_10 * (uint)entries_p7) + (uint)from_4]);
            int end_13 = (int)(((uint)offset_10 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_10 * (uint)entries_p7) + (uint)to_5]);
            int matrix_14 = (int)((((uint)offset_10 * 2u) + (uint)group_11) * 8u);
            while (((int)((uint)next_12 + 8u)) <= end_13) {
                PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_6));
                PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_6 + 16u));
                PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_6 + 32u));
                PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_6 + 48u));
                ahead_x_6 = min((int)((uint)ahead_x_6 + 64u), limit_x_7);
                PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_y_8));
                PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_y_8 + 16u));
                PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_y_8 + 32u));
                PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_y_8 + 48u));
                ahead_y_8 = min((int)((uint)ahead_y_8 + 64u), limit_y_9);
                PREFETCH((size_t)map_in_p0 + 4 * (size_t)((uint)next_12 + 64u));
                PREFETCH((size_t)map_out_p1 + 4 * (size_t)((uint)next_12 + 64u));
                /* tile8x1 */ {
                    int out0_15 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    float8 sum0_0_16 = vload8(0, y_p5 + ((uint)out0_15));
                    int out1_17 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum1_0_18 = vload8(0, y_p5 + ((uint)out1_17));
                    int out2_19 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum2_0_20 = vload8(0, y_p5 + ((uint)out2_19));
                    int out3_21 = (int)(((uint)map_out_p1[(uint)next_12 + 3u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum3_0_22 = vload8(0, y_p5 + ((uint)out3_21));
                    int out4_23 = (int)(((uint)map_out_p1[(uint)next_12 + 4u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum4_0_24 = vload8(0, y_p5 + ((uint)out4_23));
                    int out5_25 = (int)(((uint)map_out_p1[(uint)next_12 + 5u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum5_0_26 = vload8(0, y_p5 + ((uint)out5_25));
                    int out6_27 = (int)(((uint)map_out_p1[(uint)next_12 + 6u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum6_0_28 = vload8(0, y_p5 + ((uint)out6_27));
                    int out7_29 = (int)(((uint)map_out_p1[(uint)next_12 + 7u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum7_0_30 = vload8(0, y_p5 + ((uint)out7_29));
                    int in0_31 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_32 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int in2_33 = (int)(((uint)map_in_p0[(uint)next_12 + 2u] * 8u) + (uint)group_11);
                    int in3_34 = (int)(((uint)map_in_p0[(uint)next_12 + 3u] * 8u) + (uint)group_11);
                    int in4_35 = (int)(((uint)map_in_p0[(uint)next_12 + 4u] * 8u) + (uint)group_11);
                    int in5_36 = (int)(((uint)map_in_p0[(uint)next_12 + 5u] * 8u) + (uint)group_11);
                    int in6_37 = (int)(((uint)map_in_p0[(uint)next_12 + 6u] * 8u) + (uint)group_11);
                    int in7_38 = (int)(((uint)map_in_p0[(uint)next_12 + 7u] * 8u) + (uint)group_11);
                    int panel_39 = matrix_14;
                    for (int k_40 = 0, k_40_end = 1; k_40 < k_40_end; k_40 += 1) {
                        int at_41 = (int)((uint)panel_39 + ((uint)k_40 * 8u));
                        float8 w0_42 = vload8(0, w_p4 + ((uint)at_41));
                        float8 x0_43 = (float8)(x_p3[(uint)in0_31 + (uint)k_40]);
                        sum0_0_16 = fma(x0_43, w0_42, sum0_0_16);
                        float8 x1_44 = (float8)(x_p3[(uint)in1_32 + (uint)k_40]);
                        sum1_0_18 = fma(x1_44, w0_42, sum1_0_18);
                        float8 x2_45 = (float8)(x_p3[(uint)in2_33 + (uint)k_40]);
                        sum2_0_20 = fma(x2_45, w0_42, sum2_0_20);
                        float8 x3_46 = (float8)(x_p3[(uint)in3_34 + (uint)k_40]);
                        sum3_0_22 = fma(x3_46, w0_42, sum3_0_22);
                        float8 x4_47 = (float8)(x_p3[(uint)in4_35 + (uint)k_40]);
                        sum4_0_24 = fma(x4_47, w0_42, sum4_0_24);
                        float8 x5_48 = (float8)(x_p3[(uint)in5_36 + (uint)k_40]);
                        sum5_0_26 = fma(x5_48, w0_42, sum5_0_26);
                        float8 x6_49 = (float8)(x_p3[(uint)in6_37 + (uint)k_40]);
                        sum6_0_28 = fma(x6_49, w0_42, sum6_0_28);
                        float8 x7_50 = (float8)(x_p3[(uint)in7_38 + (uint)k_40]);
                        sum7_0_30 = fma(x7_50, w0_42, sum7_0_30);
                    }
                    int to0_51 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum0_0_16, 0, y_p5 + ((uint)to0_51));
                    int to1_52 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum1_0_18, 0, y_p5 + ((uint)to1_52));
                    int to2_53 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum2_0_20, 0, y_p5 + ((uint)to2_53));
                    int to3_54 = (int)(((uint)map_out_p1[(uint)next_12 + 3u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum3_0_22, 0, y_p5 + ((uint)to3_54));
                    int to4_55 = (int)(((uint)map_out_p1[(uint)next_12 + 4u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum4_0_24, 0, y_p5 + ((uint)to4_55));
                    int to5_56 = (int)(((uint)map_out_p1[(uint)next_12 + 5u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum5_0_26, 0, y_p5 + ((uint)to5_56));
                    int to6_57 = (int)(((uint)map_out_p1[(uint)next_12 + 6u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum6_0_28, 0, y_p5 + ((uint)to6_57));
                    int to7_58 = (int)(((uint)map_out_p1[(uint)next_12 + 7u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum7_0_30, 0, y_p5 + ((uint)to7_58));
                }
                next_12 = (int)((uint)next_12 + 8u);
            }
            if (((int)((uint)next_12 + 5u)) <= end_13) {
                /* tile5x1 */ {
                    int out0_59 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    float8 sum0_0_60 = vload8(0, y_p5 + ((uint)out0_59));
                    int out1_61 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum1_0_62 = vload8(0, y_p5 + ((uint)out1_61));
                    int out2_63 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum2_0_64 = vload8(0, y_p5 + ((uint)out2_63));
                    int out3_65 = (int)(((uint)map_out_p1[(uint)next_12 + 3u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum3_0_66 = vload8(0, y_p5 + ((uint)out3_65));
                    int out4_67 = (int)(((uint)map_out_p1[(uint)next_12 + 4u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum4_0_68 = vload8(0, y_p5 + ((uint)out4_67));
                    int in0_69 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_70 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int in2_71 = (int)(((uint)map_in_p0[(uint)next_12 + 2u] * 8u) + (uint)group_11);
                    int in3_72 = (int)(((uint)map_in_p0[(uint)next_12 + 3u] * 8u) + (uint)group_11);
                    int in4_73 = (int)(((uint)map_in_p0[(uint)next_12 + 4u] * 8u) + (uint)group_11);
                    int panel_74 = matrix_14;
                    for (int k_75 = 0, k_75_end = 1; k_75 < k_75_end; k_75 += 1) {
                        int at_76 = (int)((uint)panel_74 + ((uint)k_75 * 8u));
                        float8 w0_77 = vload8(0, w_p4 + ((uint)at_76));
                        float8 x0_78 = (float8)(x_p3[(uint)in0_69 + (uint)k_75]);
                        sum0_0_60 = fma(x0_78, w0_77, sum0_0_60);
                        float8 x1_79 = (float8)(x_p3[(uint)in1_70 + (uint)k_75]);
                        sum1_0_62 = fma(x1_79, w0_77, sum1_0_62);
                        float8 x2_80 = (float8)(x_p3[(uint)in2_71 + (uint)k_75]);
                        sum2_0_64 = fma(x2_80, w0_77, sum2_0_64);
                        float8 x3_81 = (float8)(x_p3[(uint)in3_72 + (uint)k_75]);
                        sum3_0_66 = fma(x3_81, w0_77, sum3_0_66);
                        float8 x4_82 = (float8)(x_p3[(uint)in4_73 + (uint)k_75]);
                        sum4_0_68 = fma(x4_82, w0_77, sum4_0_68);
                    }
                    int to0_83 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum0_0_60, 0, y_p5 + ((uint)to0_83));
                    int to1_84 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum1_0_62, 0, y_p5 + ((uint)to1_84));
                    int to2_85 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum2_0_64, 0, y_p5 + ((uint)to2_85));
                    int to3_86 = (int)(((uint)map_out_p1[(uint)next_12 + 3u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum3_0_66, 0, y_p5 + ((uint)to3_86));
                    int to4_87 = (int)(((uint)map_out_p1[(uint)next_12 + 4u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum4_0_68, 0, y_p5 + ((uint)to4_87));
                }
                next_12 = (int)((uint)next_12 + 5u);
            }
            if (((int)((uint)next_12 + 4u)) <= end_13) {
                /* tile4x1 */ {
                    int out0_88 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    float8 sum0_0_89 = vload8(0, y_p5 + ((uint)out0_88));
                    int out1_90 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum1_0_91 = vload8(0, y_p5 + ((uint)out1_90));
                    int out2_92 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum2_0_93 = vload8(0, y_p5 + ((uint)out2_92));
                    int out3_94 = (int)(((uint)map_out_p1[(uint)next_12 + 3u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum3_0_95 = vload8(0, y_p5 + ((uint)out3_94));
                    int in0_96 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_97 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int in2_98 = (int)(((uint)map_in_p0[(uint)next_12 + 2u] * 8u) + (uint)group_11);
                    int in3_99 = (int)(((uint)map_in_p0[(uint)next_12 + 3u] * 8u) + (uint)group_11);
                    int panel_100 = matrix_14;
                    for (int k_101 = 0, k_101_end = 1; k_101 < k_101_end; k_101 += 1) {
                        int at_102 = (int)((uint)panel_100 + ((uint)k_101 * 8u));
                        float8 w0_103 = vload8(0, w_p4 + ((uint)at_102));
                        float8 x0_104 = (float8)(x_p3[(uint)in0_96 + (uint)k_101]);
                        sum0_0_89 = fma(x0_104, w0_103, sum0_0_89);
                        float8 x1_105 = (float8)(x_p3[(uint)in1_97 + (uint)k_101]);
                        sum1_0_91 = fma(x1_105, w0_103, sum1_0_91);
                        float8 x2_106 = (float8)(x_p3[(uint)in2_98 + (uint)k_101]);
                        sum2_0_93 = fma(x2_106, w0_103, sum2_0_93);
                        float8 x3_107 = (float8)(x_p3[(uint)in3_99 + (uint)k_101]);
                        sum3_0_95 = fma(x3_107, w0_103, sum3_0_95);
                    }
                    int to0_108 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum0_0_89, 0, y_p5 + ((uint)to0_108));
                    int to1_109 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum1_0_91, 0, y_p5 + ((uint)to1_109));
                    int to2_110 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum2_0_93, 0, y_p5 + ((uint)to2_110));
                    int to3_111 = (int)(((uint)map_out_p1[(uint)next_12 + 3u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum3_0_95, 0, y_p5 + ((uint)to3_111));
                }
                next_12 = (int)((uint)next_12 + 4u);
            }
            if (((int)((uint)next_12 + 3u)) <= end_13) {
                /* tile3x1 */ {
                    int out0_112 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    float8 sum0_0_113 = vload8(0, y_p5 + ((uint)out0_112));
                    int out1_114 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum1_0_115 = vload8(0, y_p5 + ((uint)out1_114));
                    int out2_116 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum2_0_117 = vload8(0, y_p5 + ((uint)out2_116));
                    int in0_118 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_119 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int in2_120 = (int)(((uint)map_in_p0[(uint)next_12 + 2u] * 8u) + (uint)group_11);
                    int panel_121 = matrix_14;
                    for (int k_122 = 0, k_122_end = 1; k_122 < k_122_end; k_122 += 1) {
                        int at_123 = (int)((uint)panel_121 + ((uint)k_122 * 8u));
                        float8 w0_124 = vload8(0, w_p4 + ((uint)at_123));
                        float8 x0_125 = (float8)(x_p3[(uint)in0_118 + (uint)k_122]);
                        sum0_0_113 = fma(x0_125, w0_124, sum0_0_113);
                        float8 x1_126 = (float8)(x_p3[(uint)in1_119 + (uint)k_122]);
                        sum1_0_115 = fma(x1_126, w0_124, sum1_0_115);
                        float8 x2_127 = (float8)(x_p3[(uint)in2_120 + (uint)k_122]);
                        sum2_0_117 = fma(x2_127, w0_124, sum2_0_117);
                    }
                    int to0_128 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum0_0_113, 0, y_p5 + ((uint)to0_128));
                    int to1_129 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum1_0_115, 0, y_p5 + ((uint)to1_129));
                    int to2_130 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum2_0_117, 0, y_p5 + ((uint)to2_130));
                }
                next_12 = (int)((uint)next_12 + 3u);
            }
            if (((int)((uint)next_12 + 2u)) <= end_13) {
                /* tile2x1 */ {
                    int out0_131 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    float8 sum0_0_132 = vload8(0, y_p5 + ((uint)out0_131));
                    int out1_133 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    float8 sum1_0_134 = vload8(0, y_p5 + ((uint)out1_133));
                    int in0_135 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_136 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int panel_137 = matrix_14;
                    for (int k_138 = 0, k_138_end = 1; k_138 < k_138_end; k_138 += 1) {
                        int at_139 = (int)((uint)panel_137 + ((uint)k_138 * 8u));
                        float8 w0_140 = vload8(0, w_p4 + ((uint)at_139));
                        float8 x0_141 = (float8)(x_p3[(uint)in0_135 + (uint)k_138]);
                        sum0_0_132 = fma(x0_141, w0_140, sum0_0_132);
                        float8 x1_142 = (float8)(x_p3[(uint)in1_136 + (uint)k_138]);
                        sum1_0_134 = fma(x1_142, w0_140, sum1_0_134);
                    }
                    int to0_143 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum0_0_132, 0, y_p5 + ((uint)to0_143));
                    int to1_144 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum1_0_134, 0, y_p5 + ((uint)to1_144));
                }
                next_12 = (int)((uint)next_12 + 2u);
            }
            if (((int)((uint)next_12 + 1u)) <= end_13) {
                /* tile1x1 */ {
                    int out0_145 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    float8 sum0_0_146 = vload8(0, y_p5 + ((uint)out0_145));
                    int in0_147 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int panel_148 = matrix_14;
                    for (int k_149 = 0, k_149_end = 1; k_149 < k_149_end; k_149 += 1) {
                        int at_150 = (int)((uint)panel_148 + ((uint)k_149 * 8u));
                        float8 w0_151 = vload8(0, w_p4 + ((uint)at_150));
                        float8 x0_152 = (float8)(x_p3[(uint)in0_147 + (uint)k_149]);
                        sum0_0_146 = fma(x0_152, w0_151, sum0_0_146);
                    }
                    int to0_153 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    vstore8(sum0_0_146, 0, y_p5 + ((uint)to0_153));
                }
                next_12 = (int)((uint)next_12 + 1u);
            }
        }
    }
}
