   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  sub rsp,0x30
   a  mov QWORD PTR [rsp],rdi
   e  mov QWORD PTR [rsp+0x8],rsi
  13  mov QWORD PTR [rsp+0x10],rdx
  18  mov QWORD PTR [rsp+0x18],rcx
  1d  mov QWORD PTR [rsp+0x20],r8
  22  mov QWORD PTR [rsp+0x28],r9
  27  mov rsi,QWORD PTR [rsp]
  2b  movsxd rdi,DWORD PTR [rsi]
  2e  mov r8,QWORD PTR [rsp+0x18]
  33  lea rdi,[r8+rdi*4]
  37  movsxd r8,DWORD PTR [rsi+0x4]
  3b  mov r9,QWORD PTR [rsp+0x20]
  40  lea r8,[r9+r8*4]
  44  movsxd r9,DWORD PTR [rsi+0x8]
  48  mov r10,QWORD PTR [rsp+0x28]
  4d  lea r9,[r10+r9*4]
  51  movsxd r10,DWORD PTR [rsi+0xc]
  55  movsxd rsi,DWORD PTR [rsi+0x10]
  59  mov esi,DWORD PTR [rsp+0x10]
  5d  mov r11d,DWORD PTR [rsp+0x8]
  62  cmp r11d,esi
  65  jge 0x436
  6b  mov rbx,r11
  6e  shl ebx,0x8
  71  mov rbp,rbx
  74  add ebp,0x100
  7a  cmp r10d,ebp
  7d  cmovl ebp,r10d
  81  cmp ebx,ebp
  83  jge 0x429
  89  mov r12,rbx
  8c  shl r12d,0x4
  90  movsxd r12,r12d
  93  lea r12,[rdi+r12*4]
  97  mov r13,rbx
  9a  shl r13d,0x4
  9e  movsxd r13,r13d
  a1  lea r13,[r9+r13*4]
  a5  nop WORD PTR [rax+rax*1+0x0]
  ae  nop WORD PTR [rax+rax*1+0x0]
  b7  nop WORD PTR [rax+rax*1+0x0]
  c0  vmovups ymm0,YMMWORD PTR [r12]
  c6  mov rax,0xffffffff80000000
  cd  vmovd xmm1,eax
  d1  vbroadcastss ymm1,xmm1
  d6  vxorps ymm0,ymm0,ymm1
  da  mov eax,0x42ae0000
  df  vmovd xmm1,eax
  e3  vbroadcastss ymm1,xmm1
  e8  vminps ymm2,ymm0,ymm1
  ec  vminps ymm0,ymm1,ymm0
  f0  vorps ymm0,ymm2,ymm0
  f4  mov rax,0xffffffffc2ae0000
  fb  vmovd xmm1,eax
  ff  vbroadcastss ymm1,xmm1
 104  mov rax,0xffffffff80000000
 10b  vmovd xmm2,eax
 10f  vbroadcastss ymm2,xmm2
 114  vxorps ymm0,ymm0,ymm2
 118  vxorps ymm1,ymm1,ymm2
 11c  vminps ymm3,ymm0,ymm1
 120  vminps ymm0,ymm1,ymm0
 124  vorps ymm0,ymm3,ymm0
 128  vxorps ymm0,ymm0,ymm2
 12c  mov eax,0x4b400000
 131  vmovd xmm1,eax
 135  vbroadcastss ymm1,xmm1
 13a  mov eax,0x3fb8aa3b
 13f  vmovd xmm2,eax
 143  vbroadcastss ymm2,xmm2
 148  vfmadd231ps ymm1,ymm0,ymm2
 14d  mov eax,0x4b400000
 152  vmovd xmm2,eax
 156  vbroadcastss ymm2,xmm2
 15b  vsubps ymm2,ymm1,ymm2
 15f  mov rax,0xffffffffbf317000
 166  vmovd xmm3,eax
 16a  vbroadcastss ymm3,xmm3
 16f  vfmadd231ps ymm0,ymm2,ymm3
 174  mov rax,0xffffffffb805fdf4
 17b  vmovd xmm3,eax
 17f  vbroadcastss ymm3,xmm3
 184  vfmadd231ps ymm0,ymm2,ymm3
 189  mov eax,0x3ab60b61
 18e  vmovd xmm2,eax
 192  vbroadcastss ymm2,xmm2
 197  mov eax,0x39500d01
 19c  vmovd xmm3,eax
 1a0  vbroadcastss ymm3,xmm3
 1a5  vfmadd231ps ymm2,ymm3,ymm0
 1aa  mov eax,0x3c088889
 1af  vmovd xmm3,eax
 1b3  vbroadcastss ymm3,xmm3
 1b8  vfmadd231ps ymm3,ymm2,ymm0
 1bd  mov eax,0x3d2aaaab
 1c2  vmovd xmm2,eax
 1c6  vbroadcastss ymm2,xmm2
 1cb  vfmadd231ps ymm2,ymm3,ymm0
 1d0  mov eax,0x3e2aaaab
 1d5  vmovd xmm3,eax
 1d9  vbroadcastss ymm3,xmm3
 1de  vfmadd231ps ymm3,ymm2,ymm0
 1e3  mov eax,0x3f000000
 1e8  vmovd xmm2,eax
 1ec  vbroadcastss ymm2,xmm2
 1f1  vfmadd231ps ymm2,ymm3,ymm0
 1f6  mov eax,0x3f800000
 1fb  vmovd xmm3,eax
 1ff  vbroadcastss ymm3,xmm3
 204  vfmadd231ps ymm3,ymm2,ymm0
 209  mov eax,0x3f800000
 20e  vmovd xmm2,eax
 212  vbroadcastss ymm2,xmm2
 217  vfmadd231ps ymm2,ymm3,ymm0
 21c  mov eax,0x3f800000
 221  vmovd xmm0,eax
 225  vbroadcastss ymm0,xmm0
 22a  mov eax,0x3f800000
 22f  vmovd xmm3,eax
 233  vbroadcastss ymm3,xmm3
 238  mov eax,0x7f
 23d  vmovd xmm4,eax
 241  vbroadcastss ymm4,xmm4
 246  vpaddd ymm1,ymm1,ymm4
 24a  vpslld ymm1,ymm1,0x17
 24f  vmulps ymm1,ymm2,ymm1
 253  vaddps ymm1,ymm3,ymm1
 257  vdivps ymm0,ymm0,ymm1
 25b  vmovups ymm1,YMMWORD PTR [r8]
 260  vmulps ymm0,ymm0,ymm1
 264  vmovups YMMWORD PTR [r13+0x0],ymm0
 26a  vmovups ymm0,YMMWORD PTR [r12+0x20]
 271  mov rax,0xffffffff80000000
 278  vmovd xmm1,eax
 27c  vbroadcastss ymm1,xmm1
 281  vxorps ymm0,ymm0,ymm1
 285  mov eax,0x42ae0000
 28a  vmovd xmm1,eax
 28e  vbroadcastss ymm1,xmm1
 293  vminps ymm2,ymm0,ymm1
 297  vminps ymm0,ymm1,ymm0
 29b  vorps ymm0,ymm2,ymm0
 29f  mov rax,0xffffffffc2ae0000
 2a6  vmovd xmm1,eax
 2aa  vbroadcastss ymm1,xmm1
 2af  mov rax,0xffffffff80000000
 2b6  vmovd xmm2,eax
 2ba  vbroadcastss ymm2,xmm2
 2bf  vxorps ymm0,ymm0,ymm2
 2c3  vxorps ymm1,ymm1,ymm2
 2c7  vminps ymm3,ymm0,ymm1
 2cb  vminps ymm0,ymm1,ymm0
 2cf  vorps ymm0,ymm3,ymm0
 2d3  vxorps ymm0,ymm0,ymm2
 2d7  mov eax,0x4b400000
 2dc  vmovd xmm1,eax
 2e0  vbroadcastss ymm1,xmm1
 2e5  mov eax,0x3fb8aa3b
 2ea  vmovd xmm2,eax
 2ee  vbroadcastss ymm2,xmm2
 2f3  vfmadd231ps ymm1,ymm0,ymm2
 2f8  mov eax,0x4b400000
 2fd  vmovd xmm2,eax
 301  vbroadcastss ymm2,xmm2
 306  vsubps ymm2,ymm1,ymm2
 30a  mov rax,0xffffffffbf317000
 311  vmovd xmm3,eax
 315  vbroadcastss ymm3,xmm3
 31a  vfmadd231ps ymm0,ymm2,ymm3
 31f  mov rax,0xffffffffb805fdf4
 326  vmovd xmm3,eax
 32a  vbroadcastss ymm3,xmm3
 32f  vfmadd231ps ymm0,ymm2,ymm3
 334  mov eax,0x3ab60b61
 339  vmovd xmm2,eax
 33d  vbroadcastss ymm2,xmm2
 342  mov eax,0x39500d01
 347  vmovd xmm3,eax
 34b  vbroadcastss ymm3,xmm3
 350  vfmadd231ps ymm2,ymm3,ymm0
 355  mov eax,0x3c088889
 35a  vmovd xmm3,eax
 35e  vbroadcastss ymm3,xmm3
 363  vfmadd231ps ymm3,ymm2,ymm0
 368  mov eax,0x3d2aaaab
 36d  vmovd xmm2,eax
 371  vbroadcastss ymm2,xmm2
 376  vfmadd231ps ymm2,ymm3,ymm0
 37b  mov eax,0x3e2aaaab
 380  vmovd xmm3,eax
 384  vbroadcastss ymm3,xmm3
 389  vfmadd231ps ymm3,ymm2,ymm0
 38e  mov eax,0x3f000000
 393  vmovd xmm2,eax
 397  vbroadcastss ymm2,xmm2
 39c  vfmadd231ps ymm2,ymm3,ymm0
 3a1  mov eax,0x3f800000
 3a6  vmovd xmm3,eax
 3aa  vbroadcastss ymm3,xmm3
 3af  vfmadd231ps ymm3,ymm2,ymm0
 3b4  mov eax,0x3f800000
 3b9  vmovd xmm2,eax
 3bd  vbroadcastss ymm2,xmm2
 3c2  vfmadd231ps ymm2,ymm3,ymm0
 3c7  mov eax,0x3f800000
 3cc  vmovd xmm0,eax
 3d0  vbroadcastss ymm0,xmm0
 3d5  mov eax,0x3f800000
 3da  vmovd xmm3,eax
 3de  vbroadcastss ymm3,xmm3
 3e3  mov eax,0x7f
 3e8  vmovd xmm4,eax
 3ec  vbroadcastss ymm4,xmm4
 3f1  vpaddd ymm1,ymm1,ymm4
 3f5  vpslld ymm1,ymm1,0x17
 3fa  vmulps ymm1,ymm2,ymm1
 3fe  vaddps ymm1,ymm3,ymm1
 402  vdivps ymm0,ymm0,ymm1
 406  vmovups ymm1,YMMWORD PTR [r8+0x20]
 40c  vmulps ymm0,ymm0,ymm1
 410  vmovups YMMWORD PTR [r13+0x20],ymm0
 416  add r12,0x40
 41a  add r13,0x40
 41e  add ebx,0x1
 421  cmp ebx,ebp
 423  jl 0xc0
 429  add r11d,0x1
 42d  cmp r11d,esi
 430  jl 0x6b
 436  add rsp,0x30
 43a  pop r13
 43c  pop r12
 43e  pop rbp
 43f  pop rbx
 440  vzeroupper
 443  ret
