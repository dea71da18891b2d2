   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x40
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
  56  lea rax,[r10+r9*4]
  5a  mov QWORD PTR [rsp+0x38],rax
  5f  movsxd r10,DWORD PTR [rsi+0xc]
  63  mov r11,QWORD PTR [rsp+0x78]
  68  lea r10,[r11+r10*4]
  6c  movsxd rsi,DWORD PTR [rsi+0x10]
  70  mov esi,DWORD PTR [rsp+0x10]
  74  mov r11d,DWORD PTR [rsp+0x8]
  79  cmp r11d,esi
  7c  jge 0x1b7
  82  mov rax,QWORD PTR [rsp+0x38]
  87  mov ebx,DWORD PTR [rax+r11*4]
  8b  mov rax,QWORD PTR [rsp+0x30]
  90  mov ebp,DWORD PTR [rax+r11*4]
  94  mov r12,rbp
  97  add r12d,ebx
  9a  mov r13,0xffffffffff800000
  a1  vmovd xmm0,r13d
  a6  vbroadcastss ymm0,xmm0
  ab  mov r13,r12
  ae  cmp ebp,r13d
  b1  jge 0x17b
  b7  mov r14,0xffffffffff800000
  be  vmovd xmm1,r14d
  c3  vbroadcastss ymm1,xmm1
  c8  mov r14,rbp
  cb  add r14d,0x100
  d2  cmp r12d,r14d
  d5  cmovl r14d,r12d
  d9  mov r15,rbp
  dc  cmp r15d,r14d
  df  jge 0x13f
  e5  mov r8,r15
  e8  shl r8d,0x3
  ec  movsxd r8,r8d
  ef  lea r8,[rdi+r8*4]
  f3  nop WORD PTR [rax+rax*1+0x0]
  fc  nop DWORD PTR [rax+0x0]
 100  vmovups ymm2,YMMWORD PTR [r8]
 105  mov r9,0xffffffff80000000
 10c  vmovd xmm3,r9d
 111  vbroadcastss ymm3,xmm3
 116  vxorps ymm4,ymm1,ymm3
 11a  vxorps ymm2,ymm2,ymm3
 11e  vminps ymm5,ymm4,ymm2
 122  vminps ymm2,ymm2,ymm4
 126  vorps ymm2,ymm5,ymm2
 12a  vxorps ymm2,ymm2,ymm3
 12e  vmovups ymm1,ymm2
 132  add r8,0x20
 136  add r15d,0x1
 13a  cmp r15d,r14d
 13d  jl 0x100
 13f  mov r8,0xffffffff80000000
 146  vmovd xmm2,r8d
 14b  vbroadcastss ymm2,xmm2
 150  vxorps ymm3,ymm0,ymm2
 154  vxorps ymm1,ymm1,ymm2
 158  vminps ymm4,ymm3,ymm1
 15c  vminps ymm1,ymm1,ymm3
 160  vorps ymm1,ymm4,ymm1
 164  vxorps ymm1,ymm1,ymm2
 168  vmovups ymm0,ymm1
 16c  add ebp,0x100
 172  cmp ebp,r13d
 175  jl 0xb7
 17b  mov r8,r11
 17e  shl r8d,0x3
 182  movsxd r8,r8d
 185  lea r8,[r10+r8*4]
 189  mov r9d,0x0
 18f  cmp r9d,ebx
 192  jge 0x19d
 198  jmp 0x1a5
 19d  vxorps xmm1,xmm1,xmm1
 1a1  vmovups ymm0,ymm1
 1a5  vmovups YMMWORD PTR [r8],ymm0
 1aa  add r11d,0x1
 1ae  cmp r11d,esi
 1b1  jl 0x82
 1b7  add rsp,0x40
 1bb  pop r15
 1bd  pop r14
 1bf  pop r13
 1c1  pop r12
 1c3  pop rbp
 1c4  pop rbx
 1c5  vzeroupper
 1c8  ret
