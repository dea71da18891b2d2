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
  57  mov r11,QWORD PTR [rsp+0x60]
  5c  lea r10,[r11+r10*4]
  60  movsxd r11,DWORD PTR [rsi+0x10]
  64  movsxd rsi,DWORD PTR [rsi+0x14]
  68  mov esi,DWORD PTR [rsp+0x10]
  6c  mov ebx,DWORD PTR [rsp+0x8]
  70  cmp ebx,esi
  72  jge 0x259
  78  mov rbp,rbx
  7b  shl ebp,0x8
  7e  mov r12,rbp
  81  add r12d,0x100
  88  cmp r11d,r12d
  8b  cmovl r12d,r11d
  8f  cmp ebp,r12d
  92  jge 0x24e
  98  mov r13,rbp
  9b  shl r13d,0x3
  9f  movsxd r13,r13d
  a2  lea r13,[rdi+r13*4]
  a6  mov r14,rbp
  a9  shl r14d,0x3
  ad  movsxd r14,r14d
  b0  lea r14,[r10+r14*4]
  b4  nop WORD PTR [rax+rax*1+0x0]
  bd  nop DWORD PTR [rax]
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
 106  mov eax,0x40400000
 10b  vmovd xmm1,eax
 10f  vdivss xmm0,xmm0,xmm1
 113  vxorps xmm1,xmm1,xmm1
 117  vxorps xmm2,xmm2,xmm2
 11b  vxorps xmm3,xmm3,xmm3
 11f  vxorps xmm4,xmm4,xmm4
 123  vmovss xmm5,DWORD PTR [r13+0x0]
 129  vsubss xmm5,xmm5,xmm0
 12d  vmulss xmm5,xmm5,xmm5
 131  vaddss xmm5,xmm1,xmm5
 135  vmovups ymm1,ymm5
 139  vmovss xmm5,DWORD PTR [r13+0x4]
 13f  vsubss xmm5,xmm5,xmm0
 143  vmulss xmm5,xmm5,xmm5
 147  vaddss xmm5,xmm2,xmm5
 14b  vmovups ymm2,ymm5
 14f  vmovss xmm5,DWORD PTR [r13+0x8]
 155  vsubss xmm5,xmm5,xmm0
 159  vmulss xmm5,xmm5,xmm5
 15d  vaddss xmm5,xmm3,xmm5
 161  vmovups ymm3,ymm5
 165  vaddss xmm1,xmm1,xmm2
 169  vaddss xmm2,xmm3,xmm4
 16d  vaddss xmm1,xmm1,xmm2
 171  mov eax,0x40400000
 176  vmovd xmm2,eax
 17a  vdivss xmm1,xmm1,xmm2
 17e  mov eax,0x3f800000
 183  vmovd xmm2,eax
 187  mov eax,0x3727c5ac
 18c  vmovd xmm3,eax
 190  vaddss xmm1,xmm1,xmm3
 194  vsqrtss xmm1,xmm1,xmm1
 198  vdivss xmm1,xmm2,xmm1
 19c  vmovss xmm2,DWORD PTR [r9]
 1a1  vmovss xmm3,DWORD PTR [r13+0x0]
 1a7  vsubss xmm3,xmm3,xmm0
 1ab  vmovss xmm4,DWORD PTR [r8]
 1b0  vmulss xmm4,xmm4,xmm1
 1b4  vfmadd231ss xmm2,xmm3,xmm4
 1b9  vmovss DWORD PTR [r14],xmm2
 1be  vmovss xmm2,DWORD PTR [r9+0x4]
 1c4  vmovss xmm3,DWORD PTR [r13+0x4]
 1ca  vsubss xmm3,xmm3,xmm0
 1ce  vmovss xmm4,DWORD PTR [r8+0x4]
 1d4  vmulss xmm4,xmm4,xmm1
 1d8  vfmadd231ss xmm2,xmm3,xmm4
 1dd  vmovss DWORD PTR [r14+0x4],xmm2
 1e3  vmovss xmm2,DWORD PTR [r9+0x8]
 1e9  vmovss xmm3,DWORD PTR [r13+0x8]
 1ef  vsubss xmm0,xmm3,xmm0
 1f3  vmovss xmm3,DWORD PTR [r8+0x8]
 1f9  vmulss xmm1,xmm3,xmm1
 1fd  vfmadd231ss xmm2,xmm0,xmm1
 202  vmovss DWORD PTR [r14+0x8],xmm2
 208  vxorps xmm0,xmm0,xmm0
 20c  vmovss DWORD PTR [r14+0xc],xmm0
 212  vxorps xmm0,xmm0,xmm0
 216  vmovss DWORD PTR [r14+0x10],xmm0
 21c  vxorps xmm0,xmm0,xmm0
 220  vmovss DWORD PTR [r14+0x14],xmm0
 226  vxorps xmm0,xmm0,xmm0
 22a  vmovss DWORD PTR [r14+0x18],xmm0
 230  vxorps xmm0,xmm0,xmm0
 234  vmovss DWORD PTR [r14+0x1c],xmm0
 23a  add r13,0x20
 23e  add r14,0x20
 242  add ebp,0x1
 245  cmp ebp,r12d
 248  jl 0xc0
 24e  add ebx,0x1
 251  cmp ebx,esi
 253  jl 0x78
 259  add rsp,0x30
 25d  pop r14
 25f  pop r13
 261  pop r12
 263  pop rbp
 264  pop rbx
 265  vzeroupper
 268  ret
