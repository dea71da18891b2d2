   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  sub rsp,0x30
   a  mov QWORD PTR [rsp],rdi
   e  mov QWORD PTR [rsp+0x8],rsi
  13  mov QWORD PTR [rsp+0x10],rdx
  18  mov QWORD PTR [rsp+0x18],rcx
  1d  mov QWORD PTR [rsp+0x20],r8
  22  mov QWORD PTR [rsp+0x28],r9
  27  mov rsi,QWORD PTR [rsp]
  2b  movsxd rdi,DWORD PTR [rsi]
  2e  mov r8,QWORD PTR [rsp+0x18]
  33  lea rdi,[r8+rdi*4]
  37  movsxd r8,DWORD PTR [rsi+0x4]
  3b  mov r9,QWORD PTR [rsp+0x20]
  40  lea r8,[r9+r8*4]
  44  movsxd r9,DWORD PTR [rsi+0x8]
  48  movsxd rsi,DWORD PTR [rsi+0xc]
  4c  mov r10d,DWORD PTR [rsp+0x10]
  51  mov r11d,DWORD PTR [rsp+0x8]
  56  cmp r11d,r10d
  59  jge 0xd7
  5f  mov rbx,r11
  62  shl ebx,0x3
  65  mov rax,0xffffffff80000000
  6c  vmovd xmm0,eax
  70  vbroadcastss ymm0,xmm0
  75  mov ebp,0x0
  7a  mov r12,r9
  7d  cmp ebp,r12d
  80  jge 0xc3
  86  nop WORD PTR [rax+rax*1+0x0]
  8f  nop WORD PTR [rax+rax*1+0x0]
  98  nop DWORD PTR [rax+rax*1+0x0]
  a0  mov r13,rbp
  a3  imul r13d,esi
  a7  add r13d,ebx
  aa  movsxd r13,r13d
  ad  vmovups ymm1,YMMWORD PTR [rdi+r13*4]
  b3  vaddps ymm1,ymm0,ymm1
  b7  vmovups ymm0,ymm1
  bb  add ebp,0x1
  be  cmp ebp,r12d
  c1  jl 0xa0
  c3  movsxd rbx,ebx
  c6  lea rbx,[r8+rbx*4]
  ca  vmovups YMMWORD PTR [rbx],ymm0
  ce  add r11d,0x1
  d2  cmp r11d,r10d
  d5  jl 0x5f
  d7  add rsp,0x30
  db  pop r13
  dd  pop r12
  df  pop rbp
  e0  pop rbx
  e1  vzeroupper
  e4  ret
