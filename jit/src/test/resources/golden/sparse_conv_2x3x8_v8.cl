#pragma OPENCL FP_CONTRACT OFF

#ifdef __clang__
#define PREFETCH(address) __builtin_prefetch((const void *)(address))
#else
#define PREFETCH(address)
#endif


__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_sparse_conv_2x3x8_v8(int iterations,
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
    for (int i_3 = (int)((uint)first_1 * 8u), i_3_end = (int)((uint)last_2 * 8u); i_3 < i_3_end; i_3 += 8) {
        vstore8((float8)(0x0.0p0f), 0, y_p5 + ((uint)i_3));
    }
    int from_4 = (int)((uint)block_0 * 4u);
    int to_5 = min((int)((uint)from_4 + 4u), (int)((uint)entries_p7 + 4294967295u));
    int ahead_x_y_6 = (int)(((uint)first_1 + 2048u) * 8u);
    int limit_x_y_7 = (int)(((uint)first_1 + 3072u) * 8u);
    for (int offset_8 = 0, offset_8_end = 2; offset_8 < offset_8_end; offset_8 += 1) {
        int next_9 = (int)(((uint)offset_8 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_8 * (uint)entries_p7) + (uint)from_4]);
        int end_10 = (int)(((uint)offset_8 * (uint)capacity_p6) + (uint)map_blocks_p2[((uint)offset_8 * (uint)entries_p7) + (uint)to_5]);
        int matrix_11 = (int)((uint)offset_8 * 24u);
        while (((int)((uint)next_9 + 8u)) <= end_10) {
            PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_y_6));
            PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_y_6 + 16u));
            PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_y_6 + 32u));
            PREFETCH((size_t)x_p3 + 4 * (size_t)((uint)ahead_x_y_6 + 48u));
            PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_x_y_6));
            PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_x_y_6 + 16u));
            PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_x_y_6 + 32u));
            PREFETCH((size_t)y_p5 + 4 * (size_t)((uint)ahead_x_y_6 + 48u));
            ahead_x_y_6 = min((int)((uint)ahead_x_y_6 + 64u), limit_x_y_7);
            PREFETCH((size_t)map_in_p0 + 4 * (size_t)((uint)next_9 + 64u));
            PREFETCH((size_t)map_out_p1 + 4 * (size_t)((uint)next_9 + 64u));
            /* tile8x1 */ {
                int out0_12 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                float8 sum0_0_13 = vload8(0, y_p5 + ((uint)out0_12));
                int out1_14 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                float8 sum1_0_15 = vload8(0, y_p5 + ((uint)out1_14));
                int out2_16 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                float8 sum2_0_17 = vload8(0, y_p5 + ((uint)out2_16));
                int out3_18 = (int)((uint)map_out_p1[(uint)next_9 + 3u] * 8u);
                float8 sum3_0_19 = vload8(0, y_p5 + ((uint)out3_18));
                int out4_20 = (int)((uint)map_out_p1[(uint)next_9 + 4u] * 8u);
                float8 sum4_0_21 = vload8(0, y_p5 + ((uint)out4_20));
                int out5_22 = (int)((uint)map_out_p1[(uint)next_9 + 5u] * 8u);
                float8 sum5_0_23 = vload8(0, y_p5 + ((uint)out5_22));
                int out6_24 = (int)((uint)map_out_p1[(uint)next_9 + 6u] * 8u);
                float8 sum6_0_25 = vload8(0, y_p5 + ((uint)out6_24));
                int out7_26 = (int)((uint)map_out_p1[(uint)next_9 + 7u] * 8u);
                float8 sum7_0_27 = vload8(0, y_p5 + ((uint)out7_26));
                int in0_28 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_29 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int in2_30 = (int)((uint)map_in_p0[(uint)next_9 + 2u] * 8u);
                int in3_31 = (int)((uint)map_in_p0[(uint)next_9 + 3u] * 8u);
                int in4_32 = (int)((uint)map_in_p0[(uint)next_9 + 4u] * 8u);
                int in5_33 = (int)((uint)map_in_p0[(uint)next_9 + 5u] * 8u);
                int in6_34 = (int)((uint)map_in_p0[(uint)next_9 + 6u] * 8u);
                int in7_35 = (int)((uint)map_in_p0[(uint)next_9 + 7u] * 8u);
                int panel_36 = matrix_11;
                for (int k_37 = 0, k_37_end = 3; k_37 < k_37_end; k_37 += 1) {
                    int at_38 = (int)((uint)panel_36 + ((uint)k_37 * 8u));
                    float8 w0_39 = vload8(0, w_p4 + ((uint)at_38));
                    float8 x0_40 = (float8)(x_p3[(uint)in0_28 + (uint)k_37]);
                    sum0_0_13 = fma(x0_40, w0_39, sum0_0_13);
                    float8 x1_41 = (float8)(x_p3[(uint)in1_29 + (uint)k_37]);
                    sum1_0_15 = fma(x1_41, w0_39, sum1_0_15);
                    float8 x2_42 = (float8)(x_p3[(uint)in2_30 + (uint)k_37]);
                    sum2_0_17 = fma(x2_42, w0_39, sum2_0_17);
                    float8 x3_43 = (float8)(x_p3[(uint)in3_31 + (uint)k_37]);
                    sum3_0_19 = fma(x3_43, w0_39, sum3_0_19);
                    float8 x4_44 = (float8)(x_p3[(uint)in4_32 + (uint)k_37]);
                    sum4_0_21 = fma(x4_44, w0_39, sum4_0_21);
                    float8 x5_45 = (float8)(x_p3[(uint)in5_33 + (uint)k_37]);
                    sum5_0_23 = fma(x5_45, w0_39, sum5_0_23);
                    float8 x6_46 = (float8)(x_p3[(uint)in6_34 + (uint)k_37]);
                    sum6_0_25 = fma(x6_46, w0_39, sum6_0_25);
                    float8 x7_47 = (float8)(x_p3[(uint)in7_35 + (uint)k_37]);
                    sum7_0_27 = fma(x7_47, w0_39, sum7_0_27);
                }
                int to0_48 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                vstore8(sum0_0_13, 0, y_p5 + ((uint)to0_48));
                int to1_49 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                vstore8(sum1_0_15, 0, y_p5 + ((uint)to1_49));
                int to2_50 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                vstore8(sum2_0_17, 0, y_p5 + ((uint)to2_50));
                int to3_51 = (int)((uint)map_out_p1[(uint)next_9 + 3u] * 8u);
                vstore8(sum3_0_19, 0, y_p5 + ((uint)to3_51));
                int to4_52 = (int)((uint)map_out_p1[(uint)next_9 + 4u] * 8u);
                vstore8(sum4_0_21, 0, y_p5 + ((uint)to4_52));
                int to5_53 = (int)((uint)map_out_p1[(uint)next_9 + 5u] * 8u);
                vstore8(sum5_0_23, 0, y_p5 + ((uint)to5_53));
                int to6_54 = (int)((uint)map_out_p1[(uint)next_9 + 6u] * 8u);
                vstore8(sum6_0_25, 0, y_p5 + ((uint)to6_54));
                int to7_55 = (int)((uint)map_out_p1[(uint)next_9 + 7u] * 8u);
                vstore8(sum7_0_27, 0, y_p5 + ((uint)to7_55));
            }
            next_9 = (int)((uint)next_9 + 8u);
        }
        if (((int)((uint)next_9 + 5u)) <= end_10) {
            /* tile5x1 */ {
                int out0_56 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                float8 sum0_0_57 = vload8(0, y_p5 + ((uint)out0_56));
                int out1_58 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                float8 sum1_0_59 = vload8(0, y_p5 + ((uint)out1_58));
                int out2_60 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                float8 sum2_0_61 = vload8(0, y_p5 + ((uint)out2_60));
                int out3_62 = (int)((uint)map_out_p1[(uint)next_9 + 3u] * 8u);
                float8 sum3_0_63 = vload8(0, y_p5 + ((uint)out3_62));
                int out4_64 = (int)((uint)map_out_p1[(uint)next_9 + 4u] * 8u);
                float8 sum4_0_65 = vload8(0, y_p5 + ((uint)out4_64));
                int in0_66 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_67 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int in2_68 = (int)((uint)map_in_p0[(uint)next_9 + 2u] * 8u);
                int in3_69 = (int)((uint)map_in_p0[(uint)next_9 + 3u] * 8u);
                int in4_70 = (int)((uint)map_in_p0[(uint)next_9 + 4u] * 8u);
                int panel_71 = matrix_11;
                for (int k_72 = 0, k_72_end = 3; k_72 < k_72_end; k_72 += 1) {
                    int at_73 = (int)((uint)panel_71 + ((uint)k_72 * 8u));
                    float8 w0_74 = vload8(0, w_p4 + ((uint)at_73));
                    float8 x0_75 = (float8)(x_p3[(uint)in0_66 + (uint)k_72]);
                    sum0_0_57 = fma(x0_75, w0_74, sum0_0_57);
                    float8 x1_76 = (float8)(x_p3[(uint)in1_67 + (uint)k_72]);
                    sum1_0_59 = fma(x1_76, w0_74, sum1_0_59);
                    float8 x2_77 = (float8)(x_p3[(uint)in2_68 + (uint)k_72]);
                    sum2_0_61 = fma(x2_77, w0_74, sum2_0_61);
                    float8 x3_78 = (float8)(x_p3[(uint)in3_69 + (uint)k_72]);
                    sum3_0_63 = fma(x3_78, w0_74, sum3_0_63);
                    float8 x4_79 = (float8)(x_p3[(uint)in4_70 + (uint)k_72]);
                    sum4_0_65 = fma(x4_79, w0_74, sum4_0_65);
                }
                int to0_80 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                vstore8(sum0_0_57, 0, y_p5 + ((uint)to0_80));
                int to1_81 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                vstore8(sum1_0_59, 0, y_p5 + ((uint)to1_81));
                int to2_82 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                vstore8(sum2_0_61, 0, y_p5 + ((uint)to2_82));
                int to3_83 = (int)((uint)map_out_p1[(uint)next_9 + 3u] * 8u);
                vstore8(sum3_0_63, 0, y_p5 + ((uint)to3_83));
                int to4_84 = (int)((uint)map_out_p1[(uint)next_9 + 4u] * 8u);
                vstore8(sum4_0_65, 0, y_p5 + ((uint)to4_84));
            }
            next_9 = (int)((uint)next_9 + 5u);
        }
        if (((int)((uint)next_9 + 4u)) <= end_10) {
            /* tile4x1 */ {
                int out0_85 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                float8 sum0_0_86 = vload8(0, y_p5 + ((uint)out0_85));
                int out1_87 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                float8 sum1_0_88 = vload8(0, y_p5 + ((uint)out1_87));
                int out2_89 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                float8 sum2_0_90 = vload8(0, y_p5 + ((uint)out2_89));
                int out3_91 = (int)((uint)map_out_p1[(uint)next_9 + 3u] * 8u);
                float8 sum3_0_92 = vload8(0, y_p5 + ((uint)out3_91));
                int in0_93 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_94 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int in2_95 = (int)((uint)map_in_p0[(uint)next_9 + 2u] * 8u);
                int in3_96 = (int)((uint)map_in_p0[(uint)next_9 + 3u] * 8u);
                int panel_97 = matrix_11;
                for (int k_98 = 0, k_98_end = 3; k_98 < k_98_end; k_98 += 1) {
                    int at_99 = (int)((uint)panel_97 + ((uint)k_98 * 8u));
                    float8 w0_100 = vload8(0, w_p4 + ((uint)at_99));
                    float8 x0_101 = (float8)(x_p3[(uint)in0_93 + (uint)k_98]);
                    sum0_0_86 = fma(x0_101, w0_100, sum0_0_86);
                    float8 x1_102 = (float8)(x_p3[(uint)in1_94 + (uint)k_98]);
                    sum1_0_88 = fma(x1_102, w0_100, sum1_0_88);
                    float8 x2_103 = (float8)(x_p3[(uint)in2_95 + (uint)k_98]);
                    sum2_0_90 = fma(x2_103, w0_100, sum2_0_90);
                    float8 x3_104 = (float8)(x_p3[(uint)in3_96 + (uint)k_98]);
                    sum3_0_92 = fma(x3_104, w0_100, sum3_0_92);
                }
                int to0_105 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                vstore8(sum0_0_86, 0, y_p5 + ((uint)to0_105));
                int to1_106 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                vstore8(sum1_0_88, 0, y_p5 + ((uint)to1_106));
                int to2_107 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                vstore8(sum2_0_90, 0, y_p5 + ((uint)to2_107));
                int to3_108 = (int)((uint)map_out_p1[(uint)next_9 + 3u] * 8u);
                vstore8(sum3_0_92, 0, y_p5 + ((uint)to3_108));
            }
            next_9 = (int)((uint)next_9 + 4u);
        }
        if (((int)((uint)next_9 + 3u)) <= end_10) {
            /* tile3x1 */ {
                int out0_109 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                float8 sum0_0_110 = vload8(0, y_p5 + ((uint)out0_109));
                int out1_111 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                float8 sum1_0_112 = vload8(0, y_p5 + ((uint)out1_111));
                int out2_113 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                float8 sum2_0_114 = vload8(0, y_p5 + ((uint)out2_113));
                int in0_115 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_116 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int in2_117 = (int)((uint)map_in_p0[(uint)next_9 + 2u] * 8u);
                int panel_118 = matrix_11;
                for (int k_119 = 0, k_119_end = 3; k_119 < k_119_end; k_119 += 1) {
                    int at_120 = (int)((uint)panel_118 + ((uint)k_119 * 8u));
                    float8 w0_121 = vload8(0, w_p4 + ((uint)at_120));
                    float8 x0_122 = (float8)(x_p3[(uint)in0_115 + (uint)k_119]);
                    sum0_0_110 = fma(x0_122, w0_121, sum0_0_110);
                    float8 x1_123 = (float8)(x_p3[(uint)in1_116 + (uint)k_119]);
                    sum1_0_112 = fma(x1_123, w0_121, sum1_0_112);
                    float8 x2_124 = (float8)(x_p3[(uint)in2_117 + (uint)k_119]);
                    sum2_0_114 = fma(x2_124, w0_121, sum2_0_114);
                }
                int to0_125 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                vstore8(sum0_0_110, 0, y_p5 + ((uint)to0_125));
                int to1_126 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                vstore8(sum1_0_112, 0, y_p5 + ((uint)to1_126));
                int to2_127 = (int)((uint)map_out_p1[(uint)next_9 + 2u] * 8u);
                vstore8(sum2_0_114, 0, y_p5 + ((uint)to2_127));
            }
            next_9 = (int)((uint)next_9 + 3u);
        }
        if (((int)((uint)next_9 + 2u)) <= end_10) {
            /* tile2x1 */ {
                int out0_128 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                float8 sum0_0_129 = vload8(0, y_p5 + ((uint)out0_128));
                int out1_130 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                float8 sum1_0_131 = vload8(0, y_p5 + ((uint)out1_130));
                int in0_132 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int in1_133 = (int)((uint)map_in_p0[(uint)next_9 + 1u] * 8u);
                int panel_134 = matrix_11;
                for (int k_135 = 0, k_135_end = 3; k_135 < k_135_end; k_135 += 1) {
                    int at_136 = (int)((uint)panel_134 + ((uint)k_135 * 8u));
                    float8 w0_137 = vload8(0, w_p4 + ((uint)at_136));
                    float8 x0_138 = (float8)(x_p3[(uint)in0_132 + (uint)k_135]);
                    sum0_0_129 = fma(x0_138, w0_137, sum0_0_129);
                    float8 x1_139 = (float8)(x_p3[(uint)in1_133 + (uint)k_135]);
                    sum1_0_131 = fma(x1_139, w0_137, sum1_0_131);
                }
                int to0_140 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                vstore8(sum0_0_129, 0, y_p5 + ((uint)to0_140));
                int to1_141 = (int)((uint)map_out_p1[(uint)next_9 + 1u] * 8u);
                vstore8(sum1_0_131, 0, y_p5 + ((uint)to1_141));
            }
            next_9 = (int)((uint)next_9 + 2u);
        }
        if (((int)((uint)next_9 + 1u)) <= end_10) {
            /* tile1x1 */ {
                int out0_142 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                float8 sum0_0_143 = vload8(0, y_p5 + ((uint)out0_142));
                int in0_144 = (int)((uint)map_in_p0[(uint)next_9] * 8u);
                int panel_145 = matrix_11;
                for (int k_146 = 0, k_146_end = 3; k_146 < k_146_end; k_146 += 1) {
                    int at_147 = (int)((uint)panel_145 + ((uint)k_146 * 8u));
                    float8 w0_148 = vload8(0, w_p4 + ((uint)at_147));
                    float8 x0_149 = (float8)(x_p3[(uint)in0_144 + (uint)k_146]);
                    sum0_0_143 = fma(x0_149, w0_148, sum0_0_143);
                }
                int to0_150 = (int)((uint)map_out_p1[(uint)next_9] * 8u);
                vstore8(sum0_0_143, 0, y_p5 + ((uint)to0_150));
            }
            next_9 = (int)((uint)next_9 + 1u);
        }
    }
}
