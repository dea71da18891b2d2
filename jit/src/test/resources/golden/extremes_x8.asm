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
  44  lea r8,[r9+r8*4]
  48  movsxd r9,DWORD PTR [rsi+0x8]
  4c  mov r10,QWORD PTR [rsp+0x28]
  51  lea rax,[r10+r9*4]
  55  mov QWORD PTR [rsp+0x30],rax
  5a  movsxd r10,DWORD PTR [rsi+0xc]
  5e  mov r11,QWORD PTR [rsp+0x70]
  63  lea r10,[r11+r10*4]
  67  movsxd r11,DWORD PTR [rsi+0x10]
  6b  mov rbx,QWORD PTR [rsp+0x78]
  70  lea r11,[rbx+r11*4]
  74  movsxd rsi,DWORD PTR [rsi+0x14]
  78  mov esi,DWORD PTR [rsp+0x10]
  7c  mov ebx,DWORD PTR [rsp+0x8]
  80  cmp ebx,esi
  82  jge 0x17a
  88  mov rbp,rbx
  8b  shl ebp,0x3
  8e  movsxd r12,ebp
  91  lea r12,[rdi+r12*4]
  95  vmovups ymm0,YMMWORD PTR [r12]
  9b  movsxd r12,ebp
  9e  lea r12,[r8+r12*4]
  a2  vmovups ymm1,YMMWORD PTR [r12]
  a8  movsxd r12,ebp
  ab  mov rax,QWORD PTR [rsp+0x30]
  b0  lea r12,[rax+r12*4]
  b4  mov r13,0xffffffff80000000
  bb  vmovd xmm2,r13d
  c0  vbroadcastss ymm2,xmm2
  c5  vxorps ymm3,ymm0,ymm2
  c9  vxorps ymm4,ymm1,ymm2
  cd  vminps ymm5,ymm3,ymm4
  d1  vminps ymm3,ymm4,ymm3
  d5  vorps ymm3,ymm5,ymm3
  d9  vxorps ymm2,ymm3,ymm2
  dd  vmovups YMMWORD PTR [r12],ymm2
  e3  movsxd r12,ebp
  e6  lea r12,[r10+r12*4]
  ea  vminps ymm2,ymm0,ymm1
  ee  vminps ymm0,ymm1,ymm0
  f2  vorps ymm0,ymm2,ymm0
  f6  vmovups YMMWORD PTR [r12],ymm0
  fc  mov r12,rbp
  ff  add ebp,0x8
 102  cmp r12d,ebp
 105  jge 0x16f
 10b  movsxd r13,r12d
 10e  lea r13,[rdi+r13*4]
 112  movsxd r14,r12d
 115  lea r14,[r8+r14*4]
 119  movsxd r15,r12d
 11c  lea r15,[r11+r15*4]
 120  vmovss xmm0,DWORD PTR [r13+0x0]
 126  vmovss xmm1,DWORD PTR [r14]
 12b  vucomiss xmm1,xmm0
 12f  jbe 0x145
 135  mov r9d,0x3f800000
 13b  vmovd xmm0,r9d
 140  jmp 0x155
 145  mov r9,0xffffffff80000000
 14c  vmovd xmm1,r9d
 151  vmovups ymm0,ymm1
 155  vmovss DWORD PTR [r15],xmm0
 15a  add r13,0x4
 15e  add r14,0x4
 162  add r15,0x4
 166  add r12d,0x1
 16a  cmp r12d,ebp
 16d  jl 0x120
 16f  add ebx,0x1
 172  cmp ebx,esi
 174  jl 0x88
 17a  add rsp,0x38
 17e  pop r15
 180  pop r14
 182  pop r13
 184  pop r12
 186  pop rbp
 187  pop rbx
 188  vzeroupper
 18b  ret
