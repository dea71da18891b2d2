   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x88
  11  mov QWORD PTR [rsp],rdi
  15  mov QWORD PTR [rsp+0x8],rsi
  1a  mov QWORD PTR [rsp+0x10],rdx
  1f  mov QWORD PTR [rsp+0x18],rcx
  24  mov QWORD PTR [rsp+0x20],r8
  29  mov QWORD PTR [rsp+0x28],r9
  2e  mov rsi,QWORD PTR [rsp]
  32  movsxd rdi,DWORD PTR [rsi]
  35  mov r8,QWORD PTR [rsp+0x18]
  3a  lea rdi,[r8+rdi*4]
  3e  movsxd r8,DWORD PTR [rsi+0x4]
  42  mov r9,QWORD PTR [rsp+0x20]
  47  lea rax,[r9+r8*4]
  4b  mov QWORD PTR [rsp+0x48],rax
  50  movsxd r9,DWORD PTR [rsi+0x8]
  54  mov r10,QWORD PTR [rsp+0x28]
  59  lea rax,[r10+r9*4]
  5d  mov QWORD PTR [rsp+0x50],rax
  62  movsxd r10,DWORD PTR [rsi+0xc]
  66  mov r11,QWORD PTR [rsp+0xc0]
  6e  lea rax,[r11+r10*4]
  72  mov QWORD PTR [rsp+0x30],rax
  77  movsxd r11,DWORD PTR [rsi+0x10]
  7b  mov rbx,QWORD PTR [rsp+0xc8]
  83  lea rax,[rbx+r11*4]
  87  mov QWORD PTR [rsp+0x38],rax
  8c  movsxd rbx,DWORD PTR [rsi+0x14]
  90  mov rbp,QWORD PTR [rsp+0xd0]
  98  lea rax,[rbp+rbx*4+0x0]
  9d  mov QWORD PTR [rsp+0x58],rax
  a2  movsxd rbp,DWORD PTR [rsi+0x18]
  a6  mov r12,QWORD PTR [rsp+0xd8]
  ae  lea rbp,[r12+rbp*4]
  b2  movsxd rsi,DWORD PTR [rsi+0x1c]
  b6  mov eax,DWORD PTR [rsp+0x10]
  ba  mov QWORD PTR [rsp+0x40],rax
  bf  mov r12d,DWORD PTR [rsp+0x8]
  c4  mov rax,QWORD PTR [rsp+0x40]
  c9  cmp r12d,eax
  cc  jge 0x565
  d2  mov eax,0x0
  d7  mov QWORD PTR [rsp+0x60],rax
  dc  mov rax,QWORD PTR [rsp+0x30]
  e1  mov r14d,DWORD PTR [rax+r12*4]
  e5  mov rax,QWORD PTR [rsp+0x38]
  ea  mov ecx,DWORD PTR [rax+r12*4]
  ee  mov QWORD PTR [rsp+0x70],rcx
  f3  mov r10,QWORD PTR [rsp+0x70]
  f8  shl r10d,0x1
  fc  mov r11d,0x1
 102  cmp r11d,r10d
 105  cmovg r10d,r11d
 109  vxorps xmm0,xmm0,xmm0
 10d  vcvtsi2ss xmm0,xmm0,r10d
 112  mov r10,QWORD PTR [rsp+0x60]
 117  mov rax,QWORD PTR [rsp+0x60]
 11c  mov rcx,rax
 11f  mov QWORD PTR [rsp+0x68],rcx
 124  mov rax,QWORD PTR [rsp+0x68]
 129  add eax,0x8
 12c  mov QWORD PTR [rsp+0x68],rax
 131  mov esi,0x8
 136  mov rax,QWORD PTR [rsp+0x68]
 13b  cmp esi,eax
 13d  cmovl eax,esi
 140  mov QWORD PTR [rsp+0x68],rax
 145  mov rax,QWORD PTR [rsp+0x68]
 14a  cmp r10d,eax
 14d  jge 0x215
 153  mov rsi,r14
 156  mov rax,QWORD PTR [rsp+0x70]
 15b  add esi,eax
 15d  vxorps xmm1,xmm1,xmm1
 161  mov r8,r14
 164  mov r9,rsi
 167  cmp r8d,r9d
 16a  jge 0x1ee
 170  vxorps xmm2,xmm2,xmm2
 174  mov rbx,r8
 177  add ebx,0x100
 17d  cmp esi,ebx
 17f  cmovl ebx,esi
 182  mov r13,r8
 185  cmp r13d,ebx
 188  jge 0x1da
 18e  movsxd r11,r10d
 191  lea r11,[rdi+r11*4]
 195  mov r15,r13
 198  shl r15d,0x3
 19c  movsxd r15,r15d
 19f  lea r11,[r11+r15*4]
 1a3  nop WORD PTR [rax+rax*1+0x0]
 1ac  nop WORD PTR [rax+rax*1+0x0]
 1b5  nop WORD PTR [rax+rax*1+0x0]
 1be  xchg ax,ax
 1c0  vmovups ymm3,YMMWORD PTR [r11]
 1c5  vaddps ymm3,ymm2,ymm3
 1c9  vmovups ymm2,ymm3
 1cd  add r11,0x20
 1d1  add r13d,0x1
 1d5  cmp r13d,ebx
 1d8  jl 0x1c0
 1da  vaddps ymm2,ymm1,ymm2
 1de  vmovups ymm1,ymm2
 1e2  add r8d,0x100
 1e9  cmp r8d,r9d
 1ec  jl 0x170
 1ee  mov rsi,r12
 1f1  shl esi,0x4
 1f4  add esi,r10d
 1f7  movsxd rsi,esi
 1fa  lea rsi,[rbp+rsi*4+0x0]
 1ff  vmovups YMMWORD PTR [rsi],ymm1
 203  add r10d,0x8
 207  mov rax,QWORD PTR [rsp+0x68]
 20c  cmp r10d,eax
 20f  jl 0x153
 215  mov rsi,QWORD PTR [rsp+0x60]
 21a  add esi,0x8
 21d  mov r8d,0x4
 223  cmp r8d,esi
 226  cmovl esi,r8d
 22a  mov r8,QWORD PTR [rsp+0x60]
 22f  cmp r8d,esi
 232  jge 0x29b
 238  mov r9,r12
 23b  shl r9d,0x4
 23f  movsxd r9,r9d
 242  lea r9,[rbp+r9*4+0x0]
 247  movsxd r10,r8d
 24a  lea r9,[r9+r10*4]
 24e  nop WORD PTR [rax+rax*1+0x0]
 257  nop WORD PTR [rax+rax*1+0x0]
 260  vxorps xmm1,xmm1,xmm1
 264  vmovss xmm2,DWORD PTR [r9]
 269  vaddss xmm2,xmm1,xmm2
 26d  vmovups ymm1,ymm2
 271  vmovss xmm2,DWORD PTR [r9+0x4]
 277  vaddss xmm2,xmm1,xmm2
 27b  vmovups ymm1,ymm2
 27f  vdivss xmm1,xmm1,xmm0
 283  vmovss DWORD PTR [r9],xmm1
 288  vmovss DWORD PTR [r9+0x4],xmm1
 28e  add r9,0x8
 292  add r8d,0x2
 296  cmp r8d,esi
 299  jl 0x260
 29b  mov rsi,QWORD PTR [rsp+0x60]
 2a0  mov rax,QWORD PTR [rsp+0x60]
 2a5  mov rcx,rax
 2a8  mov QWORD PTR [rsp+0x78],rcx
 2ad  mov rax,QWORD PTR [rsp+0x78]
 2b2  add eax,0x8
 2b5  mov QWORD PTR [rsp+0x78],rax
 2ba  mov r9d,0x8
 2c0  mov rax,QWORD PTR [rsp+0x78]
 2c5  cmp r9d,eax
 2c8  cmovl eax,r9d
 2cc  mov QWORD PTR [rsp+0x78],rax
 2d1  mov rax,QWORD PTR [rsp+0x78]
 2d6  cmp esi,eax
 2d8  jge 0x3b3
 2de  mov r9,r12
 2e1  shl r9d,0x4
 2e5  add r9d,esi
 2e8  movsxd r9,r9d
 2eb  lea rax,[rbp+r9*4+0x0]
 2f0  mov QWORD PTR [rsp+0x80],rax
 2f8  mov rax,QWORD PTR [rsp+0x80]
 300  vmovups ymm1,YMMWORD PTR [rax]
 304  mov r10,r14
 307  mov rax,QWORD PTR [rsp+0x70]
 30c  add r10d,eax
 30f  vxorps xmm2,xmm2,xmm2
 313  mov r11,r14
 316  mov rbx,r10
 319  cmp r11d,ebx
 31c  jge 0x396
 322  vxorps xmm3,xmm3,xmm3
 326  mov r13,r11
 329  add r13d,0x100
 330  cmp r10d,r13d
 333  cmovl r13d,r10d
 337  mov r15,r11
 33a  cmp r15d,r13d
 33d  jge 0x382
 343  movsxd r8,esi
 346  lea r8,[rdi+r8*4]
 34a  mov r9,r15
 34d  shl r9d,0x3
 351  movsxd r9,r9d
 354  lea r8,[r8+r9*4]
 358  nop DWORD PTR [rax+rax*1+0x0]
 360  vmovups ymm4,YMMWORD PTR [r8]
 365  vsubps ymm4,ymm4,ymm1
 369  vmulps ymm4,ymm4,ymm4
 36d  vaddps ymm4,ymm3,ymm4
 371  vmovups ymm3,ymm4
 375  add r8,0x20
 379  add r15d,0x1
 37d  cmp r15d,r13d
 380  jl 0x360
 382  vaddps ymm3,ymm2,ymm3
 386  vmovups ymm2,ymm3
 38a  add r11d,0x100
 391  cmp r11d,ebx
 394  jl 0x322
 396  mov rax,QWORD PTR [rsp+0x80]
 39e  vmovups YMMWORD PTR [rax+0x20],ymm2
 3a3  add esi,0x8
 3a6  mov rax,QWORD PTR [rsp+0x78]
 3ab  cmp esi,eax
 3ad  jl 0x2de
 3b3  mov rsi,QWORD PTR [rsp+0x60]
 3b8  add esi,0x8
 3bb  mov r8d,0x4
 3c1  cmp r8d,esi
 3c4  cmovl esi,r8d
 3c8  mov r8,QWORD PTR [rsp+0x60]
 3cd  cmp r8d,esi
 3d0  jge 0x45b
 3d6  mov r9,r12
 3d9  shl r9d,0x4
 3dd  movsxd r9,r9d
 3e0  lea r9,[rbp+r9*4+0x0]
 3e5  movsxd r10,r8d
 3e8  lea r9,[r9+r10*4]
 3ec  nop WORD PTR [rax+rax*1+0x0]
 3f5  nop WORD PTR [rax+rax*1+0x0]
 3fe  xchg ax,ax
 400  vxorps xmm1,xmm1,xmm1
 404  vmovss xmm2,DWORD PTR [r9+0x20]
 40a  vaddss xmm2,xmm1,xmm2
 40e  vmovups ymm1,ymm2
 412  vmovss xmm2,DWORD PTR [r9+0x24]
 418  vaddss xmm2,xmm1,xmm2
 41c  vmovups ymm1,ymm2
 420  mov eax,0x3f800000
 425  vmovd xmm2,eax
 429  vdivss xmm1,xmm1,xmm0
 42d  mov eax,0x3727c5ac
 432  vmovd xmm3,eax
 436  vaddss xmm1,xmm1,xmm3
 43a  vsqrtss xmm1,xmm1,xmm1
 43e  vdivss xmm1,xmm2,xmm1
 442  vmovss DWORD PTR [r9+0x20],xmm1
 448  vmovss DWORD PTR [r9+0x24],xmm1
 44e  add r9,0x8
 452  add r8d,0x2
 456  cmp r8d,esi
 459  jl 0x400
 45b  mov rsi,QWORD PTR [rsp+0x60]
 460  mov r8,QWORD PTR [rsp+0x60]
 465  add r8d,0x8
 469  mov r9d,0x8
 46f  cmp r9d,r8d
 472  cmovl r8d,r9d
 476  cmp esi,r8d
 479  jge 0x553
 47f  mov r9,r12
 482  shl r9d,0x4
 486  add r9d,esi
 489  movsxd r9,r9d
 48c  lea r9,[rbp+r9*4+0x0]
 491  vmovups ymm0,YMMWORD PTR [r9]
 496  vmovups ymm1,YMMWORD PTR [r9+0x20]
 49c  movsxd r9,esi
 49f  mov rax,QWORD PTR [rsp+0x48]
 4a4  lea r9,[rax+r9*4]
 4a8  vmovups ymm2,YMMWORD PTR [r9]
 4ad  vmulps ymm1,ymm1,ymm2
 4b1  movsxd r9,esi
 4b4  mov rax,QWORD PTR [rsp+0x50]
 4b9  lea r9,[rax+r9*4]
 4bd  vmovups ymm2,YMMWORD PTR [r9]
 4c2  mov r9,r14
 4c5  mov r10,r14
 4c8  mov rax,QWORD PTR [rsp+0x70]
 4cd  add r10d,eax
 4d0  cmp r9d,r10d
 4d3  jge 0x547
 4d9  movsxd r11,esi
 4dc  lea r11,[rdi+r11*4]
 4e0  mov rbx,r9
 4e3  shl ebx,0x3
 4e6  movsxd rbx,ebx
 4e9  lea r11,[r11+rbx*4]
 4ed  movsxd rbx,esi
 4f0  mov rax,QWORD PTR [rsp+0x58]
 4f5  lea rbx,[rax+rbx*4]
 4f9  mov r13,r9
 4fc  shl r13d,0x3
 500  movsxd r13,r13d
 503  lea rbx,[rbx+r13*4]
 507  nop WORD PTR [rax+rax*1+0x0]
 510  nop WORD PTR [rax+rax*1+0x0]
 519  nop DWORD PTR [rax+0x0]
 520  vmovups ymm3,ymm2
 524  vmovups ymm4,YMMWORD PTR [r11]
 529  vsubps ymm4,ymm4,ymm0
 52d  vfmadd231ps ymm3,ymm4,ymm1
 532  vmovups YMMWORD PTR [rbx],ymm3
 536  add r11,0x20
 53a  add rbx,0x20
 53e  add r9d,0x1
 542  cmp r9d,r10d
 545  jl 0x520
 547  add esi,0x8
 54a  cmp esi,r8d
 54d  jl 0x47f
 553  add r12d,0x1
 557  mov rax,QWORD PTR [rsp+0x40]
 55c  cmp r12d,eax
 55f  jl 0xd2
 565  add rsp,0x88
 56c  pop r15
 56e  pop r14
 570  pop r13
 572  pop r12
 574  pop rbp
 575  pop rbx
 576  vzeroupper
 579  ret
