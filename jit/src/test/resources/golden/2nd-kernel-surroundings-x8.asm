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
  4f  jge 0x195
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
  be  jge 0xe2
  c4  mov r11d,0x40000000
  ca  vmovd xmm1,r11d
  cf  vbroadcastss ymm1,xmm1
  d4  vmulps ymm0,ymm0,ymm1
  d8  vmovups YMMWORD PTR [r8],ymm0
  dd  jmp 0xfb
  e2  mov r11,r10
  e5  mov rcx,r10
  e8  shl r11,cl
  eb  mov rbx,r10
  ee  mov rcx,r10
  f1  sar rbx,cl
  f4  sub r11,rbx
  f7  mov QWORD PTR [rdi+r9*8],r11
  fb  mov r11,0xffffffffffff63c0
 102  cmp r11d,0x9c40
 109  jne 0x11e
 10f  mov r11,QWORD PTR [rdi+r9*8]
 113  cmp r10,r11
 116  cmovg r11,r10
 11a  mov QWORD PTR [rdi+r9*8],r11
 11e  mov r11d,0x0
 124  cmp r11d,0x9c40
 12b  jne 0x140
 131  mov r11,QWORD PTR [rdi+r9*8]
 135  cmp r10,r11
 138  cmovg r11,r10
 13c  mov QWORD PTR [rdi+r9*8],r11
 140  mov r11d,0x9c40
 146  cmp r11d,0x9c40
 14d  jne 0x162
 153  mov r11,QWORD PTR [rdi+r9*8]
 157  cmp r10,r11
 15a  cmovg r11,r10
 15e  mov QWORD PTR [rdi+r9*8],r11
 162  mov r11d,0x13880
 168  cmp r11d,0x9c40
 16f  jne 0x184
 175  mov r11,QWORD PTR [rdi+r9*8]
 179  cmp r10,r11
 17c  cmovg r11,r10
 180  mov QWORD PTR [rdi+r9*8],r11
 184  add r8,0x20
 188  add r9d,0x1
 18c  cmp r9d,esi
 18f  jl 0x80
 195  add rsp,0x30
 199  pop rbx
 19a  vzeroupper
 19d  ret
