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
  57  movsxd rsi,DWORD PTR [rsi+0x10]
  5b  mov esi,DWORD PTR [rsp+0x10]
  5f  mov r11d,DWORD PTR [rsp+0x8]
  64  cmp r11d,esi
  67  jge 0x10c
  6d  mov rbx,r11
  70  shl ebx,0x8
  73  mov rbp,rbx
  76  add ebp,0x100
  7c  cmp r10d,ebp
  7f  cmovl ebp,r10d
  83  cmp ebx,ebp
  85  jge 0xff
  8b  mov r12,rbx
  8e  shl r12d,0x4
  92  movsxd r12,r12d
  95  lea r12,[rdi+r12*4]
  99  mov r13,rbx
  9c  shl r13d,0x4
  a0  movsxd r13,r13d
  a3  lea r13,[r8+r13*4]
  a7  mov r14,rbx
  aa  shl r14d,0x4
  ae  movsxd r14,r14d
  b1  lea r14,[r9+r14*4]
  b5  nop WORD PTR [rax+rax*1+0x0]
  be  xchg ax,ax
  c0  vmovups ymm0,YMMWORD PTR [r12]
  c6  vmovups ymm1,YMMWORD PTR [r13+0x0]
  cc  vaddps ymm0,ymm0,ymm1
  d0  vmovups YMMWORD PTR [r14],ymm0
  d5  vmovups ymm0,YMMWORD PTR [r12+0x20]
  dc  vmovups ymm1,YMMWORD PTR [r13+0x20]
  e2  vaddps ymm0,ymm0,ymm1
  e6  vmovups YMMWORD PTR [r14+0x20],ymm0
  ec  add r12,0x40
  f0  add r13,0x40
  f4  add r14,0x40
  f8  add ebx,0x1
  fb  cmp ebx,ebp
  fd  jl 0xc0
  ff  add r11d,0x1
 103  cmp r11d,esi
 106  jl 0x6d
 10c  add rsp,0x30
 110  pop r14
 112  pop r13
 114  pop r12
 116  pop rbp
 117  pop rbx
 118  vzeroupper
 11b  ret
