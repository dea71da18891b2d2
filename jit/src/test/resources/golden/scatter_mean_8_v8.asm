   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x60
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
  48  mov QWORD PTR [rsp+0x48],rax
  4d  movsxd r9,DWORD PTR [rsi+0x8]
  51  mov r10,QWORD PTR [rsp+0x28]
  56  lea rax,[r10+r9*4]
  5a  mov QWORD PTR [rsp+0x50],rax
  5f  movsxd r10,DWORD PTR [rsi+0xc]
  63  mov r11,QWORD PTR [rsp+0x98]
  6b  lea r10,[r11+r10*4]
  6f  movsxd r11,DWORD PTR [rsi+0x10]
  73  mov rbx,QWORD PTR [rsp+0xa0]
  7b  lea rax,[rbx+r11*4]
  7f  mov QWORD PTR [rsp+0x58],rax
  84  movsxd rax,DWORD PTR [rsi+0x14]
  88  mov QWORD PTR [rsp+0x30],rax
  8d  movsxd rsi,DWORD PTR [rsi+0x18]
  91  mov eax,DWORD PTR [rsp+0x10]
  95  mov QWORD PTR [rsp+0x38],rax
  9a  mov eax,DWORD PTR [rsp+0x8]
  9e  mov QWORD PTR [rsp+0x40],rax
  a3  mov rax,QWORD PTR [rsp+0x40]
  a8  mov rcx,QWORD PTR [rsp+0x38]
  ad  cmp eax,ecx
  af  jge 0x1c9
  b5  mov r12,QWORD PTR [rsp+0x40]
  ba  shl r12d,0x8
  be  mov r13,r12
  c1  add r13d,0x100
  c8  mov rax,QWORD PTR [rsp+0x30]
  cd  cmp eax,r13d
  d0  cmovl r13d,eax
  d4  cmp r12d,r13d
  d7  jge 0x1aa
  dd  movsxd r14,r12d
  e0  mov rax,QWORD PTR [rsp+0x48]
  e5  lea r14,[rax+r14*4]
  e9  mov r14d,DWORD PTR [r14]
  ec  movsxd r15,r12d
  ef  mov rax,QWORD PTR [rsp+0x50]
  f4  lea r15,[rax+r15*4]
  f8  mov r15d,DWORD PTR [r15]
  fb  mov rbx,r15
  fe  mov esi,0x1
 103  cmp esi,ebx
 105  cmovg ebx,esi
 108  vxorps xmm0,xmm0,xmm0
 10c  vcvtsi2ss xmm0,xmm0,ebx
 110  mov esi,0x0
 115  mov rbx,r12
 118  shl ebx,0x3
 11b  movsxd rbx,ebx
 11e  mov rax,QWORD PTR [rsp+0x58]
 123  lea rbx,[rax+rbx*4]
 127  vxorps xmm1,xmm1,xmm1
 12b  mov rbp,r14
 12e  mov r8,r14
 131  add r8d,r15d
 134  cmp ebp,r8d
 137  jge 0x187
 13d  movsxd r9,ebp
 140  lea r9,[r10+r9*4]
 144  nop WORD PTR [rax+rax*1+0x0]
 14d  nop WORD PTR [rax+rax*1+0x0]
 156  nop WORD PTR [rax+rax*1+0x0]
 15f  nop
 160  mov r11d,DWORD PTR [r9]
 163  shl r11d,0x3
 167  add r11d,esi
 16a  movsxd r11,r11d
 16d  vmovups ymm2,YMMWORD PTR [rdi+r11*4]
 173  vaddps ymm2,ymm1,ymm2
 177  vmovups ymm1,ymm2
 17b  add r9,0x4
 17f  add ebp,0x1
 182  cmp ebp,r8d
 185  jl 0x160
 187  vbroadcastss ymm2,xmm0
 18c  vdivps ymm1,ymm1,ymm2
 190  vmovups YMMWORD PTR [rbx+rsi*4],ymm1
 195  add esi,0x8
 198  cmp esi,0x8
 19b  jl 0x127
 19d  add r12d,0x1
 1a1  cmp r12d,r13d
 1a4  jl 0xdd
 1aa  mov rax,QWORD PTR [rsp+0x40]
 1af  add eax,0x1
 1b2  mov QWORD PTR [rsp+0x40],rax
 1b7  mov rax,QWORD PTR [rsp+0x40]
 1bc  mov rcx,QWORD PTR [rsp+0x38]
 1c1  cmp eax,ecx
 1c3  jl 0xb5
 1c9  add rsp,0x60
 1cd  pop r15
 1cf  pop r14
 1d1  pop r13
 1d3  pop r12
 1d5  pop rbp
 1d6  pop rbx
 1d7  vzeroupper
 1da  ret
