   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  sub rsp,0x30
   c  mov QWORD PTR [rsp],rdi
  10  mov QWORD PTR [rsp+0x8],rsi
  15  mov QWORD PTR [rsp+0x10],rdx
  1a  mov QWORD PTR [rsp+0x18],rcx
  1f  mov QWORD PTR [rsp+0x20],r8
  24  mov QWORD PTR [rsp+0x28],r9
  29  mov rsi,QWORD PTR [rsp]
  2d  movsxd rdi,DWORD PTR [rsi]
  30  mov r8,QWORD PTR [rsp+0x18]
  35  lea rdi,[r8+rdi*4]
  39  movsxd r8,DWORD PTR [rsi+0x4]
  3d  mov r9,QWORD PTR [rsp+0x20]
  42  lea r8,[r9+r8*4]
  46  movsxd r9,DWORD PTR [rsi+0x8]
  4a  mov r10,QWORD PTR [rsp+0x28]
  4f  lea r9,[r10+r9*4]
  53  movsxd r10,DWORD PTR [rsi+0xc]
  57  movsxd rsi,DWORD PTR [rsi+0x10]
  5b  mov esi,DWORD PTR [rsp+0x10]
  5f  mov r11d,DWORD PTR [rsp+0x8]
  64  cmp r11d,esi
  67  jge 0x47c
  6d  mov rbx,r11
  70  shl ebx,0x8
  73  mov rbp,rbx
  76  add ebp,0x100
  7c  cmp r10d,ebp
  7f  cmovl ebp,r10d
  83  cmp ebx,ebp
  85  jge 0x46f
  8b  mov r12,rbx
  8e  shl r12d,0x4
  92  movsxd r12,r12d
  95  lea r12,[rdi+r12*4]
  99  mov r13,rbx
  9c  shl r13d,0x4
  a0  movsxd r13,r13d
  a3  lea r13,[r9+r13*4]
  a7  nop WORD PTR [rax+rax*1+0x0]
  b0  nop WORD PTR [rax+rax*1+0x0]
  b9  nop DWORD PTR [rax+0x0]
  c0  vmovups ymm0,YMMWORD PTR [r12]
  c6  mov r14,0xffffffff80000000
  cd  vmovd xmm1,r14d
  d2  vbroadcastss ymm1,xmm1
  d7  vxorps ymm0,ymm0,ymm1
  db  mov r14d,0x42ae0000
  e1  vmovd xmm1,r14d
  e6  vbroadcastss ymm1,xmm1
  eb  vminps ymm2,ymm0,ymm1
  ef  vminps ymm0,ymm1,ymm0
  f3  vorps ymm0,ymm2,ymm0
  f7  mov r14,0xffffffffc2ae0000
  fe  vmovd xmm1,r14d
 103  vbroadcastss ymm1,xmm1
 108  mov r14,0xffffffff80000000
 10f  vmovd xmm2,r14d
 114  vbroadcastss ymm2,xmm2
 119  vxorps ymm0,ymm0,ymm2
 11d  vxorps ymm1,ymm1,ymm2
 121  vminps ymm3,ymm0,ymm1
 125  vminps ymm0,ymm1,ymm0
 129  vorps ymm0,ymm3,ymm0
 12d  vxorps ymm0,ymm0,ymm2
 131  mov r14d,0x4b400000
 137  vmovd xmm1,r14d
 13c  vbroadcastss ymm1,xmm1
 141  mov r14d,0x3fb8aa3b
 147  vmovd xmm2,r14d
 14c  vbroadcastss ymm2,xmm2
 151  vfmadd231ps ymm1,ymm0,ymm2
 156  mov r14d,0x4b400000
 15c  vmovd xmm2,r14d
 161  vbroadcastss ymm2,xmm2
 166  vsubps ymm2,ymm1,ymm2
 16a  mov r14,0xffffffffbf317000
 171  vmovd xmm3,r14d
 176  vbroadcastss ymm3,xmm3
 17b  vfmadd231ps ymm0,ymm2,ymm3
 180  mov r14,0xffffffffb805fdf4
 187  vmovd xmm3,r14d
 18c  vbroadcastss ymm3,xmm3
 191  vfmadd231ps ymm0,ymm2,ymm3
 196  mov r14d,0x3ab60b61
 19c  vmovd xmm2,r14d
 1a1  vbroadcastss ymm2,xmm2
 1a6  mov r14d,0x39500d01
 1ac  vmovd xmm3,r14d
 1b1  vbroadcastss ymm3,xmm3
 1b6  vfmadd231ps ymm2,ymm3,ymm0
 1bb  mov r14d,0x3c088889
 1c1  vmovd xmm3,r14d
 1c6  vbroadcastss ymm3,xmm3
 1cb  vfmadd231ps ymm3,ymm2,ymm0
 1d0  mov r14d,0x3d2aaaab
 1d6  vmovd xmm2,r14d
 1db  vbroadcastss ymm2,xmm2
 1e0  vfmadd231ps ymm2,ymm3,ymm0
 1e5  mov r14d,0x3e2aaaab
 1eb  vmovd xmm3,r14d
 1f0  vbroadcastss ymm3,xmm3
 1f5  vfmadd231ps ymm3,ymm2,ymm0
 1fa  mov r14d,0x3f000000
 200  vmovd xmm2,r14d
 205  vbroadcastss ymm2,xmm2
 20a  vfmadd231ps ymm2,ymm3,ymm0
 20f  mov r14d,0x3f800000
 215  vmovd xmm3,r14d
 21a  vbroadcastss ymm3,xmm3
 21f  vfmadd231ps ymm3,ymm2,ymm0
 224  mov r14d,0x3f800000
 22a  vmovd xmm2,r14d
 22f  vbroadcastss ymm2,xmm2
 234  vfmadd231ps ymm2,ymm3,ymm0
 239  mov r14d,0x3f800000
 23f  vmovd xmm0,r14d
 244  vbroadcastss ymm0,xmm0
 249  mov r14d,0x3f800000
 24f  vmovd xmm3,r14d
 254  vbroadcastss ymm3,xmm3
 259  mov r14d,0x7f
 25f  vmovd xmm4,r14d
 264  vbroadcastss ymm4,xmm4
 269  vpaddd ymm1,ymm1,ymm4
 26d  vpslld ymm1,ymm1,0x17
 272  vmulps ymm1,ymm2,ymm1
 276  vaddps ymm1,ymm3,ymm1
 27a  vdivps ymm0,ymm0,ymm1
 27e  vmovups ymm1,YMMWORD PTR [r8]
 283  vmulps ymm0,ymm0,ymm1
 287  vmovups YMMWORD PTR [r13+0x0],ymm0
 28d  vmovups ymm0,YMMWORD PTR [r12+0x20]
 294  mov r14,0xffffffff80000000
 29b  vmovd xmm1,r14d
 2a0  vbroadcastss ymm1,xmm1
 2a5  vxorps ymm0,ymm0,ymm1
 2a9  mov r14d,0x42ae0000
 2af  vmovd xmm1,r14d
 2b4  vbroadcastss ymm1,xmm1
 2b9  vminps ymm2,ymm0,ymm1
 2bd  vminps ymm0,ymm1,ymm0
 2c1  vorps ymm0,ymm2,ymm0
 2c5  mov r14,0xffffffffc2ae0000
 2cc  vmovd xmm1,r14d
 2d1  vbroadcastss ymm1,xmm1
 2d6  mov r14,0xffffffff80000000
 2dd  vmovd xmm2,r14d
 2e2  vbroadcastss ymm2,xmm2
 2e7  vxorps ymm0,ymm0,ymm2
 2eb  vxorps ymm1,ymm1,ymm2
 2ef  vminps ymm3,ymm0,ymm1
 2f3  vminps ymm0,ymm1,ymm0
 2f7  vorps ymm0,ymm3,ymm0
 2fb  vxorps ymm0,ymm0,ymm2
 2ff  mov r14d,0x4b400000
 305  vmovd xmm1,r14d
 30a  vbroadcastss ymm1,xmm1
 30f  mov r14d,0x3fb8aa3b
 315  vmovd xmm2,r14d
 31a  vbroadcastss ymm2,xmm2
 31f  vfmadd231ps ymm1,ymm0,ymm2
 324  mov r14d,0x4b400000
 32a  vmovd xmm2,r14d
 32f  vbroadcastss ymm2,xmm2
 334  vsubps ymm2,ymm1,ymm2
 338  mov r14,0xffffffffbf317000
 33f  vmovd xmm3,r14d
 344  vbroadcastss ymm3,xmm3
 349  vfmadd231ps ymm0,ymm2,ymm3
 34e  mov r14,0xffffffffb805fdf4
 355  vmovd xmm3,r14d
 35a  vbroadcastss ymm3,xmm3
 35f  vfmadd231ps ymm0,ymm2,ymm3
 364  mov r14d,0x3ab60b61
 36a  vmovd xmm2,r14d
 36f  vbroadcastss ymm2,xmm2
 374  mov r14d,0x39500d01
 37a  vmovd xmm3,r14d
 37f  vbroadcastss ymm3,xmm3
 384  vfmadd231ps ymm2,ymm3,ymm0
 389  mov r14d,0x3c088889
 38f  vmovd xmm3,r14d
 394  vbroadcastss ymm3,xmm3
 399  vfmadd231ps ymm3,ymm2,ymm0
 39e  mov r14d,0x3d2aaaab
 3a4  vmovd xmm2,r14d
 3a9  vbroadcastss ymm2,xmm2
 3ae  vfmadd231ps ymm2,ymm3,ymm0
 3b3  mov r14d,0x3e2aaaab
 3b9  vmovd xmm3,r14d
 3be  vbroadcastss ymm3,xmm3
 3c3  vfmadd231ps ymm3,ymm2,ymm0
 3c8  mov r14d,0x3f000000
 3ce  vmovd xmm2,r14d
 3d3  vbroadcastss ymm2,xmm2
 3d8  vfmadd231ps ymm2,ymm3,ymm0
 3dd  mov r14d,0x3f800000
 3e3  vmovd xmm3,r14d
 3e8  vbroadcastss ymm3,xmm3
 3ed  vfmadd231ps ymm3,ymm2,ymm0
 3f2  mov r14d,0x3f800000
 3f8  vmovd xmm2,r14d
 3fd  vbroadcastss ymm2,xmm2
 402  vfmadd231ps ymm2,ymm3,ymm0
 407  mov r14d,0x3f800000
 40d  vmovd xmm0,r14d
 412  vbroadcastss ymm0,xmm0
 417  mov r14d,0x3f800000
 41d  vmovd xmm3,r14d
 422  vbroadcastss ymm3,xmm3
 427  mov r14d,0x7f
 42d  vmovd xmm4,r14d
 432  vbroadcastss ymm4,xmm4
 437  vpaddd ymm1,ymm1,ymm4
 43b  vpslld ymm1,ymm1,0x17
 440  vmulps ymm1,ymm2,ymm1
 444  vaddps ymm1,ymm3,ymm1
 448  vdivps ymm0,ymm0,ymm1
 44c  vmovups ymm1,YMMWORD PTR [r8+0x20]
 452  vmulps ymm0,ymm0,ymm1
 456  vmovups YMMWORD PTR [r13+0x20],ymm0
 45c  add r12,0x40
 460  add r13,0x40
 464  add ebx,0x1
 467  cmp ebx,ebp
 469  jl 0xc0
 46f  add r11d,0x1
 473  cmp r11d,esi
 476  jl 0x6d
 47c  add rsp,0x30
 480  pop r14
 482  pop r13
 484  pop r12
 486  pop rbp
 487  pop rbx
 488  vzeroupper
 48b  ret
