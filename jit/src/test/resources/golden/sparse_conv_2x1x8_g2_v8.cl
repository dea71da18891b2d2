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
                /* tile8x1 */ {
                    int in0_15 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_16 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int in2_17 = (int)(((uint)map_in_p0[(uint)next_12 + 2u] * 8u) + (uint)group_11);
                    int in3_18 = (int)(((uint)map_in_p0[(uint)next_12 + 3u] * 8u) + (uint)group_11);
                    int in4_19 = (int)(((uint)map_in_p0[(uint)next_12 + 4u] * 8u) + (uint)group_11);
                    int in5_20 = (int)(((uint)map_in_p0[(uint)next_12 + 5u] * 8u) + (uint)group_11);
                    int in6_21 = (int)(((uint)map_in_p0[(uint)next_12 + 6u] * 8u) + (uint)group_11);
                    int in7_22 = (int)(((uint)map_in_p0[(uint)next_12 + 7u] * 8u) + (uint)group_11);
                    int out0_23 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    int out1_24 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    int out2_25 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    int out3_26 = (int)(((uint)map_out_p1[(uint)next_12 + 3u] * 16u) + ((uint)group_11 * 8u));
                    int out4_27 = (int)(((uint)map_out_p1[(uint)next_12 + 4u] * 16u) + ((uint)group_11 * 8u));
                    int out5_28 = (int)(((uint)map_out_p1[(uint)next_12 + 5u] * 16u) + ((uint)group_11 * 8u));
                    int out6_29 = (int)(((uint)map_out_p1[(uint)next_12 + 6u] * 16u) + ((uint)group_11 * 8u));
                    int out7_30 = (int)(((uint)map_out_p1[(uint)next_12 + 7u] * 16u) + ((uint)group_11 * 8u));
                    int panel_31 = matrix_14;
                    float8 sum0_0_32 = vload8(0, y_p5 + ((uint)out0_23));
                    float8 sum1_0_33 = vload8(0, y_p5 + ((uint)out1_24));
                    float8 sum2_0_34 = vload8(0, y_p5 + ((uint)out2_25));
                    float8 sum3_0_35 = vload8(0, y_p5 + ((uint)out3_26));
                    float8 sum4_0_36 = vload8(0, y_p5 + ((uint)out4_27));
                    float8 sum5_0_37 = vload8(0, y_p5 + ((uint)out5_28));
                    float8 sum6_0_38 = vload8(0, y_p5 + ((uint)out6_29));
                    float8 sum7_0_39 = vload8(0, y_p5 + ((uint)out7_30));
                    for (int k_40 = 0, k_40_end = 1; k_40 < k_40_end; k_40 += 1) {
                        int at_41 = (int)((uint)panel_31 + ((uint)k_40 * 8u));
                        float8 w0_42 = vload8(0, w_p4 + ((uint)at_41));
                        float8 x0_43 = (float8)(x_p3[(uint)in0_15 + (uint)k_40]);
                        sum0_0_32 = fma(x0_43, w0_42, sum0_0_32);
                        float8 x1_44 = (float8)(x_p3[(uint)in1_16 + (uint)k_40]);
                        sum1_0_33 = fma(x1_44, w0_42, sum1_0_33);
                        float8 x2_45 = (float8)(x_p3[(uint)in2_17 + (uint)k_40]);
                        sum2_0_34 = fma(x2_45, w0_42, sum2_0_34);
                        float8 x3_46 = (float8)(x_p3[(uint)in3_18 + (uint)k_40]);
                        sum3_0_35 = fma(x3_46, w0_42, sum3_0_35);
                        float8 x4_47 = (float8)(x_p3[(uint)in4_19 + (uint)k_40]);
                        sum4_0_36 = fma(x4_47, w0_42, sum4_0_36);
                        float8 x5_48 = (float8)(x_p3[(uint)in5_20 + (uint)k_40]);
                        sum5_0_37 = fma(x5_48, w0_42, sum5_0_37);
                        float8 x6_49 = (float8)(x_p3[(uint)in6_21 + (uint)k_40]);
                        sum6_0_38 = fma(x6_49, w0_42, sum6_0_38);
                        float8 x7_50 = (float8)(x_p3[(uint)in7_22 + (uint)k_40]);
                        sum7_0_39 = fma(x7_50, w0_42, sum7_0_39);
                    }
                    vstore8(sum0_0_32, 0, y_p5 + ((uint)out0_23));
                    vstore8(sum1_0_33, 0, y_p5 + ((uint)out1_24));
                    vstore8(sum2_0_34, 0, y_p5 + ((uint)out2_25));
                    vstore8(sum3_0_35, 0, y_p5 + ((uint)out3_26));
                    vstore8(sum4_0_36, 0, y_p5 + ((uint)out4_27));
                    vstore8(sum5_0_37, 0, y_p5 + ((uint)out5_28));
                    vstore8(sum6_0_38, 0, y_p5 + ((uint)out6_29));
                    vstore8(sum7_0_39, 0, y_p5 + ((uint)out7_30));
                }
                next_12 = (int)((uint)next_12 + 8u);
            }
            if (((int)((uint)next_12 + 5u)) <= end_13) {
                /* tile5x1 */ {
                    int in0_51 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_52 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int in2_53 = (int)(((uint)map_in_p0[(uint)next_12 + 2u] * 8u) + (uint)group_11);
                    int in3_54 = (int)(((uint)map_in_p0[(uint)next_12 + 3u] * 8u) + (uint)group_11);
                    int in4_55 = (int)(((uint)map_in_p0[(uint)next_12 + 4u] * 8u) + (uint)group_11);
                    int out0_56 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    int out1_57 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    int out2_58 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    int out3_59 = (int)(((uint)map_out_p1[(uint)next_12 + 3u] * 16u) + ((uint)group_11 * 8u));
                    int out4_60 = (int)(((uint)map_out_p1[(uint)next_12 + 4u] * 16u) + ((uint)group_11 * 8u));
                    int panel_61 = matrix_14;
                    float8 sum0_0_62 = vload8(0, y_p5 + ((uint)out0_56));
                    float8 sum1_0_63 = vload8(0, y_p5 + ((uint)out1_57));
                    float8 sum2_0_64 = vload8(0, y_p5 + ((uint)out2_58));
                    float8 sum3_0_65 = vload8(0, y_p5 + ((uint)out3_59));
                    float8 sum4_0_66 = vload8(0, y_p5 + ((uint)out4_60));
                    for (int k_67 = 0, k_67_end = 1; k_67 < k_67_end; k_67 += 1) {
                        int at_68 = (int)((uint)panel_61 + ((uint)k_67 * 8u));
                        float8 w0_69 = vload8(0, w_p4 + ((uint)at_68));
                        float8 x0_70 = (float8)(x_p3[(uint)in0_51 + (uint)k_67]);
                        sum0_0_62 = fma(x0_70, w0_69, sum0_0_62);
                        float8 x1_71 = (float8)(x_p3[(uint)in1_52 + (uint)k_67]);
                        sum1_0_63 = fma(x1_71, w0_69, sum1_0_63);
                        float8 x2_72 = (float8)(x_p3[(uint)in2_53 + (uint)k_67]);
                        sum2_0_64 = fma(x2_72, w0_69, sum2_0_64);
                        float8 x3_73 = (float8)(x_p3[(uint)in3_54 + (uint)k_67]);
                        sum3_0_65 = fma(x3_73, w0_69, sum3_0_65);
                        float8 x4_74 = (float8)(x_p3[(uint)in4_55 + (uint)k_67]);
                        sum4_0_66 = fma(x4_74, w0_69, sum4_0_66);
                    }
                    vstore8(sum0_0_62, 0, y_p5 + ((uint)out0_56));
                    vstore8(sum1_0_63, 0, y_p5 + ((uint)out1_57));
                    vstore8(sum2_0_64, 0, y_p5 + ((uint)out2_58));
                    vstore8(sum3_0_65, 0, y_p5 + ((uint)out3_59));
                    vstore8(sum4_0_66, 0, y_p5 + ((uint)out4_60));
                }
                next_12 = (int)((uint)next_12 + 5u);
            }
            if (((int)((uint)next_12 + 4u)) <= end_13) {
                /* tile4x1 */ {
                    int in0_75 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_76 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int in2_77 = (int)(((uint)map_in_p0[(uint)next_12 + 2u] * 8u) + (uint)group_11);
                    int in3_78 = (int)(((uint)map_in_p0[(uint)next_12 + 3u] * 8u) + (uint)group_11);
                    int out0_79 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    int out1_80 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    int out2_81 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    int out3_82 = (int)(((uint)map_out_p1[(uint)next_12 + 3u] * 16u) + ((uint)group_11 * 8u));
                    int panel_83 = matrix_14;
                    float8 sum0_0_84 = vload8(0, y_p5 + ((uint)out0_79));
                    float8 sum1_0_85 = vload8(0, y_p5 + ((uint)out1_80));
                    float8 sum2_0_86 = vload8(0, y_p5 + ((uint)out2_81));
                    float8 sum3_0_87 = vload8(0, y_p5 + ((uint)out3_82));
                    for (int k_88 = 0, k_88_end = 1; k_88 < k_88_end; k_88 += 1) {
                        int at_89 = (int)((uint)panel_83 + ((uint)k_88 * 8u));
                        float8 w0_90 = vload8(0, w_p4 + ((uint)at_89));
                        float8 x0_91 = (float8)(x_p3[(uint)in0_75 + (uint)k_88]);
                        sum0_0_84 = fma(x0_91, w0_90, sum0_0_84);
                        float8 x1_92 = (float8)(x_p3[(uint)in1_76 + (uint)k_88]);
                        sum1_0_85 = fma(x1_92, w0_90, sum1_0_85);
                        float8 x2_93 = (float8)(x_p3[(uint)in2_77 + (uint)k_88]);
                        sum2_0_86 = fma(x2_93, w0_90, sum2_0_86);
                        float8 x3_94 = (float8)(x_p3[(uint)in3_78 + (uint)k_88]);
                        sum3_0_87 = fma(x3_94, w0_90, sum3_0_87);
                    }
                    vstore8(sum0_0_84, 0, y_p5 + ((uint)out0_79));
                    vstore8(sum1_0_85, 0, y_p5 + ((uint)out1_80));
                    vstore8(sum2_0_86, 0, y_p5 + ((uint)out2_81));
                    vstore8(sum3_0_87, 0, y_p5 + ((uint)out3_82));
                }
                next_12 = (int)((uint)next_12 + 4u);
            }
            if (((int)((uint)next_12 + 3u)) <= end_13) {
                /* tile3x1 */ {
                    int in0_95 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_96 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int in2_97 = (int)(((uint)map_in_p0[(uint)next_12 + 2u] * 8u) + (uint)group_11);
                    int out0_98 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    int out1_99 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    int out2_100 = (int)(((uint)map_out_p1[(uint)next_12 + 2u] * 16u) + ((uint)group_11 * 8u));
                    int panel_101 = matrix_14;
                    float8 sum0_0_102 = vload8(0, y_p5 + ((uint)out0_98));
                    float8 sum1_0_103 = vload8(0, y_p5 + ((uint)out1_99));
                    float8 sum2_0_104 = vload8(0, y_p5 + ((uint)out2_100));
                    for (int k_105 = 0, k_105_end = 1; k_105 < k_105_end; k_105 += 1) {
                        int at_106 = (int)((uint)panel_101 + ((uint)k_105 * 8u));
                        float8 w0_107 = vload8(0, w_p4 + ((uint)at_106));
                        float8 x0_108 = (float8)(x_p3[(uint)in0_95 + (uint)k_105]);
                        sum0_0_102 = fma(x0_108, w0_107, sum0_0_102);
                        float8 x1_109 = (float8)(x_p3[(uint)in1_96 + (uint)k_105]);
                        sum1_0_103 = fma(x1_109, w0_107, sum1_0_103);
                        float8 x2_110 = (float8)(x_p3[(uint)in2_97 + (uint)k_105]);
                        sum2_0_104 = fma(x2_110, w0_107, sum2_0_104);
                    }
                    vstore8(sum0_0_102, 0, y_p5 + ((uint)out0_98));
                    vstore8(sum1_0_103, 0, y_p5 + ((uint)out1_99));
                    vstore8(sum2_0_104, 0, y_p5 + ((uint)out2_100));
                }
                next_12 = (int)((uint)next_12 + 3u);
            }
            if (((int)((uint)next_12 + 2u)) <= end_13) {
                /* tile2x1 */ {
                    int in0_111 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int in1_112 = (int)(((uint)map_in_p0[(uint)next_12 + 1u] * 8u) + (uint)group_11);
                    int out0_113 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    int out1_114 = (int)(((uint)map_out_p1[(uint)next_12 + 1u] * 16u) + ((uint)group_11 * 8u));
                    int panel_115 = matrix_14;
                    float8 sum0_0_116 = vload8(0, y_p5 + ((uint)out0_113));
                    float8 sum1_0_117 = vload8(0, y_p5 + ((uint)out1_114));
                    for (int k_118 = 0, k_118_end = 1; k_118 < k_118_end; k_118 += 1) {
                        int at_119 = (int)((uint)panel_115 + ((uint)k_118 * 8u));
                        float8 w0_120 = vload8(0, w_p4 + ((uint)at_119));
                        float8 x0_121 = (float8)(x_p3[(uint)in0_111 + (uint)k_118]);
                        sum0_0_116 = fma(x0_121, w0_120, sum0_0_116);
                        float8 x1_122 = (float8)(x_p3[(uint)in1_112 + (uint)k_118]);
                        sum1_0_117 = fma(x1_122, w0_120, sum1_0_117);
                    }
                    vstore8(sum0_0_116, 0, y_p5 + ((uint)out0_113));
                    vstore8(sum1_0_117, 0, y_p5 + ((uint)out1_114));
                }
                next_12 = (int)((uint)next_12 + 2u);
            }
            if (((int)((uint)next_12 + 1u)) <= end_13) {
                /* tile1x1 */ {
                    int in0_123 = (int)(((uint)map_in_p0[(uint)next_12] * 8u) + (uint)group_11);
                    int out0_124 = (int)(((uint)map_out_p1[(uint)next_12] * 16u) + ((uint)group_11 * 8u));
                    int panel_125 = matrix_14;
                    float8 sum0_0_126 = vload8(0, y_p5 + ((uint)out0_124));
                    for (int k_127 = 0, k_127_end = 1; k_127 < k_127_end; k_127 += 1) {
                        int at_128 = (int)((uint)panel_125 + ((uint)k_127 * 8u));
                        float8 w0_129 = vload8(0, w_p4 + ((uint)at_128));
                        float8 x0_130 = (float8)(x_p3[(uint)in0_123 + (uint)k_127]);
                        sum0_0_126 = fma(x0_130, w0_129, sum0_0_126);
                    }
                    vstore8(sum0_0_126, 0, y_p5 + ((uint)out0_124));
                }
                next_12 = (int)((uint)next_12 + 1u);
            }
        }
    }
}
