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
  67  jge 0x119
  6d  mov ebp,0x0
  72  mov rbp,rbx
  75  movsxd rbp,ebp
  78  lea rbp,[rdi+rbp*8]
  7c  mov rbp,QWORD PTR [rbp+0x0]
  80  cmp r11d,esi
  83  jge 0xac
  89  mov r12d,0x0
  8f  mov r12,r11
  92  movsxd r12,r12d
  95  lea r12,[r8+r12*8]
  99  mov r12,QWORD PTR [r12]
  9d  cmp r12,rbp
  a0  jge 0xac
  a6  add r11d,0x1
  aa  jmp 0x80
  ac  mov r12d,0x0
  b2  cmp r11d,esi
  b5  jge 0xde
  bb  mov r13d,0x0
  c1  mov r13,r11
  c4  movsxd r13,r13d
  c7  lea r13,[r8+r13*8]
  cb  mov r13,QWORD PTR [r13+0x0]
  cf  cmp r13,rbp
  d2  jne 0xde
  d8  mov r12d,0x1
  de  test r12d,r12d
  e1  je 0xef
  e7  mov rbp,r11
  ea  jmp 0xf9
  ef  mov r12,0xffffffffffffffff
  f6  mov rbp,r12
  f9  mov r12d,0x0
  ff  mov r12,rbx
 102  movsxd r12,r12d
 105  lea r12,[r9+r12*4]
 109  mov DWORD PTR [r12],ebp
 10d  add ebx,0x1
 110  cmp ebx,r10d
 113  jl 0x6d
 119  add rsp,0x30
 11d  pop r13
 11f  pop r12
 121  pop rbp
 122  pop rbx
 123  vzeroupper
 126  ret
