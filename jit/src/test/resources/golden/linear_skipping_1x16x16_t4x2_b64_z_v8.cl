#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_linear_skipping_1x16x16_t4x2_b64_z_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *w_p1, int w_p1_offset,
        __global const int *panels_p2, int panels_p2_offset,
        __global const int *steps_p3, int steps_p3_offset,
        __global const int *indices_p4, int indices_p4_offset,
        __global float *y_p5, int y_p5_offset,
        int rows_p6,
        int blocks_p7) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    w_p1 += w_p1_offset;
    panels_p2 += panels_p2_offset;
    steps_p3 += steps_p3_offset;
    indices_p4 += indices_p4_offset;
    y_p5 += y_p5_offset;
    int block_0 = (int)get_global_id(0);
    int first_1 = (int)((uint)block_0 * 64u);
    int last_2 = min((int)((uint)first_1 + 64u), rows_p6);
    int next_3 = first_1;
    while (((int)((uint)next_3 + 4u)) <= last_2) {
        /* tile4x2 */ {
            int out0_4 = (int)((uint)next_3 * 16u);
            float8 sum0_0_5 = (float8)(0x0.0p0f);
            float8 sum0_1_6 = (float8)(0x0.0p0f);
            int out1_7 = (int)(((uint)next_3 + 1u) * 16u);
            float8 sum1_0_8 = (float8)(0x0.0p0f);
            float8 sum1_1_9 = (float8)(0x0.0p0f);
            int out2_10 = (int)(((uint)next_3 + 2u) * 16u);
            float8 sum2_0_11 = (float8)(0x0.0p0f);
            float8 sum2_1_12 = (float8)(0x0.0p0f);
            int out3_13 = (int)(((uint)next_3 + 3u) * 16u);
            float8 sum3_0_14 = (float8)(0x0.0p0f);
            float8 sum3_1_15 = (float8)(0x0.0p0f);
            int in0_16 = (int)((uint)next_3 * 16u);
            int in1_17 = (int)(((uint)next_3 + 1u) * 16u);
            int in2_18 = (int)(((uint)next_3 + 2u) * 16u);
            int in3_19 = (int)(((uint)next_3 + 3u) * 16u);
            int from_step_20 = panels_p2[0u];
            int to_step_21 = panels_p2[16u];
            for (int step_22 = from_step_20, step_22_end = to_step_21; step_22 < step_22_end; step_22 += 1) {
                int at_step_23 = (int)((uint)step_22 * 2u);
                int channel_24 = steps_p3[(uint)at_step_23];
                int first_value_25 = steps_p3[(uint)at_step_23 + 1u];
                int last_value_26 = steps_p3[(uint)at_step_23 + 3u];
                int at_index_27 = (int)((uint)step_22 * 16u);
                float8 x0_28 = vload8(0, x_p0 + ((uint)in0_16 + (uint)channel_24));
                float8 x1_29 = vload8(0, x_p0 + ((uint)in1_17 + (uint)channel_24));
                float8 x2_30 = vload8(0, x_p0 + ((uint)in2_18 + (uint)channel_24));
                float8 x3_31 = vload8(0, x_p0 + ((uint)in3_19 + (uint)channel_24));
                int8 index0_32 = vload8(0, indices_p4 + ((uint)at_index_27));
                int8 index1_33 = vload8(0, indices_p4 + ((uint)at_index_27 + 8u));
                for (int value_34 = first_value_25, value_34_end = last_value_26; value_34 < value_34_end; value_34 += 16) {
                    float8 w0_35 = vload8(0, w_p1 + ((uint)value_34));
                    sum0_0_5 = fma(shuffle(x0_28, as_uint8(index0_32)), w0_35, sum0_0_5);
                    sum1_0_8 = fma(shuffle(x1_29, as_uint8(index0_32)), w0_35, sum1_0_8);
                    sum2_0_11 = fma(shuffle(x2_30, as_uint8(index0_32)), w0_35, sum2_0_11);
                    sum3_0_14 = fma(shuffle(x3_31, as_uint8(index0_32)), w0_35, sum3_0_14);
                    index0_32 = as_int8(as_uint8(index0_32) >> 4);
                    float8 w1_36 = vload8(0, w_p1 + ((uint)value_34 + 8u));
                    sum0_1_6 = fma(shuffle(x0_28, as_uint8(index1_33)), w1_36, sum0_1_6);
                    sum1_1_9 = fma(shuffle(x1_29, as_uint8(index1_33)), w1_36, sum1_1_9);
                    sum2_1_12 = fma(shuffle(x2_30, as_uint8(index1_33)), w1_36, sum2_1_12);
                    sum3_1_15 = fma(shuffle(x3_31, as_uint8(index1_33)), w1_36, sum3_1_15);
                    index1_33 = as_int8(as_uint8(index1_33) >> 4);
                }
            }
            int to0_37 = (int)((uint)next_3 * 16u);
            vstore8(sum0_0_5, 0, y_p5 + ((uint)to0_37));
            vstore8(sum0_1_6, 0, y_p5 + ((uint)to0_37 + 8u));
            int to1_38 = (int)(((uint)next_3 + 1u) * 16u);
            vstore8(sum1_0_8, 0, y_p5 + ((uint)to1_38));
            vstore8(sum1_1_9, 0, y_p5 + ((uint)to1_38 + 8u));
            int to2_39 = (int)(((uint)next_3 + 2u) * 16u);
            vstore8(sum2_0_11, 0, y_p5 + ((uint)to2_39));
            vstore8(sum2_1_12, 0, y_p5 + ((uint)to2_39 + 8u));
            int to3_40 = (int)(((uint)next_3 + 3u) * 16u);
            vstore8(sum3_0_14, 0, y_p5 + ((uint)to3_40));
            vstore8(sum3_1_15, 0, y_p5 + ((uint)to3_40 + 8u));
        }
        next_3 = (int)((uint)next_3 + 4u);
    }
    if (((int)((uint)next_3 + 3u)) <= last_2) {
        /* tile3x2 */ {
            int out0_41 = (int)((uint)next_3 * 16u);
            float8 sum0_0_42 = (float8)(0x0.0p0f);
            float8 sum0_1_43 = (float8)(0x0.0p0f);
            int out1_44 = (int)(((uint)next_3 + 1u) * 16u);
            float8 sum1_0_45 = (float8)(0x0.0p0f);
            float8 sum1_1_46 = (float8)(0x0.0p0f);
            int out2_47 = (int)(((uint)next_3 + 2u) * 16u);
            float8 sum2_0_48 = (float8)(0x0.0p0f);
            float8 sum2_1_49 = (float8)(0x0.0p0f);
            int in0_50 = (int)((uint)next_3 * 16u);
            int in1_51 = (int)(((uint)next_3 + 1u) * 16u);
            int in2_52 = (int)(((uint)next_3 + 2u) * 16u);
            int from_step_53 = panels_p2[0u];
            int to_step_54 = panels_p2[16u];
            for (int step_55 = from_step_53, step_55_end = to_step_54; step_55 < step_55_end; step_55 += 1) {
                int at_step_56 = (int)((uint)step_55 * 2u);
                int channel_57 = steps_p3[(uint)at_step_56];
                int first_value_58 = steps_p3[(uint)at_step_56 + 1u];
                int last_value_59 = steps_p3[(uint)at_step_56 + 3u];
                int at_index_60 = (int)((uint)step_55 * 16u);
                float8 x0_61 = vload8(0, x_p0 + ((uint)in0_50 + (uint)channel_57));
                float8 x1_62 = vload8(0, x_p0 + ((uint)in1_51 + (uint)channel_57));
                float8 x2_63 = vload8(0, x_p0 + ((uint)in2_52 + (uint)channel_57));
                int8 index0_64 = vload8(0, indices_p4 + ((uint)at_index_60));
                int8 index1_65 = vload8(0, indices_p4 + ((uint)at_index_60 + 8u));
                for (int value_66 = first_value_58, value_66_end = last_value_59; value_66 < value_66_end; value_66 += 16) {
                    float8 w0_67 = vload8(0, w_p1 + ((uint)value_66));
                    sum0_0_42 = fma(shuffle(x0_61, as_uint8(index0_64)), w0_67, sum0_0_42);
                    sum1_0_45 = fma(shuffle(x1_62, as_uint8(index0_64)), w0_67, sum1_0_45);
                    sum2_0_48 = fma(shuffle(x2_63, as_uint8(index0_64)), w0_67, sum2_0_48);
                    index0_64 = as_int8(as_uint8(index0_64) >> 4);
                    float8 w1_68 = vload8(0, w_p1 + ((uint)value_66 + 8u));
                    sum0_1_43 = fma(shuffle(x0_61, as_uint8(index1_65)), w1_68, sum0_1_43);
                    sum1_1_46 = fma(shuffle(x1_62, as_uint8(index1_65)), w1_68, sum1_1_46);
                    sum2_1_49 = fma(shuffle(x2_63, as_uint8(index1_65)), w1_68, sum2_1_49);
                    index1_65 = as_int8(as_uint8(index1_65) >> 4);
                }
            }
            int to0_69 = (int)((uint)next_3 * 16u);
            vstore8(sum0_0_42, 0, y_p5 + ((uint)to0_69));
            vstore8(sum0_1_43, 0, y_p5 + ((uint)to0_69 + 8u));
            int to1_70 = (int)(((uint)next_3 + 1u) * 16u);
            vstore8(sum1_0_45, 0, y_p5 + ((uint)to1_70));
            vstore8(sum1_1_46, 0, y_p5 + ((uint)to1_70 + 8u));
            int to2_71 = (int)(((uint)next_3 + 2u) * 16u);
            vstore8(sum2_0_48, 0, y_p5 + ((uint)to2_71));
            vstore8(sum2_1_49, 0, y_p5 + ((uint)to2_71 + 8u));
        }
        next_3 = (int)((uint)next_3 + 3u);
    }
    if (((int)((uint)next_3 + 2u)) <= last_2) {
        /* tile2x2 */ {
            int out0_72 = (int)((uint)next_3 * 16u);
            float8 sum0_0_73 = (float8)(0x0.0p0f);
            float8 sum0_1_74 = (float8)(0x0.0p0f);
            int out1_75 = (int)(((uint)next_3 + 1u) * 16u);
            float8 sum1_0_76 = (float8)(0x0.0p0f);
            float8 sum1_1_77 = (float8)(0x0.0p0f);
            int in0_78 = (int)((uint)next_3 * 16u);
            int in1_79 = (int)(((uint)next_3 + 1u) * 16u);
            int from_step_80 = panels_p2[0u];
            int to_step_81 = panels_p2[16u];
            for (int step_82 = from_step_80, step_82_end = to_step_81; step_82 < step_82_end; step_82 += 1) {
                int at_step_83 = (int)((uint)step_82 * 2u);
                int channel_84 = steps_p3[(uint)at_step_83];
                int first_value_85 = steps_p3[(uint)at_step_83 + 1u];
                int last_value_86 = steps_p3[(uint)at_step_83 + 3u];
                int at_index_87 = (int)((uint)step_82 * 16u);
                float8 x0_88 = vload8(0, x_p0 + ((uint)in0_78 + (uint)channel_84));
                float8 x1_89 = vload8(0, x_p0 + ((uint)in1_79 + (uint)channel_84));
                int8 index0_90 = vload8(0, indices_p4 + ((uint)at_index_87));
                int8 index1_91 = vload8(0, indices_p4 + ((uint)at_index_87 + 8u));
                for (int value_92 = first_value_85, value_92_end = last_value_86; value_92 < value_92_end; value_92 += 16) {
                    float8 w0_93 = vload8(0, w_p1 + ((uint)value_92));
                    sum0_0_73 = fma(shuffle(x0_88, as_uint8(index0_90)), w0_93, sum0_0_73);
                    sum1_0_76 = fma(shuffle(x1_89, as_uint8(index0_90)), w0_93, sum1_0_76);
                    index0_90 = as_int8(as_uint8(index0_90) >> 4);
                    float8 w1_94 = vload8(0, w_p1 + ((uint)value_92 + 8u));
                    sum0_1_74 = fma(shuffle(x0_88, as_uint8(index1_91)), w1_94, sum0_1_74);
                    sum1_1_77 = fma(shuffle(x1_89, as_uint8(index1_91)), w1_94, sum1_1_77);
                    index1_91 = as_int8(as_uint8(index1_91) >> 4);
                }
            }
            int to0_95 = (int)((uint)next_3 * 16u);
            vstore8(sum0_0_73, 0, y_p5 + ((uint)to0_95));
            vstore8(sum0_1_74, 0, y_p5 + ((uint)to0_95 + 8u));
            int to1_96 = (int)(((uint)next_3 + 1u) * 16u);
            vstore8(sum1_0_76, 0, y_p5 + ((uint)to1_96));
            vstore8(sum1_1_77, 0, y_p5 + ((uint)to1_96 + 8u));
        }
        next_3 = (int)((uint)next_3 + 2u);
    }
    if (((int)((uint)next_3 + 1u)) <= last_2) {
        /* tile1x2 */ {
            int out0_97 = (int)((uint)next_3 * 16u);
            float8 sum0_0_98 = (float8)(0x0.0p0f);
            float8 sum0_1_99 = (float8)(0x0.0p0f);
            int in0_100 = (int)((uint)next_3 * 16u);
            int from_step_101 = panels_p2[0u];
            int to_step_102 = panels_p2[16u];
            for (int step_103 = from_step_101, step_103_end = to_step_102; step_103 < step_103_end; step_103 += 1) {
                int at_step_104 = (int)((uint)step_103 * 2u);
                int channel_105 = steps_p3[(uint)at_step_104];
                int first_value_106 = steps_p3[(uint)at_step_104 + 1u];
                int last_value_107 = steps_p3[(uint)at_step_104 + 3u];
                int at_index_108 = (int)((uint)step_103 * 16u);
                float8 x0_109 = vload8(0, x_p0 + ((uint)in0_100 + (uint)channel_105));
                int8 index0_110 = vload8(0, indices_p4 + ((uint)at_index_108));
                int8 index1_111 = vload8(0, indices_p4 + ((uint)at_index_108 + 8u));
                for (int value_112 = first_value_106, value_112_end = last_value_107; value_112 < value_112_end; value_112 += 16) {
                    float8 w0_113 = vload8(0, w_p1 + ((uint)value_112));
                    sum0_0_98 = fma(shuffle(x0_109, as_uint8(index0_110)), w0_113, sum0_0_98);
                    index0_110 = as_int8(as_uint8(index0_110) >> 4);
                    float8 w1_114 = vload8(0, w_p1 + ((uint)value_112 + 8u));
                    sum0_1_99 = fma(shuffle(x0_109, as_uint8(index1_111)), w1_114, sum0_1_99);
                    index1_111 = as_int8(as_uint8(index1_111) >> 4);
                }
            }
            int to0_115 = (int)((uint)next_3 * 16u);
            vstore8(sum0_0_98, 0, y_p5 + ((uint)to0_115));
            vstore8(sum0_1_99, 0, y_p5 + ((uint)to0_115 + 8u));
        }
        next_3 = (int)((uint)next_3 + 1u);
    }
}
