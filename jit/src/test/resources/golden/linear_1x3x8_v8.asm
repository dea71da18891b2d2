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
  67  jge 0x6c6
  6d  mov rbx,r11
  70  shl ebx,0x8
  73  mov rbp,rbx
  76  add ebp,0x100
  7c  cmp r10d,ebp
  7f  cmovl ebp,r10d
  83  mov r12,rbx
  86  add r12d,0x200
  8d  shl r12d,0x3
  91  mov r13,rbx
  94  add r13d,0x300
  9b  shl r13d,0x3
  9f  mov r14,rbx
  a2  add r14d,0x8
  a6  cmp r14d,ebp
  a9  jg 0x2bb
  af  movsxd r14,r12d
  b2  lea r14,[rdi+r14*4]
  b6  prefetcht0 BYTE PTR [r14]
  ba  prefetcht0 BYTE PTR [r14+0x40]
  bf  prefetcht0 BYTE PTR [r14+0x80]
  c7  prefetcht0 BYTE PTR [r14+0xc0]
  cf  movsxd r14,r12d
  d2  lea r14,[r9+r14*4]
  d6  prefetcht0 BYTE PTR [r14]
  da  prefetcht0 BYTE PTR [r14+0x40]
  df  prefetcht0 BYTE PTR [r14+0x80]
  e7  prefetcht0 BYTE PTR [r14+0xc0]
  ef  mov r14,r12
  f2  add r14d,0x40
  f6  cmp r13d,r14d
  f9  cmovl r14d,r13d
  fd  mov r12,r14
 100  vxorps xmm0,xmm0,xmm0
 104  vxorps xmm1,xmm1,xmm1
 108  vxorps xmm2,xmm2,xmm2
 10c  vxorps xmm3,xmm3,xmm3
 110  vxorps xmm4,xmm4,xmm4
 114  vxorps xmm5,xmm5,xmm5
 118  vxorps xmm6,xmm6,xmm6
 11c  vxorps xmm7,xmm7,xmm7
 120  vmovups ymm8,YMMWORD PTR [r8]
 125  mov r14,rbx
 128  shl r14d,0x3
 12c  movsxd r14,r14d
 12f  lea r14,[rdi+r14*4]
 133  vbroadcastss ymm9,DWORD PTR [r14]
 138  vfmadd231ps ymm0,ymm9,ymm8
 13d  vbroadcastss ymm9,DWORD PTR [r14+0x20]
 143  vfmadd231ps ymm1,ymm9,ymm8
 148  vbroadcastss ymm9,DWORD PTR [r14+0x40]
 14e  vfmadd231ps ymm2,ymm9,ymm8
 153  vbroadcastss ymm9,DWORD PTR [r14+0x60]
 159  vfmadd231ps ymm3,ymm9,ymm8
 15e  vbroadcastss ymm9,DWORD PTR [r14+0x80]
 167  vfmadd231ps ymm4,ymm9,ymm8
 16c  vbroadcastss ymm9,DWORD PTR [r14+0xa0]
 175  vfmadd231ps ymm5,ymm9,ymm8
 17a  vbroadcastss ymm9,DWORD PTR [r14+0xc0]
 183  vfmadd231ps ymm6,ymm9,ymm8
 188  vbroadcastss ymm9,DWORD PTR [r14+0xe0]
 191  vfmadd231ps ymm7,ymm9,ymm8
 196  vmovups ymm8,YMMWORD PTR [r8+0x20]
 19c  vbroadcastss ymm9,DWORD PTR [r14+0x4]
 1a2  vfmadd231ps ymm0,ymm9,ymm8
 1a7  vbroadcastss ymm9,DWORD PTR [r14+0x24]
 1ad  vfmadd231ps ymm1,ymm9,ymm8
 1b2  vbroadcastss ymm9,DWORD PTR [r14+0x44]
 1b8  vfmadd231ps ymm2,ymm9,ymm8
 1bd  vbroadcastss ymm9,DWORD PTR [r14+0x64]
 1c3  vfmadd231ps ymm3,ymm9,ymm8
 1c8  vbroadcastss ymm9,DWORD PTR [r14+0x84]
 1d1  vfmadd231ps ymm4,ymm9,ymm8
 1d6  vbroadcastss ymm9,DWORD PTR [r14+0xa4]
 1df  vfmadd231ps ymm5,ymm9,ymm8
 1e4  vbroadcastss ymm9,DWORD PTR [r14+0xc4]
 1ed  vfmadd231ps ymm6,ymm9,ymm8
 1f2  vbroadcastss ymm9,DWORD PTR [r14+0xe4]
 1fb  vfmadd231ps ymm7,ymm9,ymm8
 200  vmovups ymm8,YMMWORD PTR [r8+0x40]
 206  vbroadcastss ymm9,DWORD PTR [r14+0x8]
 20c  vfmadd231ps ymm0,ymm9,ymm8
 211  vbroadcastss ymm9,DWORD PTR [r14+0x28]
 217  vfmadd231ps ymm1,ymm9,ymm8
 21c  vbroadcastss ymm9,DWORD PTR [r14+0x48]
 222  vfmadd231ps ymm2,ymm9,ymm8
 227  vbroadcastss ymm9,DWORD PTR [r14+0x68]
 22d  vfmadd231ps ymm3,ymm9,ymm8
 232  vbroadcastss ymm9,DWORD PTR [r14+0x88]
 23b  vfmadd231ps ymm4,ymm9,ymm8
 240  vbroadcastss ymm9,DWORD PTR [r14+0xa8]
 249  vfmadd231ps ymm5,ymm9,ymm8
 24e  vbroadcastss ymm9,DWORD PTR [r14+0xc8]
 257  vfmadd231ps ymm6,ymm9,ymm8
 25c  vbroadcastss ymm9,DWORD PTR [r14+0xe8]
 265  vfmadd231ps ymm7,ymm9,ymm8
 26a  mov r14,rbx
 26d  shl r14d,0x3
 271  movsxd r14,r14d
 274  lea r14,[r9+r14*4]
 278  vmovups YMMWORD PTR [r14],ymm0
 27d  vmovups YMMWORD PTR [r14+0x20],ymm1
 283  vmovups YMMWORD PTR [r14+0x40],ymm2
 289  vmovups YMMWORD PTR [r14+0x60],ymm3
 28f  vmovups YMMWORD PTR [r14+0x80],ymm4
 298  vmovups YMMWORD PTR [r14+0xa0],ymm5
 2a1  vmovups YMMWORD PTR [r14+0xc0],ymm6
 2aa  vmovups YMMWORD PTR [r14+0xe0],ymm7
 2b3  add ebx,0x8
 2b6  jmp 0x9f
 2bb  mov r12,rbx
 2be  add r12d,0x5
 2c2  cmp r12d,ebp
 2c5  jg 0x3f0
 2cb  vxorps xmm0,xmm0,xmm0
 2cf  vxorps xmm1,xmm1,xmm1
 2d3  vxorps xmm2,xmm2,xmm2
 2d7  vxorps xmm3,xmm3,xmm3
 2db  vxorps xmm4,xmm4,xmm4
 2df  vmovups ymm5,YMMWORD PTR [r8]
 2e4  mov r12,rbx
 2e7  shl r12d,0x3
 2eb  movsxd r12,r12d
 2ee  lea r12,[rdi+r12*4]
 2f2  vbroadcastss ymm6,DWORD PTR [r12]
 2f8  vfmadd231ps ymm0,ymm6,ymm5
 2fd  vbroadcastss ymm6,DWORD PTR [r12+0x20]
 304  vfmadd231ps ymm1,ymm6,ymm5
 309  vbroadcastss ymm6,DWORD PTR [r12+0x40]
 310  vfmadd231ps ymm2,ymm6,ymm5
 315  vbroadcastss ymm6,DWORD PTR [r12+0x60]
 31c  vfmadd231ps ymm3,ymm6,ymm5
 321  vbroadcastss ymm6,DWORD PTR [r12+0x80]
 32b  vfmadd231ps ymm4,ymm6,ymm5
 330  vmovups ymm5,YMMWORD PTR [r8+0x20]
 336  vbroadcastss ymm6,DWORD PTR [r12+0x4]
 33d  vfmadd231ps ymm0,ymm6,ymm5
 342  vbroadcastss ymm6,DWORD PTR [r12+0x24]
 349  vfmadd231ps ymm1,ymm6,ymm5
 34e  vbroadcastss ymm6,DWORD PTR [r12+0x44]
 355  vfmadd231ps ymm2,ymm6,ymm5
 35a  vbroadcastss ymm6,DWORD PTR [r12+0x64]
 361  vfmadd231ps ymm3,ymm6,ymm5
 366  vbroadcastss ymm6,DWORD PTR [r12+0x84]
 370  vfmadd231ps ymm4,ymm6,ymm5
 375  vmovups ymm5,YMMWORD PTR [r8+0x40]
 37b  vbroadcastss ymm6,DWORD PTR [r12+0x8]
 382  vfmadd231ps ymm0,ymm6,ymm5
 387  vbroadcastss ymm6,DWORD PTR [r12+0x28]
 38e  vfmadd231ps ymm1,ymm6,ymm5
 393  vbroadcastss ymm6,DWORD PTR [r12+0x48]
 39a  vfmadd231ps ymm2,ymm6,ymm5
 39f  vbroadcastss ymm6,DWORD PTR [r12+0x68]
 3a6  vfmadd231ps ymm3,ymm6,ymm5
 3ab  vbroadcastss ymm6,DWORD PTR [r12+0x88]
 3b5  vfmadd231ps ymm4,ymm6,ymm5
 3ba  mov r12,rbx
 3bd  shl r12d,0x3
 3c1  movsxd r12,r12d
 3c4  lea r12,[r9+r12*4]
 3c8  vmovups YMMWORD PTR [r12],ymm0
 3ce  vmovups YMMWORD PTR [r12+0x20],ymm1
 3d5  vmovups YMMWORD PTR [r12+0x40],ymm2
 3dc  vmovups YMMWORD PTR [r12+0x60],ymm3
 3e3  vmovups YMMWORD PTR [r12+0x80],ymm4
 3ed  add ebx,0x5
 3f0  mov r12,rbx
 3f3  add r12d,0x4
 3f7  cmp r12d,ebp
 3fa  jg 0x4ea
 400  vxorps xmm0,xmm0,xmm0
 404  vxorps xmm1,xmm1,xmm1
 408  vxorps xmm2,xmm2,xmm2
 40c  vxorps xmm3,xmm3,xmm3
 410  vmovups ymm4,YMMWORD PTR [r8]
 415  mov r12,rbx
 418  shl r12d,0x3
 41c  movsxd r12,r12d
 41f  lea r12,[rdi+r12*4]
 423  vbroadcastss ymm5,DWORD PTR [r12]
 429  vfmadd231ps ymm0,ymm5,ymm4
 42e  vbroadcastss ymm5,DWORD PTR [r12+0x20]
 435  vfmadd231ps ymm1,ymm5,ymm4
 43a  vbroadcastss ymm5,DWORD PTR [r12+0x40]
 441  vfmadd231ps ymm2,ymm5,ymm4
 446  vbroadcastss ymm5,DWORD PTR [r12+0x60]
 44d  vfmadd231ps ymm3,ymm5,ymm4
 452  vmovups ymm4,YMMWORD PTR [r8+0x20]
 458  vbroadcastss ymm5,DWORD PTR [r12+0x4]
 45f  vfmadd231ps ymm0,ymm5,ymm4
 464  vbroadcastss ymm5,DWORD PTR [r12+0x24]
 46b  vfmadd231ps ymm1,ymm5,ymm4
 470  vbroadcastss ymm5,DWORD PTR [r12+0x44]
 477  vfmadd231ps ymm2,ymm5,ymm4
 47c  vbroadcastss ymm5,DWORD PTR [r12+0x64]
 483  vfmadd231ps ymm3,ymm5,ymm4
 488  vmovups ymm4,YMMWORD PTR [r8+0x40]
 48e  vbroadcastss ymm5,DWORD PTR [r12+0x8]
 495  vfmadd231ps ymm0,ymm5,ymm4
 49a  vbroadcastss ymm5,DWORD PTR [r12+0x28]
 4a1  vfmadd231ps ymm1,ymm5,ymm4
 4a6  vbroadcastss ymm5,DWORD PTR [r12+0x48]
 4ad  vfmadd231ps ymm2,ymm5,ymm4
 4b2  vbroadcastss ymm5,DWORD PTR [r12+0x68]
 4b9  vfmadd231ps ymm3,ymm5,ymm4
 4be  mov r12,rbx
 4c1  shl r12d,0x3
 4c5  movsxd r12,r12d
 4c8  lea r12,[r9+r12*4]
 4cc  vmovups YMMWORD PTR [r12],ymm0
 4d2  vmovups YMMWORD PTR [r12+0x20],ymm1
 4d9  vmovups YMMWORD PTR [r12+0x40],ymm2
 4e0  vmovups YMMWORD PTR [r12+0x60],ymm3
 4e7  add ebx,0x4
 4ea  mov r12,rbx
 4ed  add r12d,0x3
 4f1  cmp r12d,ebp
 4f4  jg 0x5b5
 4fa  vxorps xmm0,xmm0,xmm0
 4fe  vxorps xmm1,xmm1,xmm1
 502  vxorps xmm2,xmm2,xmm2
 506  vmovups ymm3,YMMWORD PTR [r8]
 50b  mov r12,rbx
 50e  shl r12d,0x3
 512  movsxd r12,r12d
 515  lea r12,[rdi+r12*4]
 519  vbroadcastss ymm4,DWORD PTR [r12]
 51f  vfmadd231ps ymm0,ymm4,ymm3
 524  vbroadcastss ymm4,DWORD PTR [r12+0x20]
 52b  vfmadd231ps ymm1,ymm4,ymm3
 530  vbroadcastss ymm4,DWORD PTR [r12+0x40]
 537  vfmadd231ps ymm2,ymm4,ymm3
 53c  vmovups ymm3,YMMWORD PTR [r8+0x20]
 542  vbroadcastss ymm4,DWORD PTR [r12+0x4]
 549  vfmadd231ps ymm0,ymm4,ymm3
 54e  vbroadcastss ymm4,DWORD PTR [r12+0x24]
 555  vfmadd231ps ymm1,ymm4,ymm3
 55a  vbroadcastss ymm4,DWORD PTR [r12+0x44]
 561  vfmadd231ps ymm2,ymm4,ymm3
 566  vmovups ymm3,YMMWORD PTR [r8+0x40]
 56c  vbroadcastss ymm4,DWORD PTR [r12+0x8]
 573  vfmadd231ps ymm0,ymm4,ymm3
 578  vbroadcastss ymm4,DWORD PTR [r12+0x28]
 57f  vfmadd231ps ymm1,ymm4,ymm3
 584  vbroadcastss ymm4,DWORD PTR [r12+0x48]
 58b  vfmadd231ps ymm2,ymm4,ymm3
 590  mov r12,rbx
 593  shl r12d,0x3
 597  movsxd r12,r12d
 59a  lea r12,[r9+r12*4]
 59e  vmovups YMMWORD PTR [r12],ymm0
 5a4  vmovups YMMWORD PTR [r12+0x20],ymm1
 5ab  vmovups YMMWORD PTR [r12+0x40],ymm2
 5b2  add ebx,0x3
 5b5  mov r12,rbx
 5b8  add r12d,0x2
 5bc  cmp r12d,ebp
 5bf  jg 0x651
 5c5  vxorps xmm0,xmm0,xmm0
 5c9  vxorps xmm1,xmm1,xmm1
 5cd  vmovups ymm2,YMMWORD PTR [r8]
 5d2  mov r12,rbx
 5d5  shl r12d,0x3
 5d9  movsxd r12,r12d
 5dc  lea r12,[rdi+r12*4]
 5e0  vbroadcastss ymm3,DWORD PTR [r12]
 5e6  vfmadd231ps ymm0,ymm3,ymm2
 5eb  vbroadcastss ymm3,DWORD PTR [r12+0x20]
 5f2  vfmadd231ps ymm1,ymm3,ymm2
 5f7  vmovups ymm2,YMMWORD PTR [r8+0x20]
 5fd  vbroadcastss ymm3,DWORD PTR [r12+0x4]
 604  vfmadd231ps ymm0,ymm3,ymm2
 609  vbroadcastss ymm3,DWORD PTR [r12+0x24]
 610  vfmadd231ps ymm1,ymm3,ymm2
 615  vmovups ymm2,YMMWORD PTR [r8+0x40]
 61b  vbroadcastss ymm3,DWORD PTR [r12+0x8]
 622  vfmadd231ps ymm0,ymm3,ymm2
 627  vbroadcastss ymm3,DWORD PTR [r12+0x28]
 62e  vfmadd231ps ymm1,ymm3,ymm2
 633  mov r12,rbx
 636  shl r12d,0x3
 63a  movsxd r12,r12d
 63d  lea r12,[r9+r12*4]
 641  vmovups YMMWORD PTR [r12],ymm0
 647  vmovups YMMWORD PTR [r12+0x20],ymm1
 64e  add ebx,0x2
 651  mov r12,rbx
 654  add r12d,0x1
 658  cmp r12d,ebp
 65b  jg 0x6b9
 661  vxorps xmm0,xmm0,xmm0
 665  vmovups ymm1,YMMWORD PTR [r8]
 66a  mov rbp,rbx
 66d  shl ebp,0x3
 670  movsxd rbp,ebp
 673  lea rbp,[rdi+rbp*4]
 677  vbroadcastss ymm2,DWORD PTR [rbp+0x0]
 67d  vfmadd231ps ymm0,ymm2,ymm1
 682  vmovups ymm1,YMMWORD PTR [r8+0x20]
 688  vbroadcastss ymm2,DWORD PTR [rbp+0x4]
 68e  vfmadd231ps ymm0,ymm2,ymm1
 693  vmovups ymm1,YMMWORD PTR [r8+0x40]
 699  vbroadcastss ymm2,DWORD PTR [rbp+0x8]
 69f  vfmadd231ps ymm0,ymm2,ymm1
 6a4  mov rbp,rbx
 6a7  shl ebp,0x3
 6aa  movsxd rbp,ebp
 6ad  lea rbp,[r9+rbp*4]
 6b1  vmovups YMMWORD PTR [rbp+0x0],ymm0
 6b6  add ebx,0x1
 6b9  add r11d,0x1
 6bd  cmp r11d,esi
 6c0  jl 0x6d
 6c6  add rsp,0x30
 6ca  pop r14
 6cc  pop r13
 6ce  pop r12
 6d0  pop rbp
 6d1  pop rbx
 6d2  vzeroupper
 6d5  ret
