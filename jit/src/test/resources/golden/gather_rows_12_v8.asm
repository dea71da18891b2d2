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
  67  jge 0xd9
  6d  mov rbx,r11
  70  shl ebx,0x8
  73  mov rbp,rbx
  76  add ebp,0x100
  7c  cmp r10d,ebp
  7f  cmovl ebp,r10d
  83  cmp ebx,ebp
  85  jge 0xd0
  8b  movsxd r12,ebx
  8e  lea r12,[r8+r12*4]
  92  mov r13,rbx
  95  shl r13d,0x4
  99  movsxd r13,r13d
  9c  lea r13,[r9+r13*4]
  a0  movsxd r14,DWORD PTR [r12]
  a4  shl r14,0x6
  a8  vmovups ymm0,YMMWORD PTR [rdi+r14*1]
  ae  vmovups YMMWORD PTR [r13+0x0],ymm0
  b4  vmovups ymm0,YMMWORD PTR [rdi+r14*1+0x20]
  bb  vmovups YMMWORD PTR [r13+0x20],ymm0
  c1  add r12,0x4
  c5  add r13,0x40
  c9  add ebx,0x1
  cc  cmp ebx,ebp
  ce  jl 0xa0
  d0  add r11d,0x1
  d4  cmp r11d,esi
  d7  jl 0x6d
  d9  add rsp,0x30
  dd  pop r14
  df  pop r13
  e1  pop r12
  e3  pop rbp
  e4  pop rbx
  e5  vzeroupper
  e8  ret
