   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x48
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
  59  mov r11,QWORD PTR [rsp+0x80]
  61  lea r10,[r11+r10*4]
  65  movsxd rax,DWORD PTR [rsi+0x10]
  69  mov QWORD PTR [rsp+0x30],rax
  6e  movsxd rsi,DWORD PTR [rsi+0x14]
  72  mov eax,DWORD PTR [rsp+0x10]
  76  mov QWORD PTR [rsp+0x38],rax
  7b  mov eax,DWORD PTR [rsp+0x8]
  7f  mov QWORD PTR [rsp+0x40],rax
  84  mov rax,QWORD PTR [rsp+0x40]
  89  mov rcx,QWORD PTR [rsp+0x38]
  8e  cmp eax,ecx
  90  jge 0x1b4
  96  mov rbp,QWORD PTR [rsp+0x40]
  9b  shl ebp,0x8
  9e  mov r12,rbp
  a1  add r12d,0x100
  a8  mov rax,QWORD PTR [rsp+0x30]
  ad  cmp eax,r12d
  b0  cmovl r12d,eax
  b4  cmp ebp,r12d
  b7  jge 0x195
  bd  mov r13d,0x0
  c3  mov r14,rbp
  c6  shl r14d,0x3
  ca  movsxd r14,r14d
  cd  lea r14,[r10+r14*4]
  d1  nop WORD PTR [rax+rax*1+0x0]
  da  nop WORD PTR [rax+rax*1+0x0]
  e0  vxorps xmm0,xmm0,xmm0
  e4  vmovups YMMWORD PTR [r14+r13*4],ymm0
  ea  add r13d,0x8
  ee  cmp r13d,0x8
  f2  jl 0xe0
  f4  mov r13d,0x0
  fa  mov r14,rbp
  fd  shl r14d,0x3
 101  movsxd r14,r14d
 104  lea r14,[r8+r14*4]
 108  mov r15,rbp
 10b  shl r15d,0x3
 10f  movsxd r15,r15d
 112  lea r15,[r9+r15*4]
 116  mov r11,rbp
 119  shl r11d,0x3
 11d  movsxd r11,r11d
 120  lea r11,[r10+r11*4]
 124  mov esi,DWORD PTR [r14+r13*4]
 128  mov ebx,0x0
 12d  cmp ebx,esi
 12f  jg 0x17f
 135  vmovss xmm0,DWORD PTR [r15+r13*4]
 13b  mov ebx,0x0
 140  shl esi,0x3
 143  movsxd rsi,esi
 146  lea rsi,[rdi+rsi*4]
 14a  nop WORD PTR [rax+rax*1+0x0]
 153  nop WORD PTR [rax+rax*1+0x0]
 15c  nop DWORD PTR [rax+0x0]
 160  vmovups ymm1,YMMWORD PTR [r11+rbx*4]
 166  vbroadcastss ymm2,xmm0
 16b  vfmadd231ps ymm1,ymm2,YMMWORD PTR [rsi+rbx*4]
 171  vmovups YMMWORD PTR [r11+rbx*4],ymm1
 177  add ebx,0x8
 17a  cmp ebx,0x8
 17d  jl 0x160
 17f  add r13d,0x1
 183  cmp r13d,0x8
 187  jl 0x124
 189  add ebp,0x1
 18c  cmp ebp,r12d
 18f  jl 0xbd
 195  mov rax,QWORD PTR [rsp+0x40]
 19a  add eax,0x1
 19d  mov QWORD PTR [rsp+0x40],rax
 1a2  mov rax,QWORD PTR [rsp+0x40]
 1a7  mov rcx,QWORD PTR [rsp+0x38]
 1ac  cmp eax,ecx
 1ae  jl 0x96
 1b4  add rsp,0x48
 1b8  pop r15
 1ba  pop r14
 1bc  pop r13
 1be  pop r12
 1c0  pop rbp
 1c1  pop rbx
 1c2  vzeroupper
 1c5  ret
