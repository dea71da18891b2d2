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
  af  jge 0x1c6
  b5  mov r12,QWORD PTR [rsp+0x40]
  ba  shl r12d,0x8
  be  mov r13,r12
  c1  add r13d,0x100
  c8  mov rax,QWORD PTR [rsp+0x30]
  cd  cmp eax,r13d
  d0  cmovl r13d,eax
  d4  cmp r12d,r13d
  d7  jge 0x1a7
  dd  movsxd r14,r12d
  e0  mov rax,QWORD PTR [rsp+0x48]
  e5  lea r14,[rax+r14*4]
  e9  mov r14d,DWORD PTR [r14]
  ec  movsxd r15,r12d
  ef  mov rax,QWORD PTR [rsp+0x50]
  f4  lea r15,[rax+r15*4]
  f8  mov r15d,DWORD PTR [r15]
  fb  mov ebx,0x0
 100  mov rsi,r12
 103  shl esi,0x3
 106  movsxd rsi,esi
 109  mov rax,QWORD PTR [rsp+0x58]
 10e  lea rsi,[rax+rsi*4]
 112  vxorps xmm0,xmm0,xmm0
 116  mov rbp,r14
 119  mov r8,r14
 11c  add r8d,r15d
 11f  cmp ebp,r8d
 122  jge 0x167
 128  movsxd r9,ebp
 12b  lea r9,[r10+r9*4]
 12f  nop WORD PTR [rax+rax*1+0x0]
 138  nop DWORD PTR [rax+rax*1+0x0]
 140  mov r11d,DWORD PTR [r9]
 143  shl r11d,0x3
 147  add r11d,ebx
 14a  movsxd r11,r11d
 14d  vmovups ymm1,YMMWORD PTR [rdi+r11*4]
 153  vaddps ymm1,ymm0,ymm1
 157  vmovups ymm0,ymm1
 15b  add r9,0x4
 15f  add ebp,0x1
 162  cmp ebp,r8d
 165  jl 0x140
 167  mov r8,r15
 16a  mov r9d,0x1
 170  cmp r9d,r8d
 173  cmovg r8d,r9d
 177  vxorps xmm1,xmm1,xmm1
 17b  vcvtsi2ss xmm1,xmm1,r8d
 180  vbroadcastss ymm1,xmm1
 185  vdivps ymm0,ymm0,ymm1
 189  vmovups YMMWORD PTR [rsi+rbx*4],ymm0
 18e  add ebx,0x8
 191  cmp ebx,0x8
 194  jl 0x112
 19a  add r12d,0x1
 19e  cmp r12d,r13d
 1a1  jl 0xdd
 1a7  mov rax,QWORD PTR [rsp+0x40]
 1ac  add eax,0x1
 1af  mov QWORD PTR [rsp+0x40],rax
 1b4  mov rax,QWORD PTR [rsp+0x40]
 1b9  mov rcx,QWORD PTR [rsp+0x38]
 1be  cmp eax,ecx
 1c0  jl 0xb5
 1c6  add rsp,0x60
 1ca  pop r15
 1cc  pop r14
 1ce  pop r13
 1d0  pop r12
 1d2  pop rbp
 1d3  pop rbx
 1d4  vzeroupper
 1d7  ret
