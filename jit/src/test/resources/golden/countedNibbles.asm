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
  5f  jge 0x2c5
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
  b5  mov r12d,DWORD PTR [rsi+rbp*4]
  b9  add r12d,0x1
  bd  mov DWORD PTR [rsi+rbp*4],r12d
  c1  movzx ebp,BYTE PTR [rbx+r11*1+0x1]
  c7  mov r12,rbp
  ca  shr ebp,0x4
  cd  xor r12d,ebp
  d0  and r12d,0xf
  d4  movsxd rbp,r12d
  d7  mov r12d,DWORD PTR [rsi+rbp*4]
  db  add r12d,0x1
  df  mov DWORD PTR [rsi+rbp*4],r12d
  e3  movzx ebp,BYTE PTR [rbx+r11*1+0x2]
  e9  mov r12,rbp
  ec  shr ebp,0x4
  ef  xor r12d,ebp
  f2  and r12d,0xf
  f6  movsxd rbp,r12d
  f9  mov r12d,DWORD PTR [rsi+rbp*4]
  fd  add r12d,0x1
 101  mov DWORD PTR [rsi+rbp*4],r12d
 105  movzx ebp,BYTE PTR [rbx+r11*1+0x3]
 10b  mov r12,rbp
 10e  shr ebp,0x4
 111  xor r12d,ebp
 114  and r12d,0xf
 118  movsxd rbp,r12d
 11b  mov r12d,DWORD PTR [rsi+rbp*4]
 11f  add r12d,0x1
 123  mov DWORD PTR [rsi+rbp*4],r12d
 127  movzx ebp,BYTE PTR [rbx+r11*1+0x4]
 12d  mov r12,rbp
 130  shr ebp,0x4
 133  xor r12d,ebp
 136  and r12d,0xf
 13a  movsxd rbp,r12d
 13d  mov r12d,DWORD PTR [rsi+rbp*4]
 141  add r12d,0x1
 145  mov DWORD PTR [rsi+rbp*4],r12d
 149  movzx ebp,BYTE PTR [rbx+r11*1+0x5]
 14f  mov r12,rbp
 152  shr ebp,0x4
 155  xor r12d,ebp
 158  and r12d,0xf
 15c  movsxd rbp,r12d
 15f  mov r12d,DWORD PTR [rsi+rbp*4]
 163  add r12d,0x1
 167  mov DWORD PTR [rsi+rbp*4],r12d
 16b  movzx ebp,BYTE PTR [rbx+r11*1+0x6]
 171  mov r12,rbp
 174  shr ebp,0x4
 177  xor r12d,ebp
 17a  and r12d,0xf
 17e  movsxd rbp,r12d
 181  mov r12d,DWORD PTR [rsi+rbp*4]
 185  add r12d,0x1
 189  mov DWORD PTR [rsi+rbp*4],r12d
 18d  movzx ebp,BYTE PTR [rbx+r11*1+0x7]
 193  mov r12,rbp
 196  shr ebp,0x4
 199  xor r12d,ebp
 19c  and r12d,0xf
 1a0  movsxd rbp,r12d
 1a3  mov r12d,DWORD PTR [rsi+rbp*4]
 1a7  add r12d,0x1
 1ab  mov DWORD PTR [rsi+rbp*4],r12d
 1af  add r11d,0x8
 1b3  cmp r11d,0x60
 1b7  jl 0xa0
 1bd  mov r11,r10
 1c0  imul r11d,r11d,0x64
 1c4  movsxd r11,r11d
 1c7  lea r11,[rdi+r11*1]
 1cb  movzx ebx,BYTE PTR [r11+0x60]
 1d0  mov rbp,rbx
 1d3  shr ebx,0x4
 1d6  xor ebp,ebx
 1d8  and ebp,0xf
 1db  movsxd rbx,ebp
 1de  mov ebp,DWORD PTR [rsi+rbx*4]
 1e1  add ebp,0x1
 1e4  mov DWORD PTR [rsi+rbx*4],ebp
 1e7  movzx ebx,BYTE PTR [r11+0x61]
 1ec  mov rbp,rbx
 1ef  shr ebx,0x4
 1f2  xor ebp,ebx
 1f4  and ebp,0xf
 1f7  movsxd rbx,ebp
 1fa  mov ebp,DWORD PTR [rsi+rbx*4]
 1fd  add ebp,0x1
 200  mov DWORD PTR [rsi+rbx*4],ebp
 203  movzx ebx,BYTE PTR [r11+0x62]
 208  mov rbp,rbx
 20b  shr ebx,0x4
 20e  xor ebp,ebx
 210  and ebp,0xf
 213  movsxd rbx,ebp
 216  mov ebp,DWORD PTR [rsi+rbx*4]
 219  add ebp,0x1
 21c  mov DWORD PTR [rsi+rbx*4],ebp
 21f  movzx r11d,BYTE PTR [r11+0x63]
 224  mov rbx,r11
 227  shr r11d,0x4
 22b  xor ebx,r11d
 22e  and ebx,0xf
 231  movsxd r11,ebx
 234  mov ebx,DWORD PTR [rsi+r11*4]
 238  add ebx,0x1
 23b  mov DWORD PTR [rsi+r11*4],ebx
 23f  mov r11d,0x0
 245  nop WORD PTR [rax+rax*1+0x0]
 24e  nop WORD PTR [rax+rax*1+0x0]
 257  nop WORD PTR [rax+rax*1+0x0]
 260  mov ebx,DWORD PTR [rsi+r11*4]
 264  mov ebp,0x7fff
 269  cmp ebp,ebx
 26b  cmovl ebx,ebp
 26e  mov DWORD PTR [rsi+r11*4],ebx
 272  add r11d,0x1
 276  cmp r11d,0x10
 27a  jl 0x260
 27c  mov r11d,0x0
 282  mov rbx,rsi
 285  mov rbp,r10
 288  shl ebp,0x4
 28b  movsxd rbp,ebp
 28e  lea rbp,[r8+rbp*2]
 292  nop WORD PTR [rax+rax*1+0x0]
 29b  nop DWORD PTR [rax+rax*1+0x0]
 2a0  mov r12d,DWORD PTR [rbx+0x3c]
 2a4  mov WORD PTR [rbp+r11*2+0x0],r12w
 2aa  add rbx,0xfffffffffffffffc
 2ae  add r11d,0x1
 2b2  cmp r11d,0x10
 2b6  jl 0x2a0
 2b8  add r10d,0x1
 2bc  cmp r10d,r9d
 2bf  jl 0x65
 2c5  add rsp,0xb0
 2cc  pop r12
 2ce  pop rbp
 2cf  pop rbx
 2d0  vzeroupper
 2d3  ret
