   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x38
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
  44  lea rax,[r9+r8*4]
  48  mov QWORD PTR [rsp+0x30],rax
  4d  movsxd r9,DWORD PTR [rsi+0x8]
  51  mov r10,QWORD PTR [rsp+0x28]
  56  lea r9,[r10+r9*4]
  5a  movsxd r10,DWORD PTR [rsi+0xc]
  5e  mov r11,QWORD PTR [rsp+0x70]
  63  lea r10,[r11+r10*4]
  67  movsxd rsi,DWORD PTR [rsi+0x10]
  6b  mov esi,DWORD PTR [rsp+0x10]
  6f  mov r11d,DWORD PTR [rsp+0x8]
  74  cmp r11d,esi
  77  jge 0x1b3
  7d  mov ebx,DWORD PTR [r9+r11*4]
  81  mov rax,QWORD PTR [rsp+0x30]
  86  mov ebp,DWORD PTR [rax+r11*4]
  8a  mov r12,rbp
  8d  add r12d,ebx
  90  mov rax,0xffffffffff800000
  97  vmovd xmm0,eax
  9b  vbroadcastss ymm0,xmm0
  a0  mov r13,r12
  a3  cmp ebp,r13d
  a6  jge 0x179
  ac  mov rax,0xffffffffff800000
  b3  vmovd xmm1,eax
  b7  vbroadcastss ymm1,xmm1
  bc  mov r14,rbp
  bf  add r14d,0x100
  c6  cmp r12d,r14d
  c9  cmovl r14d,r12d
  cd  mov r15,rbp
  d0  cmp r15d,r14d
  d3  jge 0x13e
  d9  mov r8,r15
  dc  shl r8d,0x3
  e0  movsxd r8,r8d
  e3  lea r8,[rdi+r8*4]
  e7  nop WORD PTR [rax+rax*1+0x0]
  f0  nop WORD PTR [rax+rax*1+0x0]
  f9  nop DWORD PTR [rax+0x0]
 100  vmovups ymm2,YMMWORD PTR [r8]
 105  mov rax,0xffffffff80000000
 10c  vmovd xmm3,eax
 110  vbroadcastss ymm3,xmm3
 115  vxorps ymm4,ymm1,ymm3
 119  vxorps ymm2,ymm2,ymm3
 11d  vminps ymm5,ymm4,ymm2
 121  vminps ymm2,ymm2,ymm4
 125  vorps ymm2,ymm5,ymm2
 129  vxorps ymm2,ymm2,ymm3
 12d  vmovups ymm1,ymm2
 131  add r8,0x20
 135  add r15d,0x1
 139  cmp r15d,r14d
 13c  jl 0x100
 13e  mov rax,0xffffffff80000000
 145  vmovd xmm2,eax
 149  vbroadcastss ymm2,xmm2
 14e  vxorps ymm3,ymm0,ymm2
 152  vxorps ymm1,ymm1,ymm2
 156  vminps ymm4,ymm3,ymm1
 15a  vminps ymm1,ymm1,ymm3
 15e  vorps ymm1,ymm4,ymm1
 162  vxorps ymm1,ymm1,ymm2
 166  vmovups ymm0,ymm1
 16a  add ebp,0x100
 170  cmp ebp,r13d
 173  jl 0xac
 179  mov r8,r11
 17c  shl r8d,0x3
 180  movsxd r8,r8d
 183  lea r8,[r10+r8*4]
 187  mov ebp,0x0
 18c  cmp ebp,ebx
 18e  jge 0x199
 194  jmp 0x1a1
 199  vxorps xmm1,xmm1,xmm1
 19d  vmovups ymm0,ymm1
 1a1  vmovups YMMWORD PTR [r8],ymm0
 1a6  add r11d,0x1
 1aa  cmp r11d,esi
 1ad  jl 0x7d
 1b3  add rsp,0x38
 1b7  pop r15
 1b9  pop r14
 1bb  pop r13
 1bd  pop r12
 1bf  pop rbp
 1c0  pop rbx
 1c1  vzeroupper
 1c4  ret
