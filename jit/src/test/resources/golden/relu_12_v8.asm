   0  push rbx
   1  push rbp
   2  push r12
   4  sub rsp,0x30
   8  mov QWORD PTR [rsp],rdi
   c  mov QWORD PTR [rsp+0x8],rsi
  11  mov QWORD PTR [rsp+0x10],rdx
  16  mov QWORD PTR [rsp+0x18],rcx
  1b  mov QWORD PTR [rsp+0x20],r8
  20  mov QWORD PTR [rsp+0x28],r9
  25  mov rsi,QWORD PTR [rsp]
  29  movsxd rdi,DWORD PTR [rsi]
  2c  mov r8,QWORD PTR [rsp+0x18]
  31  lea rdi,[r8+rdi*4]
  35  movsxd r8,DWORD PTR [rsi+0x4]
  39  mov r9,QWORD PTR [rsp+0x20]
  3e  lea r8,[r9+r8*4]
  42  movsxd r9,DWORD PTR [rsi+0x8]
  46  movsxd rsi,DWORD PTR [rsi+0xc]
  4a  mov esi,DWORD PTR [rsp+0x10]
  4e  mov r10d,DWORD PTR [rsp+0x8]
  53  cmp r10d,esi
  56  jge 0xed
  5c  mov r11,r10
  5f  shl r11d,0x8
  63  mov rbx,r11
  66  add ebx,0x100
  6c  cmp r9d,ebx
  6f  cmovl ebx,r9d
  73  cmp r11d,ebx
  76  jge 0xe0
  7c  mov rbp,r11
  7f  shl ebp,0x4
  82  movsxd rbp,ebp
  85  lea rbp,[rdi+rbp*4]
  89  mov r12,r11
  8c  shl r12d,0x4
  90  movsxd r12,r12d
  93  lea r12,[r8+r12*4]
  97  nop WORD PTR [rax+rax*1+0x0]
  a0  vmovups ymm0,YMMWORD PTR [rbp+0x0]
  a5  vxorps xmm1,xmm1,xmm1
  a9  vmaxps ymm0,ymm1,ymm0
  ad  vaddps ymm0,ymm0,ymm1
  b1  vmovups YMMWORD PTR [r12],ymm0
  b7  vmovups ymm0,YMMWORD PTR [rbp+0x20]
  bc  vxorps xmm1,xmm1,xmm1
  c0  vmaxps ymm0,ymm1,ymm0
  c4  vaddps ymm0,ymm0,ymm1
  c8  vmovups YMMWORD PTR [r12+0x20],ymm0
  cf  add rbp,0x40
  d3  add r12,0x40
  d7  add r11d,0x1
  db  cmp r11d,ebx
  de  jl 0xa0
  e0  add r10d,0x1
  e4  cmp r10d,esi
  e7  jl 0x5c
  ed  add rsp,0x30
  f1  pop r12
  f3  pop rbp
  f4  pop rbx
  f5  vzeroupper
  f8  ret
