   0  push rbx
   1  sub rsp,0x30
   5  mov QWORD PTR [rsp],rdi
   9  mov QWORD PTR [rsp+0x8],rsi
   e  mov QWORD PTR [rsp+0x10],rdx
  13  mov QWORD PTR [rsp+0x18],rcx
  18  mov QWORD PTR [rsp+0x20],r8
  1d  mov QWORD PTR [rsp+0x28],r9
  22  mov rsi,QWORD PTR [rsp]
  26  movsxd rdi,DWORD PTR [rsi]
  29  mov r8,QWORD PTR [rsp+0x18]
  2e  lea rdi,[r8+rdi*4]
  32  movsxd r8,DWORD PTR [rsi+0x4]
  36  mov r9,QWORD PTR [rsp+0x20]
  3b  lea r8,[r9+r8*4]
  3f  movsxd r9,DWORD PTR [rsi+0x8]
  43  mov r10,QWORD PTR [rsp+0x28]
  48  lea r9,[r10+r9*4]
  4c  movsxd rsi,DWORD PTR [rsi+0xc]
  50  mov esi,DWORD PTR [rsp+0x10]
  54  mov r10d,DWORD PTR [rsp+0x8]
  59  cmp r10d,esi
  5c  jge 0x39c
  62  mov r11,r10
  65  shl r11d,0x2
  69  movsxd r11,r11d
  6c  lea r9,[r9+r11*4]
  70  nop WORD PTR [rax+rax*1+0x0]
  79  nop DWORD PTR [rax+0x0]
  80  vmovss xmm0,DWORD PTR [rdi+r10*4]
  86  vmovss xmm1,DWORD PTR [r8+r10*4]
  8c  vucomiss xmm1,xmm0
  90  jbe 0xa1
  96  mov r11d,0x1
  9c  jmp 0xa9
  a1  mov ebx,0x0
  a6  mov r11,rbx
  a9  mov ebx,0x0
  ae  vmovss xmm0,DWORD PTR [rdi+r10*4]
  b4  vmovss xmm1,DWORD PTR [r8+r10*4]
  ba  vucomiss xmm1,xmm0
  be  jbe 0xc9
  c4  mov ebx,0x1
  c9  vmovss xmm0,DWORD PTR [rdi+r10*4]
  cf  vmovss xmm1,DWORD PTR [r8+r10*4]
  d5  vucomiss xmm1,xmm0
  d9  jbe 0xe8
  df  add r11d,0x2
  e3  jmp 0xec
  e8  add r11d,0x4
  ec  test ebx,ebx
  ee  je 0x10e
  f4  vmovss xmm0,DWORD PTR [rdi+r10*4]
  fa  vmovss xmm1,DWORD PTR [r8+r10*4]
 100  vucomiss xmm1,xmm0
 104  jbe 0x10e
 10a  add r11d,0x8
 10e  vmovss xmm0,DWORD PTR [rdi+r10*4]
 114  vmovss xmm1,DWORD PTR [r8+r10*4]
 11a  vucomiss xmm1,xmm0
 11e  ja 0x12c
 124  test ebx,ebx
 126  je 0x130
 12c  add r11d,0x10
 130  mov DWORD PTR [r9],r11d
 133  vmovss xmm0,DWORD PTR [rdi+r10*4]
 139  vmovss xmm1,DWORD PTR [r8+r10*4]
 13f  vucomiss xmm1,xmm0
 143  jb 0x154
 149  mov r11d,0x1
 14f  jmp 0x15c
 154  mov ebx,0x0
 159  mov r11,rbx
 15c  mov ebx,0x0
 161  vmovss xmm0,DWORD PTR [rdi+r10*4]
 167  vmovss xmm1,DWORD PTR [r8+r10*4]
 16d  vucomiss xmm1,xmm0
 171  jb 0x17c
 177  mov ebx,0x1
 17c  vmovss xmm0,DWORD PTR [rdi+r10*4]
 182  vmovss xmm1,DWORD PTR [r8+r10*4]
 188  vucomiss xmm1,xmm0
 18c  jb 0x19b
 192  add r11d,0x2
 196  jmp 0x19f
 19b  add r11d,0x4
 19f  test ebx,ebx
 1a1  je 0x1c1
 1a7  vmovss xmm0,DWORD PTR [rdi+r10*4]
 1ad  vmovss xmm1,DWORD PTR [r8+r10*4]
 1b3  vucomiss xmm1,xmm0
 1b7  jb 0x1c1
 1bd  add r11d,0x8
 1c1  vmovss xmm0,DWORD PTR [rdi+r10*4]
 1c7  vmovss xmm1,DWORD PTR [r8+r10*4]
 1cd  vucomiss xmm1,xmm0
 1d1  jae 0x1df
 1d7  test ebx,ebx
 1d9  je 0x1e3
 1df  add r11d,0x10
 1e3  mov DWORD PTR [r9+0x4],r11d
 1e7  vmovss xmm0,DWORD PTR [rdi+r10*4]
 1ed  vmovss xmm1,DWORD PTR [r8+r10*4]
 1f3  vucomiss xmm0,xmm1
 1f7  jp 0x20e
 1fd  jne 0x20e
 203  mov r11d,0x1
 209  jmp 0x216
 20e  mov ebx,0x0
 213  mov r11,rbx
 216  mov ebx,0x0
 21b  vmovss xmm0,DWORD PTR [rdi+r10*4]
 221  vmovss xmm1,DWORD PTR [r8+r10*4]
 227  vucomiss xmm0,xmm1
 22b  jp 0x23c
 231  jne 0x23c
 237  mov ebx,0x1
 23c  vmovss xmm0,DWORD PTR [rdi+r10*4]
 242  vmovss xmm1,DWORD PTR [r8+r10*4]
 248  vucomiss xmm0,xmm1
 24c  jp 0x261
 252  jne 0x261
 258  add r11d,0x2
 25c  jmp 0x265
 261  add r11d,0x4
 265  test ebx,ebx
 267  je 0x28d
 26d  vmovss xmm0,DWORD PTR [rdi+r10*4]
 273  vmovss xmm1,DWORD PTR [r8+r10*4]
 279  vucomiss xmm0,xmm1
 27d  jp 0x28d
 283  jne 0x28d
 289  add r11d,0x8
 28d  vmovss xmm0,DWORD PTR [rdi+r10*4]
 293  vmovss xmm1,DWORD PTR [r8+r10*4]
 299  vucomiss xmm0,xmm1
 29d  jp 0x2a9
 2a3  je 0x2b1
 2a9  test ebx,ebx
 2ab  je 0x2b5
 2b1  add r11d,0x10
 2b5  mov DWORD PTR [r9+0x8],r11d
 2b9  vmovss xmm0,DWORD PTR [rdi+r10*4]
 2bf  vmovss xmm1,DWORD PTR [r8+r10*4]
 2c5  vucomiss xmm0,xmm1
 2c9  jp 0x2d5
 2cf  je 0x2e0
 2d5  mov r11d,0x1
 2db  jmp 0x2e8
 2e0  mov ebx,0x0
 2e5  mov r11,rbx
 2e8  mov ebx,0x0
 2ed  vmovss xmm0,DWORD PTR [rdi+r10*4]
 2f3  vmovss xmm1,DWORD PTR [r8+r10*4]
 2f9  vucomiss xmm0,xmm1
 2fd  jp 0x309
 303  je 0x30e
 309  mov ebx,0x1
 30e  vmovss xmm0,DWORD PTR [rdi+r10*4]
 314  vmovss xmm1,DWORD PTR [r8+r10*4]
 31a  vucomiss xmm0,xmm1
 31e  jp 0x32a
 324  je 0x333
 32a  add r11d,0x2
 32e  jmp 0x337
 333  add r11d,0x4
 337  test ebx,ebx
 339  je 0x35f
 33f  vmovss xmm0,DWORD PTR [rdi+r10*4]
 345  vmovss xmm1,DWORD PTR [r8+r10*4]
 34b  vucomiss xmm0,xmm1
 34f  jp 0x35b
 355  je 0x35f
 35b  add r11d,0x8
 35f  vmovss xmm0,DWORD PTR [rdi+r10*4]
 365  vmovss xmm1,DWORD PTR [r8+r10*4]
 36b  vucomiss xmm0,xmm1
 36f  jp 0x383
 375  jne 0x383
 37b  test ebx,ebx
 37d  je 0x387
 383  add r11d,0x10
 387  mov DWORD PTR [r9+0xc],r11d
 38b  add r9,0x10
 38f  add r10d,0x1
 393  cmp r10d,esi
 396  jl 0x80
 39c  add rsp,0x30
 3a0  pop rbx
 3a1  vzeroupper
 3a4  ret
