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
  74  jge 0x1f1
  7a  mov rbp,rbx
  7d  shl ebp,0x8
  80  mov r12,rbp
  83  add r12d,0x100
  8a  cmp r11d,r12d
  8d  cmovl r12d,r11d
  91  cmp ebp,r12d
  94  jge 0x1e6
  9a  vxorps xmm0,xmm0,xmm0
  9e  vxorps xmm1,xmm1,xmm1
  a2  vxorps xmm2,xmm2,xmm2
  a6  vxorps xmm3,xmm3,xmm3
  aa  mov r13,rbp
  ad  shl r13d,0x3
  b1  movsxd r13,r13d
  b4  lea r13,[rdi+r13*4]
  b8  vmovss xmm4,DWORD PTR [r13+0x0]
  be  vaddss xmm4,xmm0,xmm4
  c2  vmovups ymm0,ymm4
  c6  vmovss xmm4,DWORD PTR [r13+0x4]
  cc  vaddss xmm4,xmm1,xmm4
  d0  vmovups ymm1,ymm4
  d4  vmovss xmm4,DWORD PTR [r13+0x8]
  da  vaddss xmm4,xmm2,xmm4
  de  vmovups ymm2,ymm4
  e2  vaddss xmm0,xmm0,xmm1
  e6  vaddss xmm1,xmm2,xmm3
  ea  vaddss xmm0,xmm0,xmm1
  ee  mov r14d,0x40400000
  f4  vmovd xmm1,r14d
  f9  vdivss xmm0,xmm0,xmm1
  fd  vxorps xmm1,xmm1,xmm1
 101  vxorps xmm2,xmm2,xmm2
 105  vxorps xmm3,xmm3,xmm3
 109  vxorps xmm4,xmm4,xmm4
 10d  vmovss xmm5,DWORD PTR [r13+0x0]
 113  vsubss xmm5,xmm5,xmm0
 117  vmulss xmm5,xmm5,xmm5
 11b  vaddss xmm5,xmm1,xmm5
 11f  vmovups ymm1,ymm5
 123  vmovss xmm5,DWORD PTR [r13+0x4]
 129  vsubss xmm5,xmm5,xmm0
 12d  vmulss xmm5,xmm5,xmm5
 131  vaddss xmm5,xmm2,xmm5
 135  vmovups ymm2,ymm5
 139  vmovss xmm5,DWORD PTR [r13+0x8]
 13f  vsubss xmm5,xmm5,xmm0
 143  vmulss xmm5,xmm5,xmm5
 147  vaddss xmm5,xmm3,xmm5
 14b  vmovups ymm3,ymm5
 14f  vaddss xmm1,xmm1,xmm2
 153  vaddss xmm2,xmm3,xmm4
 157  vaddss xmm1,xmm1,xmm2
 15b  mov r14d,0x40400000
 161  vmovd xmm2,r14d
 166  vdivss xmm1,xmm1,xmm2
 16a  mov r14d,0x3f800000
 170  vmovd xmm2,r14d
 175  mov r14d,0x3727c5ac
 17b  vmovd xmm3,r14d
 180  vaddss xmm1,xmm1,xmm3
 184  vsqrtss xmm1,xmm1,xmm1
 188  vdivss xmm1,xmm2,xmm1
 18c  mov r14d,0x0
 192  mov r15,rbp
 195  shl r15d,0x3
 199  movsxd r15,r15d
 19c  lea r15,[r10+r15*4]
 1a0  vmovups ymm2,YMMWORD PTR [r9+r14*4]
 1a6  vmovups ymm3,YMMWORD PTR [r13+r14*4+0x0]
 1ad  vbroadcastss ymm4,xmm0
 1b2  vsubps ymm3,ymm3,ymm4
 1b6  vmovups ymm4,YMMWORD PTR [r8+r14*4]
 1bc  vbroadcastss ymm5,xmm1
 1c1  vmulps ymm4,ymm4,ymm5
 1c5  vfmadd231ps ymm2,ymm3,ymm4
 1ca  vmovups YMMWORD PTR [r15+r14*4],ymm2
 1d0  add r14d,0x8
 1d4  cmp r14d,0x8
 1d8  jl 0x1a0
 1da  add ebp,0x1
 1dd  cmp ebp,r12d
 1e0  jl 0x9a
 1e6  add ebx,0x1
 1e9  cmp ebx,esi
 1eb  jl 0x7a
 1f1  add rsp,0x30
 1f5  pop r15
 1f7  pop r14
 1f9  pop r13
 1fb  pop r12
 1fd  pop rbp
 1fe  pop rbx
 1ff  vzeroupper
 202  ret
