   0  push rbx
   1  push rbp
   2  push r12
   4  sub rsp,0x30
   8  mov QWORD PTR [rsp],rdi
   c  mov QWORD PTR [rsp+0x8],rsi
  11  mov QWORD PTR [rsp+0x10],rdx
  16  mov QWORD PTR [rsp+0x18],rcx
  1b  mov QWORD PTR [rsp+0x20],r8
  20  mov QWORD PTR [rsp+0x28],r9
  25  mov rsi,QWORD PTR [rsp]
  29  movsxd rdi,DWORD PTR [rsi]
  2c  mov r8,QWORD PTR [rsp+0x18]
  31  lea rdi,[r8+rdi*4]
  35  movsxd r8,DWORD PTR [rsi+0x4]
  39  mov r9,QWORD PTR [rsp+0x20]
  3e  lea r8,[r9+r8*4]
  42  movsxd r9,DWORD PTR [rsi+0x8]
  46  mov r10,QWORD PTR [rsp+0x28]
  4b  lea r9,[r10+r9*4]
  4f  movsxd r10,DWORD PTR [rsi+0xc]
  53  movsxd rsi,DWORD PTR [rsi+0x10]
  57  mov esi,DWORD PTR [rsp+0x10]
  5b  mov r11d,DWORD PTR [rsp+0x8]
  60  cmp r11d,esi
  63  jge 0x675
  69  mov rbx,r11
  6c  shl ebx,0xa
  6f  mov rbp,rbx
  72  add ebp,0x400
  78  cmp r10d,ebp
  7b  cmovl ebp,r10d
  7f  mov r12,rbx
  82  add r12d,0x8
  86  cmp r12d,ebp
  89  jg 0x26a
  8f  vxorps xmm0,xmm0,xmm0
  93  vxorps xmm1,xmm1,xmm1
  97  vxorps xmm2,xmm2,xmm2
  9b  vxorps xmm3,xmm3,xmm3
  9f  vxorps xmm4,xmm4,xmm4
  a3  vxorps xmm5,xmm5,xmm5
  a7  vxorps xmm6,xmm6,xmm6
  ab  vxorps xmm7,xmm7,xmm7
  af  vmovups ymm8,YMMWORD PTR [r8]
  b4  mov r12,rbx
  b7  shl r12d,0x3
  bb  movsxd r12,r12d
  be  lea r12,[rdi+r12*4]
  c2  vbroadcastss ymm9,DWORD PTR [r12]
  c8  vfmadd231ps ymm0,ymm9,ymm8
  cd  vbroadcastss ymm9,DWORD PTR [r12+0x20]
  d4  vfmadd231ps ymm1,ymm9,ymm8
  d9  vbroadcastss ymm9,DWORD PTR [r12+0x40]
  e0  vfmadd231ps ymm2,ymm9,ymm8
  e5  vbroadcastss ymm9,DWORD PTR [r12+0x60]
  ec  vfmadd231ps ymm3,ymm9,ymm8
  f1  vbroadcastss ymm9,DWORD PTR [r12+0x80]
  fb  vfmadd231ps ymm4,ymm9,ymm8
 100  vbroadcastss ymm9,DWORD PTR [r12+0xa0]
 10a  vfmadd231ps ymm5,ymm9,ymm8
 10f  vbroadcastss ymm9,DWORD PTR [r12+0xc0]
 119  vfmadd231ps ymm6,ymm9,ymm8
 11e  vbroadcastss ymm9,DWORD PTR [r12+0xe0]
 128  vfmadd231ps ymm7,ymm9,ymm8
 12d  vmovups ymm8,YMMWORD PTR [r8+0x20]
 133  vbroadcastss ymm9,DWORD PTR [r12+0x4]
 13a  vfmadd231ps ymm0,ymm9,ymm8
 13f  vbroadcastss ymm9,DWORD PTR [r12+0x24]
 146  vfmadd231ps ymm1,ymm9,ymm8
 14b  vbroadcastss ymm9,DWORD PTR [r12+0x44]
 152  vfmadd231ps ymm2,ymm9,ymm8
 157  vbroadcastss ymm9,DWORD PTR [r12+0x64]
 15e  vfmadd231ps ymm3,ymm9,ymm8
 163  vbroadcastss ymm9,DWORD PTR [r12+0x84]
 16d  vfmadd231ps ymm4,ymm9,ymm8
 172  vbroadcastss ymm9,DWORD PTR [r12+0xa4]
 17c  vfmadd231ps ymm5,ymm9,ymm8
 181  vbroadcastss ymm9,DWORD PTR [r12+0xc4]
 18b  vfmadd231ps ymm6,ymm9,ymm8
 190  vbroadcastss ymm9,DWORD PTR [r12+0xe4]
 19a  vfmadd231ps ymm7,ymm9,ymm8
 19f  vmovups ymm8,YMMWORD PTR [r8+0x40]
 1a5  vbroadcastss ymm9,DWORD PTR [r12+0x8]
 1ac  vfmadd231ps ymm0,ymm9,ymm8
 1b1  vbroadcastss ymm9,DWORD PTR [r12+0x28]
 1b8  vfmadd231ps ymm1,ymm9,ymm8
 1bd  vbroadcastss ymm9,DWORD PTR [r12+0x48]
 1c4  vfmadd231ps ymm2,ymm9,ymm8
 1c9  vbroadcastss ymm9,DWORD PTR [r12+0x68]
 1d0  vfmadd231ps ymm3,ymm9,ymm8
 1d5  vbroadcastss ymm9,DWORD PTR [r12+0x88]
 1df  vfmadd231ps ymm4,ymm9,ymm8
 1e4  vbroadcastss ymm9,DWORD PTR [r12+0xa8]
 1ee  vfmadd231ps ymm5,ymm9,ymm8
 1f3  vbroadcastss ymm9,DWORD PTR [r12+0xc8]
 1fd  vfmadd231ps ymm6,ymm9,ymm8
 202  vbroadcastss ymm9,DWORD PTR [r12+0xe8]
 20c  vfmadd231ps ymm7,ymm9,ymm8
 211  mov r12,rbx
 214  shl r12d,0x3
 218  movsxd r12,r12d
 21b  lea r12,[r9+r12*4]
 21f  vmovups YMMWORD PTR [r12],ymm0
 225  vmovups YMMWORD PTR [r12+0x20],ymm1
 22c  vmovups YMMWORD PTR [r12+0x40],ymm2
 233  vmovups YMMWORD PTR [r12+0x60],ymm3
 23a  vmovups YMMWORD PTR [r12+0x80],ymm4
 244  vmovups YMMWORD PTR [r12+0xa0],ymm5
 24e  vmovups YMMWORD PTR [r12+0xc0],ymm6
 258  vmovups YMMWORD PTR [r12+0xe0],ymm7
 262  add ebx,0x8
 265  jmp 0x7f
 26a  mov r12,rbx
 26d  add r12d,0x5
 271  cmp r12d,ebp
 274  jg 0x39f
 27a  vxorps xmm0,xmm0,xmm0
 27e  vxorps xmm1,xmm1,xmm1
 282  vxorps xmm2,xmm2,xmm2
 286  vxorps xmm3,xmm3,xmm3
 28a  vxorps xmm4,xmm4,xmm4
 28e  vmovups ymm5,YMMWORD PTR [r8]
 293  mov r12,rbx
 296  shl r12d,0x3
 29a  movsxd r12,r12d
 29d  lea r12,[rdi+r12*4]
 2a1  vbroadcastss ymm6,DWORD PTR [r12]
 2a7  vfmadd231ps ymm0,ymm6,ymm5
 2ac  vbroadcastss ymm6,DWORD PTR [r12+0x20]
 2b3  vfmadd231ps ymm1,ymm6,ymm5
 2b8  vbroadcastss ymm6,DWORD PTR [r12+0x40]
 2bf  vfmadd231ps ymm2,ymm6,ymm5
 2c4  vbroadcastss ymm6,DWORD PTR [r12+0x60]
 2cb  vfmadd231ps ymm3,ymm6,ymm5
 2d0  vbroadcastss ymm6,DWORD PTR [r12+0x80]
 2da  vfmadd231ps ymm4,ymm6,ymm5
 2df  vmovups ymm5,YMMWORD PTR [r8+0x20]
 2e5  vbroadcastss ymm6,DWORD PTR [r12+0x4]
 2ec  vfmadd231ps ymm0,ymm6,ymm5
 2f1  vbroadcastss ymm6,DWORD PTR [r12+0x24]
 2f8  vfmadd231ps ymm1,ymm6,ymm5
 2fd  vbroadcastss ymm6,DWORD PTR [r12+0x44]
 304  vfmadd231ps ymm2,ymm6,ymm5
 309  vbroadcastss ymm6,DWORD PTR [r12+0x64]
 310  vfmadd231ps ymm3,ymm6,ymm5
 315  vbroadcastss ymm6,DWORD PTR [r12+0x84]
 31f  vfmadd231ps ymm4,ymm6,ymm5
 324  vmovups ymm5,YMMWORD PTR [r8+0x40]
 32a  vbroadcastss ymm6,DWORD PTR [r12+0x8]
 331  vfmadd231ps ymm0,ymm6,ymm5
 336  vbroadcastss ymm6,DWORD PTR [r12+0x28]
 33d  vfmadd231ps ymm1,ymm6,ymm5
 342  vbroadcastss ymm6,DWORD PTR [r12+0x48]
 349  vfmadd231ps ymm2,ymm6,ymm5
 34e  vbroadcastss ymm6,DWORD PTR [r12+0x68]
 355  vfmadd231ps ymm3,ymm6,ymm5
 35a  vbroadcastss ymm6,DWORD PTR [r12+0x88]
 364  vfmadd231ps ymm4,ymm6,ymm5
 369  mov r12,rbx
 36c  shl r12d,0x3
 370  movsxd r12,r12d
 373  lea r12,[r9+r12*4]
 377  vmovups YMMWORD PTR [r12],ymm0
 37d  vmovups YMMWORD PTR [r12+0x20],ymm1
 384  vmovups YMMWORD PTR [r12+0x40],ymm2
 38b  vmovups YMMWORD PTR [r12+0x60],ymm3
 392  vmovups YMMWORD PTR [r12+0x80],ymm4
 39c  add ebx,0x5
 39f  mov r12,rbx
 3a2  add r12d,0x4
 3a6  cmp r12d,ebp
 3a9  jg 0x499
 3af  vxorps xmm0,xmm0,xmm0
 3b3  vxorps xmm1,xmm1,xmm1
 3b7  vxorps xmm2,xmm2,xmm2
 3bb  vxorps xmm3,xmm3,xmm3
 3bf  vmovups ymm4,YMMWORD PTR [r8]
 3c4  mov r12,rbx
 3c7  shl r12d,0x3
 3cb  movsxd r12,r12d
 3ce  lea r12,[rdi+r12*4]
 3d2  vbroadcastss ymm5,DWORD PTR [r12]
 3d8  vfmadd231ps ymm0,ymm5,ymm4
 3dd  vbroadcastss ymm5,DWORD PTR [r12+0x20]
 3e4  vfmadd231ps ymm1,ymm5,ymm4
 3e9  vbroadcastss ymm5,DWORD PTR [r12+0x40]
 3f0  vfmadd231ps ymm2,ymm5,ymm4
 3f5  vbroadcastss ymm5,DWORD PTR [r12+0x60]
 3fc  vfmadd231ps ymm3,ymm5,ymm4
 401  vmovups ymm4,YMMWORD PTR [r8+0x20]
 407  vbroadcastss ymm5,DWORD PTR [r12+0x4]
 40e  vfmadd231ps ymm0,ymm5,ymm4
 413  vbroadcastss ymm5,DWORD PTR [r12+0x24]
 41a  vfmadd231ps ymm1,ymm5,ymm4
 41f  vbroadcastss ymm5,DWORD PTR [r12+0x44]
 426  vfmadd231ps ymm2,ymm5,ymm4
 42b  vbroadcastss ymm5,DWORD PTR [r12+0x64]
 432  vfmadd231ps ymm3,ymm5,ymm4
 437  vmovups ymm4,YMMWORD PTR [r8+0x40]
 43d  vbroadcastss ymm5,DWORD PTR [r12+0x8]
 444  vfmadd231ps ymm0,ymm5,ymm4
 449  vbroadcastss ymm5,DWORD PTR [r12+0x28]
 450  vfmadd231ps ymm1,ymm5,ymm4
 455  vbroadcastss ymm5,DWORD PTR [r12+0x48]
 45c  vfmadd231ps ymm2,ymm5,ymm4
 461  vbroadcastss ymm5,DWORD PTR [r12+0x68]
 468  vfmadd231ps ymm3,ymm5,ymm4
 46d  mov r12,rbx
 470  shl r12d,0x3
 474  movsxd r12,r12d
 477  lea r12,[r9+r12*4]
 47b  vmovups YMMWORD PTR [r12],ymm0
 481  vmovups YMMWORD PTR [r12+0x20],ymm1
 488  vmovups YMMWORD PTR [r12+0x40],ymm2
 48f  vmovups YMMWORD PTR [r12+0x60],ymm3
 496  add ebx,0x4
 499  mov r12,rbx
 49c  add r12d,0x3
 4a0  cmp r12d,ebp
 4a3  jg 0x564
 4a9  vxorps xmm0,xmm0,xmm0
 4ad  vxorps xmm1,xmm1,xmm1
 4b1  vxorps xmm2,xmm2,xmm2
 4b5  vmovups ymm3,YMMWORD PTR [r8]
 4ba  mov r12,rbx
 4bd  shl r12d,0x3
 4c1  movsxd r12,r12d
 4c4  lea r12,[rdi+r12*4]
 4c8  vbroadcastss ymm4,DWORD PTR [r12]
 4ce  vfmadd231ps ymm0,ymm4,ymm3
 4d3  vbroadcastss ymm4,DWORD PTR [r12+0x20]
 4da  vfmadd231ps ymm1,ymm4,ymm3
 4df  vbroadcastss ymm4,DWORD PTR [r12+0x40]
 4e6  vfmadd231ps ymm2,ymm4,ymm3
 4eb  vmovups ymm3,YMMWORD PTR [r8+0x20]
 4f1  vbroadcastss ymm4,DWORD PTR [r12+0x4]
 4f8  vfmadd231ps ymm0,ymm4,ymm3
 4fd  vbroadcastss ymm4,DWORD PTR [r12+0x24]
 504  vfmadd231ps ymm1,ymm4,ymm3
 509  vbroadcastss ymm4,DWORD PTR [r12+0x44]
 510  vfmadd231ps ymm2,ymm4,ymm3
 515  vmovups ymm3,YMMWORD PTR [r8+0x40]
 51b  vbroadcastss ymm4,DWORD PTR [r12+0x8]
 522  vfmadd231ps ymm0,ymm4,ymm3
 527  vbroadcastss ymm4,DWORD PTR [r12+0x28]
 52e  vfmadd231ps ymm1,ymm4,ymm3
 533  vbroadcastss ymm4,DWORD PTR [r12+0x48]
 53a  vfmadd231ps ymm2,ymm4,ymm3
 53f  mov r12,rbx
 542  shl r12d,0x3
 546  movsxd r12,r12d
 549  lea r12,[r9+r12*4]
 54d  vmovups YMMWORD PTR [r12],ymm0
 553  vmovups YMMWORD PTR [r12+0x20],ymm1
 55a  vmovups YMMWORD PTR [r12+0x40],ymm2
 561  add ebx,0x3
 564  mov r12,rbx
 567  add r12d,0x2
 56b  cmp r12d,ebp
 56e  jg 0x600
 574  vxorps xmm0,xmm0,xmm0
 578  vxorps xmm1,xmm1,xmm1
 57c  vmovups ymm2,YMMWORD PTR [r8]
 581  mov r12,rbx
 584  shl r12d,0x3
 588  movsxd r12,r12d
 58b  lea r12,[rdi+r12*4]
 58f  vbroadcastss ymm3,DWORD PTR [r12]
 595  vfmadd231ps ymm0,ymm3,ymm2
 59a  vbroadcastss ymm3,DWORD PTR [r12+0x20]
 5a1  vfmadd231ps ymm1,ymm3,ymm2
 5a6  vmovups ymm2,YMMWORD PTR [r8+0x20]
 5ac  vbroadcastss ymm3,DWORD PTR [r12+0x4]
 5b3  vfmadd231ps ymm0,ymm3,ymm2
 5b8  vbroadcastss ymm3,DWORD PTR [r12+0x24]
 5bf  vfmadd231ps ymm1,ymm3,ymm2
 5c4  vmovups ymm2,YMMWORD PTR [r8+0x40]
 5ca  vbroadcastss ymm3,DWORD PTR [r12+0x8]
 5d1  vfmadd231ps ymm0,ymm3,ymm2
 5d6  vbroadcastss ymm3,DWORD PTR [r12+0x28]
 5dd  vfmadd231ps ymm1,ymm3,ymm2
 5e2  mov r12,rbx
 5e5  shl r12d,0x3
 5e9  movsxd r12,r12d
 5ec  lea r12,[r9+r12*4]
 5f0  vmovups YMMWORD PTR [r12],ymm0
 5f6  vmovups YMMWORD PTR [r12+0x20],ymm1
 5fd  add ebx,0x2
 600  mov r12,rbx
 603  add r12d,0x1
 607  cmp r12d,ebp
 60a  jg 0x668
 610  vxorps xmm0,xmm0,xmm0
 614  vmovups ymm1,YMMWORD PTR [r8]
 619  mov rbp,rbx
 61c  shl ebp,0x3
 61f  movsxd rbp,ebp
 622  lea rbp,[rdi+rbp*4]
 626  vbroadcastss ymm2,DWORD PTR [rbp+0x0]
 62c  vfmadd231ps ymm0,ymm2,ymm1
 631  vmovups ymm1,YMMWORD PTR [r8+0x20]
 637  vbroadcastss ymm2,DWORD PTR [rbp+0x4]
 63d  vfmadd231ps ymm0,ymm2,ymm1
 642  vmovups ymm1,YMMWORD PTR [r8+0x40]
 648  vbroadcastss ymm2,DWORD PTR [rbp+0x8]
 64e  vfmadd231ps ymm0,ymm2,ymm1
 653  mov rbp,rbx
 656  shl ebp,0x3
 659  movsxd rbp,ebp
 65c  lea rbp,[r9+rbp*4]
 660  vmovups YMMWORD PTR [rbp+0x0],ymm0
 665  add ebx,0x1
 668  add r11d,0x1
 66c  cmp r11d,esi
 66f  jl 0x69
 675  add rsp,0x30
 679  pop r12
 67b  pop rbp
 67c  pop rbx
 67d  vzeroupper
 680  ret
