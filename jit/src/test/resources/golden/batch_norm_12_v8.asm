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
  72  jge 0x108
  78  mov rbp,rbx
  7b  shl ebp,0x8
  7e  mov r12,rbp
  81  add r12d,0x100
  88  cmp r11d,r12d
  8b  cmovl r12d,r11d
  8f  cmp ebp,r12d
  92  jge 0xfd
  98  mov r13,rbp
  9b  shl r13d,0x4
  9f  movsxd r13,r13d
  a2  lea r13,[rdi+r13*4]
  a6  mov r14,rbp
  a9  shl r14d,0x4
  ad  movsxd r14,r14d
  b0  lea r14,[r10+r14*4]
  b4  nop WORD PTR [rax+rax*1+0x0]
  bd  nop DWORD PTR [rax]
  c0  vmovups ymm0,YMMWORD PTR [r9]
  c5  vmovups ymm1,YMMWORD PTR [r13+0x0]
  cb  vfmadd231ps ymm0,ymm1,YMMWORD PTR [r8]
  d0  vmovups YMMWORD PTR [r14],ymm0
  d5  vmovups ymm0,YMMWORD PTR [r9+0x20]
  db  vmovups ymm1,YMMWORD PTR [r13+0x20]
  e1  vfmadd231ps ymm0,ymm1,YMMWORD PTR [r8+0x20]
  e7  vmovups YMMWORD PTR [r14+0x20],ymm0
  ed  add r13,0x40
  f1  add r14,0x40
  f5  add ebp,0x1
  f8  cmp ebp,r12d
  fb  jl 0xc0
  fd  add ebx,0x1
 100  cmp ebx,esi
 102  jl 0x78
 108  add rsp,0x30
 10c  pop r14
 10e  pop r13
 110  pop r12
 112  pop rbp
 113  pop rbx
 114  vzeroupper
 117  ret
