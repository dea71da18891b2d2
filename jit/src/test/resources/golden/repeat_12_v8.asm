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
  48  movsxd r10,DWORD PTR [rsi+0xc]
  4c  movsxd rsi,DWORD PTR [rsi+0x10]
  50  mov esi,DWORD PTR [rsp+0x10]
  54  mov r11d,DWORD PTR [rsp+0x8]
  59  cmp r11d,esi
  5c  jge 0x112
  62  mov rbx,r11
  65  shl ebx,0x8
  68  mov rbp,rbx
  6b  add ebp,0x100
  71  cmp r10d,ebp
  74  cmovl ebp,r10d
  78  cmp ebx,ebp
  7a  jge 0x105
  80  mov r12,rbx
  83  shl r12d,0x4
  87  movsxd r12,r12d
  8a  lea r12,[r8+r12*4]
  8e  nop WORD PTR [rax+rax*1+0x0]
  97  nop WORD PTR [rax+rax*1+0x0]
  a0  mov r13,rbx
  a3  mov rcx,r9
  a6  mov rax,r13
  a9  test ecx,ecx
  ab  je 0xce
  b1  cmp ecx,0xffffffff
  b4  je 0xc2
  ba  cdq
  bb  idiv ecx
  bd  jmp 0xd6
  c2  neg eax
  c4  mov edx,0x0
  c9  jmp 0xd6
  ce  mov rdx,rax
  d1  mov eax,0x0
  d6  mov r13,rax
  d9  shl r13d,0x4
  dd  movsxd r13,r13d
  e0  vmovups ymm0,YMMWORD PTR [rdi+r13*4]
  e6  vmovups YMMWORD PTR [r12],ymm0
  ec  vmovups ymm0,YMMWORD PTR [rdi+r13*4+0x20]
  f3  vmovups YMMWORD PTR [r12+0x20],ymm0
  fa  add r12,0x40
  fe  add ebx,0x1
 101  cmp ebx,ebp
 103  jl 0xa0
 105  add r11d,0x1
 109  cmp r11d,esi
 10c  jl 0x62
 112  add rsp,0x30
 116  pop r13
 118  pop r12
 11a  pop rbp
 11b  pop rbx
 11c  vzeroupper
 11f  ret
