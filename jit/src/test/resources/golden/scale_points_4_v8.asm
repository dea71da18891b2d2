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
  74  jge 0xf9
  7a  mov rbp,rbx
  7d  shl ebp,0x8
  80  mov r12,rbp
  83  add r12d,0x100
  8a  cmp r11d,r12d
  8d  cmovl r12d,r11d
  91  cmp ebp,r12d
  94  jge 0xf2
  9a  mov r13d,0x0
  a0  mov r14,rbp
  a3  shl r14d,0x3
  a7  movsxd r14,r14d
  aa  lea r14,[rdi+r14*4]
  ae  mov r15,rbp
  b1  shl r15d,0x3
  b5  movsxd r15,r15d
  b8  lea r15,[r10+r15*4]
  bc  nop DWORD PTR [rax+0x0]
  c0  vmovups ymm0,YMMWORD PTR [r14+r13*4]
  c6  vmovups ymm1,YMMWORD PTR [r8+r13*4]
  cc  vmulps ymm0,ymm0,ymm1
  d0  vmovups ymm1,YMMWORD PTR [r9+r13*4]
  d6  vdivps ymm0,ymm0,ymm1
  da  vmovups YMMWORD PTR [r15+r13*4],ymm0
  e0  add r13d,0x8
  e4  cmp r13d,0x8
  e8  jl 0xc0
  ea  add ebp,0x1
  ed  cmp ebp,r12d
  f0  jl 0x9a
  f2  add ebx,0x1
  f5  cmp ebx,esi
  f7  jl 0x7a
  f9  add rsp,0x30
  fd  pop r15
  ff  pop r14
 101  pop r13
 103  pop r12
 105  pop rbp
 106  pop rbx
 107  vzeroupper
 10a  ret
