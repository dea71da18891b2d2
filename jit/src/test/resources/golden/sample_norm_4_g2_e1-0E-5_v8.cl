#pragma OPENCL FP_CONTRACT OFF

__kernel __attribute__((reqd_work_group_size(1, 1, 1)))
void kernel_sample_norm_4_g2_e1_0E_5_v8(int iterations,
        __global const float *x_p0, int x_p0_offset,
        __global const float *gamma_p1, int gamma_p1_offset,
        __global const float *beta_p2, int beta_p2_offset,
        __global const int *start_p3, int start_p3_offset,
        __global const int *count_p4, int count_p4_offset,
        __global float *y_p5, int y_p5_offset,
        __global float *statistics_p6, int statistics_p6_offset,
        int tasks_p7) {
    if ((int)get_global_id(0) >= iterations) {
        return;
    }
    x_p0 += x_p0_offset;
    gamma_p1 += gamma_p1_offset;
    beta_p2 += beta_p2_offset;
    start_p3 += start_p3_offset;
    count_p4 += count_p4_offset;
    y_p5 += y_p5_offset;
    statistics_p6 += statistics_p6_offset;
    int task_0 = (int)get_global_id(0);
    int sample_1 = task_0;
    int first_2 = 0;
    int begin_3 = start_p3[(uint)sample_1];
    int rows_of_sample_4 = count_p4[(uint)sample_1];
    int means_5 = (int)((uint)sample_1 * 16u);
    int scales_6 = (int)((uint)means_5 + 8u);
    float elements_7 = convert_float(max((int)((uint)rows_of_sample_4 * 2u), 1));
    for (int column_8 = first_2, column_8_end = min((int)((uint)first_2 + 8u), 8); column_8 < column_8_end; column_8 += 8) {
        int end_9 = (int)((uint)begin_3 + (uint)rows_of_sample_4);
        float8 total_10 = (float8)(0x0.0p0f);
        for (int strip_11 = begin_3, strip_11_end = end_9; strip_11 < strip_11_end; strip_11 += 256) {
            float8 part_12 = (float8)(0x0.0p0f);
            int strip_end_13 = min((int)((uint)strip_11 + 256u), end_9);
            for (int row_14 = strip_11, row_14_end = strip_end_13; row_14 < row_14_end; row_14 += 1) {
                part_12 = part_12 + vload8(0, x_p0 + (((uint)row_14 * 8u) + (uint)column_8));
            }
            total_10 = total_10 + part_12;
        }
        vstore8(total_10, 0, statistics_p6 + ((uint)means_5 + (uint)column_8));
    }
    int last_15 = min((int)((uint)first_2 + 8u), 4);
    for (int group_16 = first_2, group_16_end = last_15; group_16 < group_16_end; group_16 += 2) {
        float sum_17 = 0x0.0p0f;
        for (int channel_18 = 0, channel_18_end = 2; channel_18 < channel_18_end; channel_18 += 1) {
            sum_17 = sum_17 + statistics_p6[((uint)means_5 + (uint)group_16) + (uint)channel_18];
        }
        float value_19 = sum_17 / elements_7;
        for (int channel_20 = 0, channel_20_end = 2; channel_20 < channel_20_end; channel_20 += 1) {
            statistics_p6[((uint)means_5 + (uint)group_16) + (uint)channel_20] = value_19;
        }
    }
    for (int column_21 = first_2, column_21_end = min((int)((uint)first_2 + 8u), 8); column_21 < column_21_end; column_21 += 8) {
        float8 mean_22 = vload8(0, statistics_p6 + ((uint)means_5 + (uint)column_21));
        int end_23 = (int)((uint)begin_3 + (uint)rows_of_sample_4);
        float8 total_24 = (float8)(0x0.0p0f);
        for (int strip_25 = begin_3, strip_25_end = end_23; strip_25 < strip_25_end; strip_25 += 256) {
            float8 part_26 = (float8)(0x0.0p0f);
            int strip_end_27 = min((int)((uint)strip_25 + 256u), end_23);
            for (int row_28 = strip_25, row_28_end = strip_end_27; row_28 < row_28_end; row_28 += 1) {
                float8 deviation_29 = vload8(0, x_p0 + (((uint)row_28 * 8u) + (uint)column_21)) - mean_22;
                part_26 = part_26 + (deviation_29 * deviation_29);
            }
            total_24 = total_24 + part_26;
        }
        vstore8(total_24, 0, statistics_p6 + ((uint)scales_6 + (uint)column_21));
    }
    int last_30 = min((int)((uint)first_2 + 8u), 4);
    for (int group_31 = first_2, group_31_end = last_30; group_31 < group_31_end; group_31 += 2) {
        float sum_32 = 0x0.0p0f;
        for (int channel_33 = 0, channel_33_end = 2; channel_33 < channel_33_end; channel_33 += 1) {
            sum_32 = sum_32 + statistics_p6[((uint)scales_6 + (uint)group_31) + (uint)channel_33];
        }
        float value_34 = (0x1.0p0f) / (sqrt((sum_32 / elements_7) + (0x1.4f8b58p-17f)));
        for (int channel_35 = 0, channel_35_end = 2; channel_35 < channel_35_end; channel_35 += 1) {
            statistics_p6[((uint)scales_6 + (uint)group_31) + (uint)channel_35] = value_34;
        }
    }
    for (int column_36 = first_2, column_36_end = min((int)((uint)first_2 + 8u), 8); column_36 < column_36_end; column_36 += 8) {
        float8 mean_37 = vload8(0, statistics_p6 + ((uint)means_5 + (uint)column_36));
        float8 factor_38 = vload8(0, statistics_p6 + ((uint)scales_6 + (uint)column_36)) * vload8(0, gamma_p1 + ((uint)column_36));
        float8 shift_39 = vload8(0, beta_p2 + ((uint)column_36));
        for (int row_40 = begin_3, row_40_end = (int)((uint)begin_3 + (uint)rows_of_sample_4); row_40 < row_40_end; row_40 += 1) {
            int at_41 = (int)(((uint)row_40 * 8u) + (uint)column_36);
            vstore8(fma(vload8(0, x_p0 + ((uint)at_41)) - mean_37, factor_38, shift_39), 0, y_p5 + ((uint)at_41));
        }
    }
}
