   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x30
   e  mov QWORD PTR [rsp],rdi
  12  mov QWORD PTR [rsp+0x8],rsi
  17  mov QWORD PTR [rsp+0x10],rdx
  1c  mov QWORD PTR [rsp+0x18],rcx
  21  mov QWORD PTR [rsp+0x20],r8
  26  mov QWORD PTR [rsp+0x28],r9
  2b  mov rsi,QWORD PTR [rsp]
  2f  movsxd rdi,DWORD PTR [rsi]
  32  mov r8,QWORD PTR [rsp+0x18]
  37  lea rdi,[r8+rdi*4]
  3b  movsxd r8,DWORD PTR [rsi+0x4]
  3f  mov r9,QWORD PTR [rsp+0x20]
  44  lea r8,[r9+r8*4]
  48  movsxd r9,DWORD PTR [rsi+0x8]
  4c  mov r10,QWORD PTR [rsp+0x28]
  51  lea r9,[r10+r9*4]
  55  movsxd r10,DWORD PTR [rsi+0xc]
  59  mov r11,QWORD PTR [rsp+0x68]
  5e  lea r10,[r11+r10*4]
  62  movsxd r11,DWORD PTR [rsi+0x10]
  66  mov rbx,QWORD PTR [rsp+0x70]
  6b  lea r11,[rbx+r11*4]
  6f  movsxd rbx,DWORD PTR [rsi+0x14]
  73  movsxd rsi,DWORD PTR [rsi+0x18]
  77  mov esi,DWORD PTR [rsp+0x10]
  7b  mov ebp,DWORD PTR [rsp+0x8]
  7f  cmp ebp,esi
  81  jge 0x96e
  87  mov r12,rbp
  8a  shl r12d,0xa
  8e  mov r13,r12
  91  add r13d,0x400
  98  cmp ebx,r13d
  9b  cmovl r13d,ebx
  9f  mov r14,r12
  a2  add r14d,0x8
  a6  cmp r14d,r13d
  a9  jg 0x380
  af  vxorps xmm0,xmm0,xmm0
  b3  vxorps xmm1,xmm1,xmm1
  b7  vxorps xmm2,xmm2,xmm2
  bb  vxorps xmm3,xmm3,xmm3
  bf  vxorps xmm4,xmm4,xmm4
  c3  vxorps xmm5,xmm5,xmm5
  c7  vxorps xmm6,xmm6,xmm6
  cb  vxorps xmm7,xmm7,xmm7
  cf  vmovups ymm8,YMMWORD PTR [r8]
  d4  mov r14,r12
  d7  shl r14d,0x3
  db  movsxd r14,r14d
  de  lea r14,[rdi+r14*4]
  e2  vbroadcastss ymm9,DWORD PTR [r14]
  e7  vfmadd231ps ymm0,ymm9,ymm8
  ec  vbroadcastss ymm9,DWORD PTR [r14+0x20]
  f2  vfmadd231ps ymm1,ymm9,ymm8
  f7  vbroadcastss ymm9,DWORD PTR [r14+0x40]
  fd  vfmadd231ps ymm2,ymm9,ymm8
 102  vbroadcastss ymm9,DWORD PTR [r14+0x60]
 108  vfmadd231ps ymm3,ymm9,ymm8
 10d  vbroadcastss ymm9,DWORD PTR [r14+0x80]
 116  vfmadd231ps ymm4,ymm9,ymm8
 11b  vbroadcastss ymm9,DWORD PTR [r14+0xa0]
 124  vfmadd231ps ymm5,ymm9,ymm8
 129  vbroadcastss ymm9,DWORD PTR [r14+0xc0]
 132  vfmadd231ps ymm6,ymm9,ymm8
 137  vbroadcastss ymm9,DWORD PTR [r14+0xe0]
 140  vfmadd231ps ymm7,ymm9,ymm8
 145  vmovups ymm8,YMMWORD PTR [r8+0x20]
 14b  vbroadcastss ymm9,DWORD PTR [r14+0x4]
 151  vfmadd231ps ymm0,ymm9,ymm8
 156  vbroadcastss ymm9,DWORD PTR [r14+0x24]
 15c  vfmadd231ps ymm1,ymm9,ymm8
 161  vbroadcastss ymm9,DWORD PTR [r14+0x44]
 167  vfmadd231ps ymm2,ymm9,ymm8
 16c  vbroadcastss ymm9,DWORD PTR [r14+0x64]
 172  vfmadd231ps ymm3,ymm9,ymm8
 177  vbroadcastss ymm9,DWORD PTR [r14+0x84]
 180  vfmadd231ps ymm4,ymm9,ymm8
 185  vbroadcastss ymm9,DWORD PTR [r14+0xa4]
 18e  vfmadd231ps ymm5,ymm9,ymm8
 193  vbroadcastss ymm9,DWORD PTR [r14+0xc4]
 19c  vfmadd231ps ymm6,ymm9,ymm8
 1a1  vbroadcastss ymm9,DWORD PTR [r14+0xe4]
 1aa  vfmadd231ps ymm7,ymm9,ymm8
 1af  vmovups ymm8,YMMWORD PTR [r8+0x40]
 1b5  vbroadcastss ymm9,DWORD PTR [r14+0x8]
 1bb  vfmadd231ps ymm0,ymm9,ymm8
 1c0  vbroadcastss ymm9,DWORD PTR [r14+0x28]
 1c6  vfmadd231ps ymm1,ymm9,ymm8
 1cb  vbroadcastss ymm9,DWORD PTR [r14+0x48]
 1d1  vfmadd231ps ymm2,ymm9,ymm8
 1d6  vbroadcastss ymm9,DWORD PTR [r14+0x68]
 1dc  vfmadd231ps ymm3,ymm9,ymm8
 1e1  vbroadcastss ymm9,DWORD PTR [r14+0x88]
 1ea  vfmadd231ps ymm4,ymm9,ymm8
 1ef  vbroadcastss ymm9,DWORD PTR [r14+0xa8]
 1f8  vfmadd231ps ymm5,ymm9,ymm8
 1fd  vbroadcastss ymm9,DWORD PTR [r14+0xc8]
 206  vfmadd231ps ymm6,ymm9,ymm8
 20b  vbroadcastss ymm9,DWORD PTR [r14+0xe8]
 214  vfmadd231ps ymm7,ymm9,ymm8
 219  mov r14,r12
 21c  shl r14d,0x3
 220  movsxd r14,r14d
 223  lea r14,[r11+r14*4]
 227  vmovups ymm8,YMMWORD PTR [r9]
 22c  vaddps ymm0,ymm0,ymm8
 231  vxorps xmm8,xmm8,xmm8
 236  vmaxps ymm0,ymm8,ymm0
 23a  vaddps ymm0,ymm0,ymm8
 23f  mov r15,r12
 242  shl r15d,0x3
 246  movsxd r15,r15d
 249  lea r15,[r10+r15*4]
 24d  vmovups ymm8,YMMWORD PTR [r15]
 252  vaddps ymm0,ymm0,ymm8
 257  vmovups YMMWORD PTR [r14],ymm0
 25c  vmovups ymm0,YMMWORD PTR [r9]
 261  vaddps ymm0,ymm1,ymm0
 265  vxorps xmm1,xmm1,xmm1
 269  vmaxps ymm0,ymm1,ymm0
 26d  vaddps ymm0,ymm0,ymm1
 271  vmovups ymm1,YMMWORD PTR [r15+0x20]
 277  vaddps ymm0,ymm0,ymm1
 27b  vmovups YMMWORD PTR [r14+0x20],ymm0
 281  vmovups ymm0,YMMWORD PTR [r9]
 286  vaddps ymm0,ymm2,ymm0
 28a  vxorps xmm1,xmm1,xmm1
 28e  vmaxps ymm0,ymm1,ymm0
 292  vaddps ymm0,ymm0,ymm1
 296  vmovups ymm1,YMMWORD PTR [r15+0x40]
 29c  vaddps ymm0,ymm0,ymm1
 2a0  vmovups YMMWORD PTR [r14+0x40],ymm0
 2a6  vmovups ymm0,YMMWORD PTR [r9]
 2ab  vaddps ymm0,ymm3,ymm0
 2af  vxorps xmm1,xmm1,xmm1
 2b3  vmaxps ymm0,ymm1,ymm0
 2b7  vaddps ymm0,ymm0,ymm1
 2bb  vmovups ymm1,YMMWORD PTR [r15+0x60]
 2c1  vaddps ymm0,ymm0,ymm1
 2c5  vmovups YMMWORD PTR [r14+0x60],ymm0
 2cb  vmovups ymm0,YMMWORD PTR [r9]
 2d0  vaddps ymm0,ymm4,ymm0
 2d4  vxorps xmm1,xmm1,xmm1
 2d8  vmaxps ymm0,ymm1,ymm0
 2dc  vaddps ymm0,ymm0,ymm1
 2e0  vmovups ymm1,YMMWORD PTR [r15+0x80]
 2e9  vaddps ymm0,ymm0,ymm1
 2ed  vmovups YMMWORD PTR [r14+0x80],ymm0
 2f6  vmovups ymm0,YMMWORD PTR [r9]
 2fb  vaddps ymm0,ymm5,ymm0
 2ff  vxorps xmm1,xmm1,xmm1
 303  vmaxps ymm0,ymm1,ymm0
 307  vaddps ymm0,ymm0,ymm1
 30b  vmovups ymm1,YMMWORD PTR [r15+0xa0]
 314  vaddps ymm0,ymm0,ymm1
 318  vmovups YMMWORD PTR [r14+0xa0],ymm0
 321  vmovups ymm0,YMMWORD PTR [r9]
 326  vaddps ymm0,ymm6,ymm0
 32a  vxorps xmm1,xmm1,xmm1
 32e  vmaxps ymm0,ymm1,ymm0
 332  vaddps ymm0,ymm0,ymm1
 336  vmovups ymm1,YMMWORD PTR [r15+0xc0]
 33f  vaddps ymm0,ymm0,ymm1
 343  vmovups YMMWORD PTR [r14+0xc0],ymm0
 34c  vmovups ymm0,YMMWORD PTR [r9]
 351  vaddps ymm0,ymm7,ymm0
 355  vxorps xmm1,xmm1,xmm1
 359  vmaxps ymm0,ymm1,ymm0
 35d  vaddps ymm0,ymm0,ymm1
 361  vmovups ymm1,YMMWORD PTR [r15+0xe0]
 36a  vaddps ymm0,ymm0,ymm1
 36e  vmovups YMMWORD PTR [r14+0xe0],ymm0
 377  add r12d,0x8
 37b  jmp 0x9f
 380  mov r14,r12
 383  add r14d,0x5
 387  cmp r14d,r13d
 38a  jg 0x54d
 390  vxorps xmm0,xmm0,xmm0
 394  vxorps xmm1,xmm1,xmm1
 398  vxorps xmm2,xmm2,xmm2
 39c  vxorps xmm3,xmm3,xmm3
 3a0  vxorps xmm4,xmm4,xmm4
 3a4  vmovups ymm5,YMMWORD PTR [r8]
 3a9  mov r14,r12
 3ac  shl r14d,0x3
 3b0  movsxd r14,r14d
 3b3  lea r14,[rdi+r14*4]
 3b7  vbroadcastss ymm6,DWORD PTR [r14]
 3bc  vfmadd231ps ymm0,ymm6,ymm5
 3c1  vbroadcastss ymm6,DWORD PTR [r14+0x20]
 3c7  vfmadd231ps ymm1,ymm6,ymm5
 3cc  vbroadcastss ymm6,DWORD PTR [r14+0x40]
 3d2  vfmadd231ps ymm2,ymm6,ymm5
 3d7  vbroadcastss ymm6,DWORD PTR [r14+0x60]
 3dd  vfmadd231ps ymm3,ymm6,ymm5
 3e2  vbroadcastss ymm6,DWORD PTR [r14+0x80]
 3eb  vfmadd231ps ymm4,ymm6,ymm5
 3f0  vmovups ymm5,YMMWORD PTR [r8+0x20]
 3f6  vbroadcastss ymm6,DWORD PTR [r14+0x4]
 3fc  vfmadd231ps ymm0,ymm6,ymm5
 401  vbroadcastss ymm6,DWORD PTR [r14+0x24]
 407  vfmadd231ps ymm1,ymm6,ymm5
 40c  vbroadcastss ymm6,DWORD PTR [r14+0x44]
 412  vfmadd231ps ymm2,ymm6,ymm5
 417  vbroadcastss ymm6,DWORD PTR [r14+0x64]
 41d  vfmadd231ps ymm3,ymm6,ymm5
 422  vbroadcastss ymm6,DWORD PTR [r14+0x84]
 42b  vfmadd231ps ymm4,ymm6,ymm5
 430  vmovups ymm5,YMMWORD PTR [r8+0x40]
 436  vbroadcastss ymm6,DWORD PTR [r14+0x8]
 43c  vfmadd231ps ymm0,ymm6,ymm5
 441  vbroadcastss ymm6,DWORD PTR [r14+0x28]
 447  vfmadd231ps ymm1,ymm6,ymm5
 44c  vbroadcastss ymm6,DWORD PTR [r14+0x48]
 452  vfmadd231ps ymm2,ymm6,ymm5
 457  vbroadcastss ymm6,DWORD PTR [r14+0x68]
 45d  vfmadd231ps ymm3,ymm6,ymm5
 462  vbroadcastss ymm6,DWORD PTR [r14+0x88]
 46b  vfmadd231ps ymm4,ymm6,ymm5
 470  mov r14,r12
 473  shl r14d,0x3
 477  movsxd r14,r14d
 47a  lea r14,[r11+r14*4]
 47e  vmovups ymm5,YMMWORD PTR [r9]
 483  vaddps ymm0,ymm0,ymm5
 487  vxorps xmm5,xmm5,xmm5
 48b  vmaxps ymm0,ymm5,ymm0
 48f  vaddps ymm0,ymm0,ymm5
 493  mov r15,r12
 496  shl r15d,0x3
 49a  movsxd r15,r15d
 49d  lea r15,[r10+r15*4]
 4a1  vmovups ymm5,YMMWORD PTR [r15]
 4a6  vaddps ymm0,ymm0,ymm5
 4aa  vmovups YMMWORD PTR [r14],ymm0
 4af  vmovups ymm0,YMMWORD PTR [r9]
 4b4  vaddps ymm0,ymm1,ymm0
 4b8  vxorps xmm1,xmm1,xmm1
 4bc  vmaxps ymm0,ymm1,ymm0
 4c0  vaddps ymm0,ymm0,ymm1
 4c4  vmovups ymm1,YMMWORD PTR [r15+0x20]
 4ca  vaddps ymm0,ymm0,ymm1
 4ce  vmovups YMMWORD PTR [r14+0x20],ymm0
 4d4  vmovups ymm0,YMMWORD PTR [r9]
 4d9  vaddps ymm0,ymm2,ymm0
 4dd  vxorps xmm1,xmm1,xmm1
 4e1  vmaxps ymm0,ymm1,ymm0
 4e5  vaddps ymm0,ymm0,ymm1
 4e9  vmovups ymm1,YMMWORD PTR [r15+0x40]
 4ef  vaddps ymm0,ymm0,ymm1
 4f3  vmovups YMMWORD PTR [r14+0x40],ymm0
 4f9  vmovups ymm0,YMMWORD PTR [r9]
 4fe  vaddps ymm0,ymm3,ymm0
 502  vxorps xmm1,xmm1,xmm1
 506  vmaxps ymm0,ymm1,ymm0
 50a  vaddps ymm0,ymm0,ymm1
 50e  vmovups ymm1,YMMWORD PTR [r15+0x60]
 514  vaddps ymm0,ymm0,ymm1
 518  vmovups YMMWORD PTR [r14+0x60],ymm0
 51e  vmovups ymm0,YMMWORD PTR [r9]
 523  vaddps ymm0,ymm4,ymm0
 527  vxorps xmm1,xmm1,xmm1
 52b  vmaxps ymm0,ymm1,ymm0
 52f  vaddps ymm0,ymm0,ymm1
 533  vmovups ymm1,YMMWORD PTR [r15+0x80]
 53c  vaddps ymm0,ymm0,ymm1
 540  vmovups YMMWORD PTR [r14+0x80],ymm0
 549  add r12d,0x5
 54d  mov r14,r12
 550  add r14d,0x4
 554  cmp r14d,r13d
 557  jg 0x6c1
 55d  vxorps xmm0,xmm0,xmm0
 561  vxorps xmm1,xmm1,xmm1
 565  vxorps xmm2,xmm2,xmm2
 569  vxorps xmm3,xmm3,xmm3
 56d  vmovups ymm4,YMMWORD PTR [r8]
 572  mov r14,r12
 575  shl r14d,0x3
 579  movsxd r14,r14d
 57c  lea r14,[rdi+r14*4]
 580  vbroadcastss ymm5,DWORD PTR [r14]
 585  vfmadd231ps ymm0,ymm5,ymm4
 58a  vbroadcastss ymm5,DWORD PTR [r14+0x20]
 590  vfmadd231ps ymm1,ymm5,ymm4
 595  vbroadcastss ymm5,DWORD PTR [r14+0x40]
 59b  vfmadd231ps ymm2,ymm5,ymm4
 5a0  vbroadcastss ymm5,DWORD PTR [r14+0x60]
 5a6  vfmadd231ps ymm3,ymm5,ymm4
 5ab  vmovups ymm4,YMMWORD PTR [r8+0x20]
 5b1  vbroadcastss ymm5,DWORD PTR [r14+0x4]
 5b7  vfmadd231ps ymm0,ymm5,ymm4
 5bc  vbroadcastss ymm5,DWORD PTR [r14+0x24]
 5c2  vfmadd231ps ymm1,ymm5,ymm4
 5c7  vbroadcastss ymm5,DWORD PTR [r14+0x44]
 5cd  vfmadd231ps ymm2,ymm5,ymm4
 5d2  vbroadcastss ymm5,DWORD PTR [r14+0x64]
 5d8  vfmadd231ps ymm3,ymm5,ymm4
 5dd  vmovups ymm4,YMMWORD PTR [r8+0x40]
 5e3  vbroadcastss ymm5,DWORD PTR [r14+0x8]
 5e9  vfmadd231ps ymm0,ymm5,ymm4
 5ee  vbroadcastss ymm5,DWORD PTR [r14+0x28]
 5f4  vfmadd231ps ymm1,ymm5,ymm4
 5f9  vbroadcastss ymm5,DWORD PTR [r14+0x48]
 5ff  vfmadd231ps ymm2,ymm5,ymm4
 604  vbroadcastss ymm5,DWORD PTR [r14+0x68]
 60a  vfmadd231ps ymm3,ymm5,ymm4
 60f  mov r14,r12
 612  shl r14d,0x3
 616  movsxd r14,r14d
 619  lea r14,[r11+r14*4]
 61d  vmovups ymm4,YMMWORD PTR [r9]
 622  vaddps ymm0,ymm0,ymm4
 626  vxorps xmm4,xmm4,xmm4
 62a  vmaxps ymm0,ymm4,ymm0
 62e  vaddps ymm0,ymm0,ymm4
 632  mov r15,r12
 635  shl r15d,0x3
 639  movsxd r15,r15d
 63c  lea r15,[r10+r15*4]
 640  vmovups ymm4,YMMWORD PTR [r15]
 645  vaddps ymm0,ymm0,ymm4
 649  vmovups YMMWORD PTR [r14],ymm0
 64e  vmovups ymm0,YMMWORD PTR [r9]
 653  vaddps ymm0,ymm1,ymm0
 657  vxorps xmm1,xmm1,xmm1
 65b  vmaxps ymm0,ymm1,ymm0
 65f  vaddps ymm0,ymm0,ymm1
 663  vmovups ymm1,YMMWORD PTR [r15+0x20]
 669  vaddps ymm0,ymm0,ymm1
 66d  vmovups YMMWORD PTR [r14+0x20],ymm0
 673  vmovups ymm0,YMMWORD PTR [r9]
 678  vaddps ymm0,ymm2,ymm0
 67c  vxorps xmm1,xmm1,xmm1
 680  vmaxps ymm0,ymm1,ymm0
 684  vaddps ymm0,ymm0,ymm1
 688  vmovups ymm1,YMMWORD PTR [r15+0x40]
 68e  vaddps ymm0,ymm0,ymm1
 692  vmovups YMMWORD PTR [r14+0x40],ymm0
 698  vmovups ymm0,YMMWORD PTR [r9]
 69d  vaddps ymm0,ymm3,ymm0
 6a1  vxorps xmm1,xmm1,xmm1
 6a5  vmaxps ymm0,ymm1,ymm0
 6a9  vaddps ymm0,ymm0,ymm1
 6ad  vmovups ymm1,YMMWORD PTR [r15+0x60]
 6b3  vaddps ymm0,ymm0,ymm1
 6b7  vmovups YMMWORD PTR [r14+0x60],ymm0
 6bd  add r12d,0x4
 6c1  mov r14,r12
 6c4  add r14d,0x3
 6c8  cmp r14d,r13d
 6cb  jg 0x7eb
 6d1  vxorps xmm0,xmm0,xmm0
 6d5  vxorps xmm1,xmm1,xmm1
 6d9  vxorps xmm2,xmm2,xmm2
 6dd  vmovups ymm3,YMMWORD PTR [r8]
 6e2  mov r14,r12
 6e5  shl r14d,0x3
 6e9  movsxd r14,r14d
 6ec  lea r14,[rdi+r14*4]
 6f0  vbroadcastss ymm4,DWORD PTR [r14]
 6f5  vfmadd231ps ymm0,ymm4,ymm3
 6fa  vbroadcastss ymm4,DWORD PTR [r14+0x20]
 700  vfmadd231ps ymm1,ymm4,ymm3
 705  vbroadcastss ymm4,DWORD PTR [r14+0x40]
 70b  vfmadd231ps ymm2,ymm4,ymm3
 710  vmovups ymm3,YMMWORD PTR [r8+0x20]
 716  vbroadcastss ymm4,DWORD PTR [r14+0x4]
 71c  vfmadd231ps ymm0,ymm4,ymm3
 721  vbroadcastss ymm4,DWORD PTR [r14+0x24]
 727  vfmadd231ps ymm1,ymm4,ymm3
 72c  vbroadcastss ymm4,DWORD PTR [r14+0x44]
 732  vfmadd231ps ymm2,ymm4,ymm3
 737  vmovups ymm3,YMMWORD PTR [r8+0x40]
 73d  vbroadcastss ymm4,DWORD PTR [r14+0x8]
 743  vfmadd231ps ymm0,ymm4,ymm3
 748  vbroadcastss ymm4,DWORD PTR [r14+0x28]
 74e  vfmadd231ps ymm1,ymm4,ymm3
 753  vbroadcastss ymm4,DWORD PTR [r14+0x48]
 759  vfmadd231ps ymm2,ymm4,ymm3
 75e  mov r14,r12
 761  shl r14d,0x3
 765  movsxd r14,r14d
 768  lea r14,[r11+r14*4]
 76c  vmovups ymm3,YMMWORD PTR [r9]
 771  vaddps ymm0,ymm0,ymm3
 775  vxorps xmm3,xmm3,xmm3
 779  vmaxps ymm0,ymm3,ymm0
 77d  vaddps ymm0,ymm0,ymm3
 781  mov r15,r12
 784  shl r15d,0x3
 788  movsxd r15,r15d
 78b  lea r15,[r10+r15*4]
 78f  vmovups ymm3,YMMWORD PTR [r15]
 794  vaddps ymm0,ymm0,ymm3
 798  vmovups YMMWORD PTR [r14],ymm0
 79d  vmovups ymm0,YMMWORD PTR [r9]
 7a2  vaddps ymm0,ymm1,ymm0
 7a6  vxorps xmm1,xmm1,xmm1
 7aa  vmaxps ymm0,ymm1,ymm0
 7ae  vaddps ymm0,ymm0,ymm1
 7b2  vmovups ymm1,YMMWORD PTR [r15+0x20]
 7b8  vaddps ymm0,ymm0,ymm1
 7bc  vmovups YMMWORD PTR [r14+0x20],ymm0
 7c2  vmovups ymm0,YMMWORD PTR [r9]
 7c7  vaddps ymm0,ymm2,ymm0
 7cb  vxorps xmm1,xmm1,xmm1
 7cf  vmaxps ymm0,ymm1,ymm0
 7d3  vaddps ymm0,ymm0,ymm1
 7d7  vmovups ymm1,YMMWORD PTR [r15+0x40]
 7dd  vaddps ymm0,ymm0,ymm1
 7e1  vmovups YMMWORD PTR [r14+0x40],ymm0
 7e7  add r12d,0x3
 7eb  mov r14,r12
 7ee  add r14d,0x2
 7f2  cmp r14d,r13d
 7f5  jg 0x8cb
 7fb  vxorps xmm0,xmm0,xmm0
 7ff  vxorps xmm1,xmm1,xmm1
 803  vmovups ymm2,YMMWORD PTR [r8]
 808  mov r14,r12
 80b  shl r14d,0x3
 80f  movsxd r14,r14d
 812  lea r14,[rdi+r14*4]
 816  vbroadcastss ymm3,DWORD PTR [r14]
 81b  vfmadd231ps ymm0,ymm3,ymm2
 820  vbroadcastss ymm3,DWORD PTR [r14+0x20]
 826  vfmadd231ps ymm1,ymm3,ymm2
 82b  vmovups ymm2,YMMWORD PTR [r8+0x20]
 831  vbroadcastss ymm3,DWORD PTR [r14+0x4]
 837  vfmadd231ps ymm0,ymm3,ymm2
 83c  vbroadcastss ymm3,DWORD PTR [r14+0x24]
 842  vfmadd231ps ymm1,ymm3,ymm2
 847  vmovups ymm2,YMMWORD PTR [r8+0x40]
 84d  vbroadcastss ymm3,DWORD PTR [r14+0x8]
 853  vfmadd231ps ymm0,ymm3,ymm2
 858  vbroadcastss ymm3,DWORD PTR [r14+0x28]
 85e  vfmadd231ps ymm1,ymm3,ymm2
 863  mov r14,r12
 866  shl r14d,0x3
 86a  movsxd r14,r14d
 86d  lea r14,[r11+r14*4]
 871  vmovups ymm2,YMMWORD PTR [r9]
 876  vaddps ymm0,ymm0,ymm2
 87a  vxorps xmm2,xmm2,xmm2
 87e  vmaxps ymm0,ymm2,ymm0
 882  vaddps ymm0,ymm0,ymm2
 886  mov r15,r12
 889  shl r15d,0x3
 88d  movsxd r15,r15d
 890  lea r15,[r10+r15*4]
 894  vmovups ymm2,YMMWORD PTR [r15]
 899  vaddps ymm0,ymm0,ymm2
 89d  vmovups YMMWORD PTR [r14],ymm0
 8a2  vmovups ymm0,YMMWORD PTR [r9]
 8a7  vaddps ymm0,ymm1,ymm0
 8ab  vxorps xmm1,xmm1,xmm1
 8af  vmaxps ymm0,ymm1,ymm0
 8b3  vaddps ymm0,ymm0,ymm1
 8b7  vmovups ymm1,YMMWORD PTR [r15+0x20]
 8bd  vaddps ymm0,ymm0,ymm1
 8c1  vmovups YMMWORD PTR [r14+0x20],ymm0
 8c7  add r12d,0x2
 8cb  mov r14,r12
 8ce  add r14d,0x1
 8d2  cmp r14d,r13d
 8d5  jg 0x963
 8db  vxorps xmm0,xmm0,xmm0
 8df  vmovups ymm1,YMMWORD PTR [r8]
 8e4  mov r13,r12
 8e7  shl r13d,0x3
 8eb  movsxd r13,r13d
 8ee  lea r13,[rdi+r13*4]
 8f2  vbroadcastss ymm2,DWORD PTR [r13+0x0]
 8f8  vfmadd231ps ymm0,ymm2,ymm1
 8fd  vmovups ymm1,YMMWORD PTR [r8+0x20]
 903  vbroadcastss ymm2,DWORD PTR [r13+0x4]
 909  vfmadd231ps ymm0,ymm2,ymm1
 90e  vmovups ymm1,YMMWORD PTR [r8+0x40]
 914  vbroadcastss ymm2,DWORD PTR [r13+0x8]
 91a  vfmadd231ps ymm0,ymm2,ymm1
 91f  mov r13,r12
 922  shl r13d,0x3
 926  movsxd r13,r13d
 929  lea r13,[r11+r13*4]
 92d  vmovups ymm1,YMMWORD PTR [r9]
 932  vaddps ymm0,ymm0,ymm1
 936  vxorps xmm1,xmm1,xmm1
 93a  vmaxps ymm0,ymm1,ymm0
 93e  vaddps ymm0,ymm0,ymm1
 942  mov r14,r12
 945  shl r14d,0x3
 949  movsxd r14,r14d
 94c  lea r14,[r10+r14*4]
 950  vmovups ymm1,YMMWORD PTR [r14]
 955  vaddps ymm0,ymm0,ymm1
 959  vmovups YMMWORD PTR [r13+0x0],ymm0
 95f  add r12d,0x1
 963  add ebp,0x1
 966  cmp ebp,esi
 968  jl 0x87
 96e  add rsp,0x30
 972  pop r15
 974  pop r14
 976  pop r13
 978  pop r12
 97a  pop rbp
 97b  pop rbx
 97c  vzeroupper
 97f  ret
