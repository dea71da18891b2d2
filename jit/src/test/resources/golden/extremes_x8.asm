   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x30
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
  51  lea r9,[r10+r9*4]
  55  movsxd r10,DWORD PTR [rsi+0xc]
  59  mov r11,QWORD PTR [rsp+0x68]
  5e  lea r10,[r11+r10*4]
  62  movsxd r11,DWORD PTR [rsi+0x10]
  66  mov rbx,QWORD PTR [rsp+0x70]
  6b  lea r11,[rbx+r11*4]
  6f  movsxd rsi,DWORD PTR [rsi+0x14]
  73  mov esi,DWORD PTR [rsp+0x10]
  77  mov ebx,DWORD PTR [rsp+0x8]
  7b  cmp ebx,esi
  7d  jge 0x177
  83  mov rbp,rbx
  86  shl ebp,0x3
  89  movsxd r12,ebp
  8c  lea r12,[rdi+r12*4]
  90  vmovups ymm0,YMMWORD PTR [r12]
  96  movsxd r12,ebp
  99  lea r12,[r8+r12*4]
  9d  vmovups ymm1,YMMWORD PTR [r12]
  a3  movsxd r12,ebp
  a6  lea r12,[r9+r12*4]
  aa  mov rax,0xffffffff80000000
  b1  vmovd xmm2,eax
  b5  vbroadcastss ymm2,xmm2
  ba  vxorps ymm3,ymm0,ymm2
  be  vxorps ymm4,ymm1,ymm2
  c2  vminps ymm5,ymm3,ymm4
  c6  vminps ymm3,ymm4,ymm3
  ca  vorps ymm3,ymm5,ymm3
  ce  vxorps ymm2,ymm3,ymm2
  d2  vmovups YMMWORD PTR [r12],ymm2
  d8  movsxd r12,ebp
  db  lea r12,[r10+r12*4]
  df  vminps ymm2,ymm0,ymm1
  e3  vminps ymm0,ymm1,ymm0
  e7  vorps ymm0,ymm2,ymm0
  eb  vmovups YMMWORD PTR [r12],ymm0
  f1  mov r12,rbp
  f4  add ebp,0x8
  f7  cmp r12d,ebp
  fa  jge 0x16c
 100  movsxd r13,r12d
 103  lea r13,[rdi+r13*4]
 107  movsxd r14,r12d
 10a  lea r14,[r8+r14*4]
 10e  movsxd r15,r12d
 111  lea r15,[r11+r15*4]
 115  nop WORD PTR [rax+rax*1+0x0]
 11e  xchg ax,ax
 120  vmovss xmm0,DWORD PTR [r13+0x0]
 126  vmovss xmm1,DWORD PTR [r14]
 12b  vucomiss xmm1,xmm0
 12f  jbe 0x143
 135  mov eax,0x3f800000
 13a  vmovd xmm0,eax
 13e  jmp 0x152
 143  mov rax,0xffffffff80000000
 14a  vmovd xmm1,eax
 14e  vmovups ymm0,ymm1
 152  vmovss DWORD PTR [r15],xmm0
 157  add r13,0x4
 15b  add r14,0x4
 15f  add r15,0x4
 163  add r12d,0x1
 167  cmp r12d,ebp
 16a  jl 0x120
 16c  add ebx,0x1
 16f  cmp ebx,esi
 171  jl 0x83
 177  add rsp,0x30
 17b  pop r15
 17d  pop r14
 17f  pop r13
 181  pop r12
 183  pop rbp
 184  pop rbx
 185  vzeroupper
 188  ret
