   0  push rbx
   1  push rbp
   2  push r12
   4  sub rsp,0xb0
   b  mov QWORD PTR [rsp],rdi
   f  mov QWORD PTR [rsp+0x8],rsi
  14  mov QWORD PTR [rsp+0x10],rdx
  19  mov QWORD PTR [rsp+0x18],rcx
  1e  mov QWORD PTR [rsp+0x20],r8
  23  mov QWORD PTR [rsp+0x28],r9
  28  mov rsi,QWORD PTR [rsp]
  2c  movsxd rdi,DWORD PTR [rsi]
  2f  mov r8,QWORD PTR [rsp+0x18]
  34  lea rdi,[r8+rdi*1]
  38  movsxd r8,DWORD PTR [rsi+0x4]
  3c  mov r9,QWORD PTR [rsp+0x20]
  41  lea r8,[r9+r8*2]
  45  movsxd rsi,DWORD PTR [rsi+0x8]
  49  lea rsi,[rsp+0x6f]
  4e  and rsi,0xffffffffffffffc0
  52  mov r9d,DWORD PTR [rsp+0x10]
  57  mov r10d,DWORD PTR [rsp+0x8]
  5c  cmp r10d,r9d
  5f  jge 0x2e5
  65  vxorps xmm0,xmm0,xmm0
  69  mov rax,rsi
  6c  mov ecx,0x2
  71  vmovups YMMWORD PTR [rax],ymm0
  75  add rax,0x20
  79  sub rcx,0x1
  7d  jne 0x71
  7f  mov r11d,0x0
  85  mov rbx,r10
  88  imul ebx,ebx,0x64
  8b  movsxd rbx,ebx
  8e  lea rbx,[rdi+rbx*1]
  92  nop WORD PTR [rax+rax*1+0x0]
  9b  nop DWORD PTR [rax+rax*1+0x0]
  a0  movzx ebp,BYTE PTR [rbx+r11*1]
  a5  mov r12,rbp
  a8  shr ebp,0x4
  ab  xor r12d,ebp
  ae  and r12d,0xf
  b2  movsxd rbp,r12d
  b5  lea rbp,[rsi+rbp*4]
  b9  mov r12d,DWORD PTR [rbp+0x0]
  bd  add r12d,0x1
  c1  mov DWORD PTR [rbp+0x0],r12d
  c5  movzx ebp,BYTE PTR [rbx+r11*1+0x1]
  cb  mov r12,rbp
  ce  shr ebp,0x4
  d1  xor r12d,ebp
  d4  and r12d,0xf
  d8  movsxd rbp,r12d
  db  lea rbp,[rsi+rbp*4]
  df  mov r12d,DWORD PTR [rbp+0x0]
  e3  add r12d,0x1
  e7  mov DWORD PTR [rbp+0x0],r12d
  eb  movzx ebp,BYTE PTR [rbx+r11*1+0x2]
  f1  mov r12,rbp
  f4  shr ebp,0x4
  f7  xor r12d,ebp
  fa  and r12d,0xf
  fe  movsxd rbp,r12d
 101  lea rbp,[rsi+rbp*4]
 105  mov r12d,DWORD PTR [rbp+0x0]
 109  add r12d,0x1
 10d  mov DWORD PTR [rbp+0x0],r12d
 111  movzx ebp,BYTE PTR [rbx+r11*1+0x3]
 117  mov r12,rbp
 11a  shr ebp,0x4
 11d  xor r12d,ebp
 120  and r12d,0xf
 124  movsxd rbp,r12d
 127  lea rbp,[rsi+rbp*4]
 12b  mov r12d,DWORD PTR [rbp+0x0]
 12f  add r12d,0x1
 133  mov DWORD PTR [rbp+0x0],r12d
 137  movzx ebp,BYTE PTR [rbx+r11*1+0x4]
 13d  mov r12,rbp
 140  shr ebp,0x4
 143  xor r12d,ebp
 146  and r12d,0xf
 14a  movsxd rbp,r12d
 14d  lea rbp,[rsi+rbp*4]
 151  mov r12d,DWORD PTR [rbp+0x0]
 155  add r12d,0x1
 159  mov DWORD PTR [rbp+0x0],r12d
 15d  movzx ebp,BYTE PTR [rbx+r11*1+0x5]
 163  mov r12,rbp
 166  shr ebp,0x4
 169  xor r12d,ebp
 16c  and r12d,0xf
 170  movsxd rbp,r12d
 173  lea rbp,[rsi+rbp*4]
 177  mov r12d,DWORD PTR [rbp+0x0]
 17b  add r12d,0x1
 17f  mov DWORD PTR [rbp+0x0],r12d
 183  movzx ebp,BYTE PTR [rbx+r11*1+0x6]
 189  mov r12,rbp
 18c  shr ebp,0x4
 18f  xor r12d,ebp
 192  and r12d,0xf
 196  movsxd rbp,r12d
 199  lea rbp,[rsi+rbp*4]
 19d  mov r12d,DWORD PTR [rbp+0x0]
 1a1  add r12d,0x1
 1a5  mov DWORD PTR [rbp+0x0],r12d
 1a9  movzx ebp,BYTE PTR [rbx+r11*1+0x7]
 1af  mov r12,rbp
 1b2  shr ebp,0x4
 1b5  xor r12d,ebp
 1b8  and r12d,0xf
 1bc  movsxd rbp,r12d
 1bf  lea rbp,[rsi+rbp*4]
 1c3  mov r12d,DWORD PTR [rbp+0x0]
 1c7  add r12d,0x1
 1cb  mov DWORD PTR [rbp+0x0],r12d
 1cf  add r11d,0x8
 1d3  cmp r11d,0x60
 1d7  jl 0xa0
 1dd  mov r11,r10
 1e0  imul r11d,r11d,0x64
 1e4  movsxd r11,r11d
 1e7  lea r11,[rdi+r11*1]
 1eb  movzx ebx,BYTE PTR [r11+0x60]
 1f0  mov rbp,rbx
 1f3  shr ebx,0x4
 1f6  xor ebp,ebx
 1f8  and ebp,0xf
 1fb  movsxd rbx,ebp
 1fe  lea rbx,[rsi+rbx*4]
 202  mov ebp,DWORD PTR [rbx]
 204  add ebp,0x1
 207  mov DWORD PTR [rbx],ebp
 209  movzx ebx,BYTE PTR [r11+0x61]
 20e  mov rbp,rbx
 211  shr ebx,0x4
 214  xor ebp,ebx
 216  and ebp,0xf
 219  movsxd rbx,ebp
 21c  lea rbx,[rsi+rbx*4]
 220  mov ebp,DWORD PTR [rbx]
 222  add ebp,0x1
 225  mov DWORD PTR [rbx],ebp
 227  movzx ebx,BYTE PTR [r11+0x62]
 22c  mov rbp,rbx
 22f  shr ebx,0x4
 232  xor ebp,ebx
 234  and ebp,0xf
 237  movsxd rbx,ebp
 23a  lea rbx,[rsi+rbx*4]
 23e  mov ebp,DWORD PTR [rbx]
 240  add ebp,0x1
 243  mov DWORD PTR [rbx],ebp
 245  movzx r11d,BYTE PTR [r11+0x63]
 24a  mov rbx,r11
 24d  shr r11d,0x4
 251  xor ebx,r11d
 254  and ebx,0xf
 257  movsxd r11,ebx
 25a  lea r11,[rsi+r11*4]
 25e  mov ebx,DWORD PTR [r11]
 261  add ebx,0x1
 264  mov DWORD PTR [r11],ebx
 267  mov r11d,0x0
 26d  nop WORD PTR [rax+rax*1+0x0]
 276  nop WORD PTR [rax+rax*1+0x0]
 27f  nop
 280  mov ebx,DWORD PTR [rsi+r11*4]
 284  mov ebp,0x7fff
 289  cmp ebp,ebx
 28b  cmovl ebx,ebp
 28e  mov DWORD PTR [rsi+r11*4],ebx
 292  add r11d,0x1
 296  cmp r11d,0x10
 29a  jl 0x280
 29c  mov r11d,0x0
 2a2  mov rbx,rsi
 2a5  mov rbp,r10
 2a8  shl ebp,0x4
 2ab  movsxd rbp,ebp
 2ae  lea rbp,[r8+rbp*2]
 2b2  nop WORD PTR [rax+rax*1+0x0]
 2bb  nop DWORD PTR [rax+rax*1+0x0]
 2c0  mov r12d,DWORD PTR [rbx+0x3c]
 2c4  mov WORD PTR [rbp+r11*2+0x0],r12w
 2ca  add rbx,0xfffffffffffffffc
 2ce  add r11d,0x1
 2d2  cmp r11d,0x10
 2d6  jl 0x2c0
 2d8  add r10d,0x1
 2dc  cmp r10d,r9d
 2df  jl 0x65
 2e5  add rsp,0xb0
 2ec  pop r12
 2ee  pop rbp
 2ef  pop rbx
 2f0  vzeroupper
 2f3  ret
