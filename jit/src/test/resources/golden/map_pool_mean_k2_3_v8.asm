   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x78
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
  44  lea r8,[r9+r8*4]
  48  movsxd r9,DWORD PTR [rsi+0x8]
  4c  mov r10,QWORD PTR [rsp+0x28]
  51  lea rax,[r10+r9*4]
  55  mov QWORD PTR [rsp+0x58],rax
  5a  movsxd r10,DWORD PTR [rsi+0xc]
  5e  mov r11,QWORD PTR [rsp+0xb0]
  66  lea r10,[r11+r10*4]
  6a  movsxd r11,DWORD PTR [rsi+0x10]
  6e  mov rbx,QWORD PTR [rsp+0xb8]
  76  lea r11,[rbx+r11*4]
  7a  movsxd rbx,DWORD PTR [rsi+0x14]
  7e  mov rbp,QWORD PTR [rsp+0xc0]
  86  lea rbx,[rbp+rbx*4+0x0]
  8b  movsxd rax,DWORD PTR [rsi+0x18]
  8f  mov QWORD PTR [rsp+0x60],rax
  94  movsxd rax,DWORD PTR [rsi+0x1c]
  98  mov QWORD PTR [rsp+0x68],rax
  9d  movsxd rax,DWORD PTR [rsi+0x20]
  a1  mov QWORD PTR [rsp+0x30],rax
  a6  movsxd rsi,DWORD PTR [rsi+0x24]
  aa  mov eax,DWORD PTR [rsp+0x10]
  ae  mov QWORD PTR [rsp+0x38],rax
  b3  mov eax,DWORD PTR [rsp+0x8]
  b7  mov QWORD PTR [rsp+0x70],rax
  bc  mov rax,QWORD PTR [rsp+0x70]
  c1  mov rcx,QWORD PTR [rsp+0x38]
  c6  cmp eax,ecx
  c8  jge 0x321
  ce  mov rax,QWORD PTR [rsp+0x70]
  d3  mov rcx,rax
  d6  mov QWORD PTR [rsp+0x40],rcx
  db  mov rax,QWORD PTR [rsp+0x40]
  e0  shl eax,0x8
  e3  mov QWORD PTR [rsp+0x40],rax
  e8  mov rax,QWORD PTR [rsp+0x40]
  ed  mov rcx,rax
  f0  mov QWORD PTR [rsp+0x48],rcx
  f5  mov rax,QWORD PTR [rsp+0x48]
  fa  add eax,0x100
  ff  mov QWORD PTR [rsp+0x48],rax
 104  mov rax,QWORD PTR [rsp+0x48]
 109  mov rcx,QWORD PTR [rsp+0x30]
 10e  cmp ecx,eax
 110  cmovl eax,ecx
 113  mov QWORD PTR [rsp+0x48],rax
 118  mov rsi,QWORD PTR [rsp+0x40]
 11d  mov rax,QWORD PTR [rsp+0x48]
 122  mov rcx,rax
 125  mov QWORD PTR [rsp+0x50],rcx
 12a  mov rax,QWORD PTR [rsp+0x50]
 12f  cmp esi,eax
 131  jge 0x180
 137  mov r13d,0x0
 13d  movsxd r15,esi
 140  lea r15,[rbx+r15*4]
 144  mov DWORD PTR [r15],r13d
 147  mov r13d,0x0
 14d  mov r15,rsi
 150  shl r15d,0x3
 154  movsxd r15,r15d
 157  lea r15,[r11+r15*4]
 15b  nop DWORD PTR [rax+rax*1+0x0]
 160  vxorps xmm0,xmm0,xmm0
 164  vmovups YMMWORD PTR [r15+r13*4],ymm0
 16a  add r13d,0x8
 16e  cmp r13d,0x8
 172  jl 0x160
 174  add esi,0x1
 177  mov rax,QWORD PTR [rsp+0x50]
 17c  cmp esi,eax
 17e  jl 0x137
 180  mov esi,0x0
 185  mov r13,rsi
 188  mov rax,QWORD PTR [rsp+0x60]
 18d  imul r13d,eax
 191  mov r15,rsi
 194  mov rax,QWORD PTR [rsp+0x68]
 199  imul r15d,eax
 19d  mov rax,QWORD PTR [rsp+0x70]
 1a2  add r15d,eax
 1a5  movsxd r15,r15d
 1a8  mov rax,QWORD PTR [rsp+0x58]
 1ad  mov r15d,DWORD PTR [rax+r15*4]
 1b1  add r13d,r15d
 1b4  mov r15,rsi
 1b7  mov rax,QWORD PTR [rsp+0x60]
 1bc  imul r15d,eax
 1c0  mov r9,rsi
 1c3  mov rax,QWORD PTR [rsp+0x68]
 1c8  imul r9d,eax
 1cc  mov rbp,QWORD PTR [rsp+0x70]
 1d1  add ebp,0x1
 1d4  add r9d,ebp
 1d7  movsxd r9,r9d
 1da  mov rax,QWORD PTR [rsp+0x58]
 1df  mov r9d,DWORD PTR [rax+r9*4]
 1e3  add r15d,r9d
 1e6  cmp r13d,r15d
 1e9  jge 0x26b
 1ef  movsxd r9,r13d
 1f2  lea r9,[rdi+r9*4]
 1f6  mov r9d,DWORD PTR [r9]
 1f9  shl r9d,0x3
 1fd  movsxd r9,r9d
 200  lea r9,[r10+r9*4]
 204  movsxd rbp,r13d
 207  lea rbp,[r8+rbp*4]
 20b  mov ebp,DWORD PTR [rbp+0x0]
 20e  movsxd r12,ebp
 211  lea r12,[rbx+r12*4]
 215  mov r14d,DWORD PTR [r12]
 219  add r14d,0x1
 21d  mov DWORD PTR [r12],r14d
 221  mov r12d,0x0
 227  shl ebp,0x3
 22a  movsxd rbp,ebp
 22d  lea rbp,[r11+rbp*4]
 231  nop WORD PTR [rax+rax*1+0x0]
 23a  nop WORD PTR [rax+rax*1+0x0]
 240  vmovups ymm0,YMMWORD PTR [rbp+r12*4+0x0]
 247  vmovups ymm1,YMMWORD PTR [r9+r12*4]
 24d  vaddps ymm0,ymm0,ymm1
 251  vmovups YMMWORD PTR [rbp+r12*4+0x0],ymm0
 258  add r12d,0x8
 25c  cmp r12d,0x8
 260  jl 0x240
 262  add r13d,0x1
 266  cmp r13d,r15d
 269  jl 0x1ef
 26b  add esi,0x1
 26e  cmp esi,0x2
 271  jl 0x185
 277  mov rsi,QWORD PTR [rsp+0x40]
 27c  mov r9,QWORD PTR [rsp+0x48]
 281  cmp esi,r9d
 284  jge 0x302
 28a  movsxd rbp,esi
 28d  lea rbp,[rbx+rbp*4]
 291  mov ebp,DWORD PTR [rbp+0x0]
 294  mov r12d,0x0
 29a  mov r13,rsi
 29d  shl r13d,0x3
 2a1  movsxd r13,r13d
 2a4  lea r13,[r11+r13*4]
 2a8  nop WORD PTR [rax+rax*1+0x0]
 2b1  nop WORD PTR [rax+rax*1+0x0]
 2ba  nop WORD PTR [rax+rax*1+0x0]
 2c0  vmovups ymm0,YMMWORD PTR [r13+r12*4+0x0]
 2c7  mov r14,rbp
 2ca  mov r15d,0x1
 2d0  cmp r15d,r14d
 2d3  cmovg r14d,r15d
 2d7  vxorps xmm1,xmm1,xmm1
 2db  vcvtsi2ss xmm1,xmm1,r14d
 2e0  vbroadcastss ymm1,xmm1
 2e5  vdivps ymm0,ymm0,ymm1
 2e9  vmovups YMMWORD PTR [r13+r12*4+0x0],ymm0
 2f0  add r12d,0x8
 2f4  cmp r12d,0x8
 2f8  jl 0x2c0
 2fa  add esi,0x1
 2fd  cmp esi,r9d
 300  jl 0x28a
 302  mov rax,QWORD PTR [rsp+0x70]
 307  add eax,0x1
 30a  mov QWORD PTR [rsp+0x70],rax
 30f  mov rax,QWORD PTR [rsp+0x70]
 314  mov rcx,QWORD PTR [rsp+0x38]
 319  cmp eax,ecx
 31b  jl 0xce
 321  add rsp,0x78
 325  pop r15
 327  pop r14
 329  pop r13
 32b  pop r12
 32d  pop rbp
 32e  pop rbx
 32f  vzeroupper
 332  ret
