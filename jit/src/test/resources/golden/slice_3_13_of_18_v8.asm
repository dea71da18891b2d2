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
  4c  mov esi,DWORD PTR [rsp+0x10]
  50  mov r10d,DWORD PTR [rsp+0x8]
  55  cmp r10d,esi
  58  jge 0x108
  5e  mov r11,r10
  61  shl r11d,0x8
  65  mov rbx,r11
  68  add ebx,0x100
  6e  cmp r9d,ebx
  71  cmovl ebx,r9d
  75  cmp r11d,ebx
  78  jge 0xfb
  7e  mov ebp,0x0
  83  mov r12,r11
  86  imul r12d,r12d,0x18
  8a  movsxd r12,r12d
  8d  lea r12,[rdi+r12*4]
  91  mov r13,r11
  94  shl r13d,0x4
  98  movsxd r13,r13d
  9b  lea r13,[r8+r13*4]
  9f  nop
  a0  vmovups ymm0,YMMWORD PTR [r12+rbp*4+0xc]
  a7  vmovups YMMWORD PTR [r13+rbp*4+0x0],ymm0
  ae  add ebp,0x8
  b1  cmp ebp,0x8
  b4  jl 0xa0
  b6  mov rbp,r11
  b9  shl ebp,0x4
  bc  movsxd rbp,ebp
  bf  lea rbp,[r8+rbp*4]
  c3  vxorps xmm0,xmm0,xmm0
  c7  vmovups YMMWORD PTR [rbp+0x20],ymm0
  cc  mov r12,r11
  cf  imul r12d,r12d,0x18
  d3  movsxd r12,r12d
  d6  lea r12,[rdi+r12*4]
  da  vmovss xmm0,DWORD PTR [r12+0x2c]
  e1  vmovss DWORD PTR [rbp+0x20],xmm0
  e6  vmovss xmm0,DWORD PTR [r12+0x30]
  ed  vmovss DWORD PTR [rbp+0x24],xmm0
  f2  add r11d,0x1
  f6  cmp r11d,ebx
  f9  jl 0x7e
  fb  add r10d,0x1
  ff  cmp r10d,esi
 102  jl 0x5e
 108  add rsp,0x30
 10c  pop r13
 10e  pop r12
 110  pop rbp
 111  pop rbx
 112  vzeroupper
 115  ret
