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
  2e  lea rdi,[r8+rdi*8]
  32  movsxd r8,DWORD PTR [rsi+0x4]
  36  mov r9,QWORD PTR [rsp+0x20]
  3b  lea r8,[r9+r8*4]
  3f  movsxd rsi,DWORD PTR [rsi+0x8]
  43  mov esi,DWORD PTR [rsp+0x10]
  47  mov r9d,DWORD PTR [rsp+0x8]
  4c  cmp r9d,esi
  4f  jge 0x193
  55  mov r10,r9
  58  shl r10d,0x3
  5c  movsxd r10,r10d
  5f  lea r8,[r8+r10*4]
  63  nop WORD PTR [rax+rax*1+0x0]
  6c  nop WORD PTR [rax+rax*1+0x0]
  75  nop WORD PTR [rax+rax*1+0x0]
  7e  xchg ax,ax
  80  mov r10,QWORD PTR [rdi+r9*8]
  84  mov r11d,0x0
  8a  mov rbx,r9
  8d  mov rax,rbx
  90  mov ecx,0x2
  95  cdq
  96  idiv ecx
  98  mov rbx,rdx
  9b  cmp ebx,0x0
  9e  je 0xaa
  a4  mov r11d,0x1
  aa  vmovups ymm0,YMMWORD PTR [r8]
  af  test r11d,r11d
  b2  jne 0xc4
  b8  mov r11,QWORD PTR [rdi]
  bb  cmp r10,r11
  be  jge 0xe0
  c4  mov eax,0x40000000
  c9  vmovd xmm1,eax
  cd  vbroadcastss ymm1,xmm1
  d2  vmulps ymm0,ymm0,ymm1
  d6  vmovups YMMWORD PTR [r8],ymm0
  db  jmp 0xf9
  e0  mov r11,r10
  e3  mov rcx,r10
  e6  shl r11,cl
  e9  mov rbx,r10
  ec  mov rcx,r10
  ef  sar rbx,cl
  f2  sub r11,rbx
  f5  mov QWORD PTR [rdi+r9*8],r11
  f9  mov r11,0xffffffffffff63c0
 100  cmp r11d,0x9c40
 107  jne 0x11c
 10d  mov r11,QWORD PTR [rdi+r9*8]
 111  cmp r10,r11
 114  cmovg r11,r10
 118  mov QWORD PTR [rdi+r9*8],r11
 11c  mov r11d,0x0
 122  cmp r11d,0x9c40
 129  jne 0x13e
 12f  mov r11,QWORD PTR [rdi+r9*8]
 133  cmp r10,r11
 136  cmovg r11,r10
 13a  mov QWORD PTR [rdi+r9*8],r11
 13e  mov r11d,0x9c40
 144  cmp r11d,0x9c40
 14b  jne 0x160
 151  mov r11,QWORD PTR [rdi+r9*8]
 155  cmp r10,r11
 158  cmovg r11,r10
 15c  mov QWORD PTR [rdi+r9*8],r11
 160  mov r11d,0x13880
 166  cmp r11d,0x9c40
 16d  jne 0x182
 173  mov r11,QWORD PTR [rdi+r9*8]
 177  cmp r10,r11
 17a  cmovg r11,r10
 17e  mov QWORD PTR [rdi+r9*8],r11
 182  add r8,0x20
 186  add r9d,0x1
 18a  cmp r9d,esi
 18d  jl 0x80
 193  add rsp,0x30
 197  pop rbx
 198  vzeroupper
 19b  ret
