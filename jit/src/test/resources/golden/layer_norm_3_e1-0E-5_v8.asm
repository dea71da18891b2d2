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
  66  movsxd rsi,DWORD PTR [rsi+0x14]
  6a  mov esi,DWORD PTR [rsp+0x10]
  6e  mov ebx,DWORD PTR [rsp+0x8]
  72  cmp ebx,esi
  74  jge 0x261
  7a  mov rbp,rbx
  7d  shl ebp,0x8
  80  mov r12,rbp
  83  add r12d,0x100
  8a  cmp r11d,r12d
  8d  cmovl r12d,r11d
  91  cmp ebp,r12d
  94  jge 0x256
  9a  mov r13,rbp
  9d  shl r13d,0x3
  a1  movsxd r13,r13d
  a4  lea r13,[rdi+r13*4]
  a8  mov r14,rbp
  ab  shl r14d,0x3
  af  movsxd r14,r14d
  b2  lea r14,[r10+r14*4]
  b6  nop WORD PTR [rax+rax*1+0x0]
  bf  nop
  c0  vxorps xmm0,xmm0,xmm0
  c4  vxorps xmm1,xmm1,xmm1
  c8  vxorps xmm2,xmm2,xmm2
  cc  vxorps xmm3,xmm3,xmm3
  d0  vmovss xmm4,DWORD PTR [r13+0x0]
  d6  vaddss xmm4,xmm0,xmm4
  da  vmovups ymm0,ymm4
  de  vmovss xmm4,DWORD PTR [r13+0x4]
  e4  vaddss xmm4,xmm1,xmm4
  e8  vmovups ymm1,ymm4
  ec  vmovss xmm4,DWORD PTR [r13+0x8]
  f2  vaddss xmm4,xmm2,xmm4
  f6  vmovups ymm2,ymm4
  fa  vaddss xmm0,xmm0,xmm1
  fe  vaddss xmm1,xmm2,xmm3
 102  vaddss xmm0,xmm0,xmm1
 106  mov r15d,0x40400000
 10c  vmovd xmm1,r15d
 111  vdivss xmm0,xmm0,xmm1
 115  vxorps xmm1,xmm1,xmm1
 119  vxorps xmm2,xmm2,xmm2
 11d  vxorps xmm3,xmm3,xmm3
 121  vxorps xmm4,xmm4,xmm4
 125  vmovss xmm5,DWORD PTR [r13+0x0]
 12b  vsubss xmm5,xmm5,xmm0
 12f  vmulss xmm5,xmm5,xmm5
 133  vaddss xmm5,xmm1,xmm5
 137  vmovups ymm1,ymm5
 13b  vmovss xmm5,DWORD PTR [r13+0x4]
 141  vsubss xmm5,xmm5,xmm0
 145  vmulss xmm5,xmm5,xmm5
 149  vaddss xmm5,xmm2,xmm5
 14d  vmovups ymm2,ymm5
 151  vmovss xmm5,DWORD PTR [r13+0x8]
 157  vsubss xmm5,xmm5,xmm0
 15b  vmulss xmm5,xmm5,xmm5
 15f  vaddss xmm5,xmm3,xmm5
 163  vmovups ymm3,ymm5
 167  vaddss xmm1,xmm1,xmm2
 16b  vaddss xmm2,xmm3,xmm4
 16f  vaddss xmm1,xmm1,xmm2
 173  mov r15d,0x40400000
 179  vmovd xmm2,r15d
 17e  vdivss xmm1,xmm1,xmm2
 182  mov r15d,0x3f800000
 188  vmovd xmm2,r15d
 18d  mov r15d,0x3727c5ac
 193  vmovd xmm3,r15d
 198  vaddss xmm1,xmm1,xmm3
 19c  vsqrtss xmm1,xmm1,xmm1
 1a0  vdivss xmm1,xmm2,xmm1
 1a4  vmovss xmm2,DWORD PTR [r9]
 1a9  vmovss xmm3,DWORD PTR [r13+0x0]
 1af  vsubss xmm3,xmm3,xmm0
 1b3  vmovss xmm4,DWORD PTR [r8]
 1b8  vmulss xmm4,xmm4,xmm1
 1bc  vfmadd231ss xmm2,xmm3,xmm4
 1c1  vmovss DWORD PTR [r14],xmm2
 1c6  vmovss xmm2,DWORD PTR [r9+0x4]
 1cc  vmovss xmm3,DWORD PTR [r13+0x4]
 1d2  vsubss xmm3,xmm3,xmm0
 1d6  vmovss xmm4,DWORD PTR [r8+0x4]
 1dc  vmulss xmm4,xmm4,xmm1
 1e0  vfmadd231ss xmm2,xmm3,xmm4
 1e5  vmovss DWORD PTR [r14+0x4],xmm2
 1eb  vmovss xmm2,DWORD PTR [r9+0x8]
 1f1  vmovss xmm3,DWORD PTR [r13+0x8]
 1f7  vsubss xmm0,xmm3,xmm0
 1fb  vmovss xmm3,DWORD PTR [r8+0x8]
 201  vmulss xmm1,xmm3,xmm1
 205  vfmadd231ss xmm2,xmm0,xmm1
 20a  vmovss DWORD PTR [r14+0x8],xmm2
 210  vxorps xmm0,xmm0,xmm0
 214  vmovss DWORD PTR [r14+0xc],xmm0
 21a  vxorps xmm0,xmm0,xmm0
 21e  vmovss DWORD PTR [r14+0x10],xmm0
 224  vxorps xmm0,xmm0,xmm0
 228  vmovss DWORD PTR [r14+0x14],xmm0
 22e  vxorps xmm0,xmm0,xmm0
 232  vmovss DWORD PTR [r14+0x18],xmm0
 238  vxorps xmm0,xmm0,xmm0
 23c  vmovss DWORD PTR [r14+0x1c],xmm0
 242  add r13,0x20
 246  add r14,0x20
 24a  add ebp,0x1
 24d  cmp ebp,r12d
 250  jl 0xc0
 256  add ebx,0x1
 259  cmp ebx,esi
 25b  jl 0x7a
 261  add rsp,0x30
 265  pop r15
 267  pop r14
 269  pop r13
 26b  pop r12
 26d  pop rbp
 26e  pop rbx
 26f  vzeroupper
 272  ret
