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
  33  lea rdi,[r8+rdi*8]
  37  movsxd r8,DWORD PTR [rsi+0x4]
  3b  mov r9,QWORD PTR [rsp+0x20]
  40  lea r8,[r9+r8*8]
  44  movsxd r9,DWORD PTR [rsi+0x8]
  48  mov r10,QWORD PTR [rsp+0x28]
  4d  lea r9,[r10+r9*4]
  51  movsxd r10,DWORD PTR [rsi+0xc]
  55  movsxd rsi,DWORD PTR [rsi+0x10]
  59  mov r11d,0x0
  5f  mov ebx,0x0
  64  cmp ebx,r10d
  67  jge 0xe4
  6d  mov rbp,QWORD PTR [rdi+rbx*8]
  71  cmp r11d,esi
  74  jge 0x94
  7a  movsxd r12,r11d
  7d  lea r12,[r8+r12*8]
  81  mov r12,QWORD PTR [r12]
  85  cmp r12,rbp
  88  jge 0x94
  8e  add r11d,0x1
  92  jmp 0x71
  94  mov r12d,0x0
  9a  cmp r11d,esi
  9d  jge 0xbd
  a3  movsxd r13,r11d
  a6  lea r13,[r8+r13*8]
  aa  mov r13,QWORD PTR [r13+0x0]
  ae  cmp r13,rbp
  b1  jne 0xbd
  b7  mov r12d,0x1
  bd  test r12d,r12d
  c0  je 0xce
  c6  mov rbp,r11
  c9  jmp 0xd8
  ce  mov r12,0xffffffffffffffff
  d5  mov rbp,r12
  d8  mov DWORD PTR [r9+rbx*4],ebp
  dc  add ebx,0x1
  df  cmp ebx,r10d
  e2  jl 0x6d
  e4  add rsp,0x30
  e8  pop r13
  ea  pop r12
  ec  pop rbp
  ed  pop rbx
  ee  vzeroupper
  f1  ret
