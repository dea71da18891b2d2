   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x58
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
  44  lea rax,[r9+r8*4]
  48  mov QWORD PTR [rsp+0x50],rax
  4d  movsxd r9,DWORD PTR [rsi+0x8]
  51  mov r10,QWORD PTR [rsp+0x28]
  56  lea r9,[r10+r9*4]
  5a  movsxd r10,DWORD PTR [rsi+0xc]
  5e  mov r11,QWORD PTR [rsp+0x90]
  66  lea r10,[r11+r10*4]
  6a  movsxd rax,DWORD PTR [rsi+0x10]
  6e  mov QWORD PTR [rsp+0x30],rax
  73  movsxd rax,DWORD PTR [rsi+0x14]
  77  mov QWORD PTR [rsp+0x38],rax
  7c  movsxd rsi,DWORD PTR [rsi+0x18]
  80  mov eax,DWORD PTR [rsp+0x10]
  84  mov QWORD PTR [rsp+0x40],rax
  89  mov eax,DWORD PTR [rsp+0x8]
  8d  mov QWORD PTR [rsp+0x48],rax
  92  mov rax,QWORD PTR [rsp+0x48]
  97  mov rcx,QWORD PTR [rsp+0x40]
  9c  cmp eax,ecx
  9e  jge 0x165
  a4  mov r12,QWORD PTR [rsp+0x48]
  a9  shl r12d,0x8
  ad  mov r13,r12
  b0  add r13d,0x100
  b7  mov rax,QWORD PTR [rsp+0x38]
  bc  cmp eax,r13d
  bf  cmovl r13d,eax
  c3  mov r14d,0x0
  c9  mov r15,QWORD PTR [rsp+0x30]
  ce  cmp r14d,r15d
  d1  jge 0x146
  d7  mov rax,QWORD PTR [rsp+0x50]
  dc  mov r11d,DWORD PTR [rax+r14*4]
  e0  mov ebx,DWORD PTR [r9+r14*4]
  e4  mov rsi,r11
  e7  add esi,ebx
  e9  cmp r13d,esi
  ec  cmovl esi,r13d
  f0  cmp r12d,r11d
  f3  cmovg r11d,r12d
  f7  cmp r11d,esi
  fa  jge 0x13d
 100  mov ebx,0x0
 105  mov rbp,r14
 108  shl ebp,0x3
 10b  movsxd rbp,ebp
 10e  lea rbp,[rdi+rbp*4]
 112  mov r8,r11
 115  shl r8d,0x3
 119  movsxd r8,r8d
 11c  lea r8,[r10+r8*4]
 120  vmovups ymm0,YMMWORD PTR [rbp+rbx*4+0x0]
 126  vmovups YMMWORD PTR [r8+rbx*4],ymm0
 12c  add ebx,0x8
 12f  cmp ebx,0x8
 132  jl 0x120
 134  add r11d,0x1
 138  cmp r11d,esi
 13b  jl 0x100
 13d  add r14d,0x1
 141  cmp r14d,r15d
 144  jl 0xd7
 146  mov rax,QWORD PTR [rsp+0x48]
 14b  add eax,0x1
 14e  mov QWORD PTR [rsp+0x48],rax
 153  mov rax,QWORD PTR [rsp+0x48]
 158  mov rcx,QWORD PTR [rsp+0x40]
 15d  cmp eax,ecx
 15f  jl 0xa4
 165  add rsp,0x58
 169  pop r15
 16b  pop r14
 16d  pop r13
 16f  pop r12
 171  pop rbp
 172  pop rbx
 173  vzeroupper
 176  ret
