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
  44  lea r8,[r9+r8*4]
  48  movsxd r9,DWORD PTR [rsi+0x8]
  4c  mov r10,QWORD PTR [rsp+0x28]
  51  lea rax,[r10+r9*4]
  55  mov QWORD PTR [rsp+0x40],rax
  5a  movsxd r10,DWORD PTR [rsi+0xc]
  5e  mov r11,QWORD PTR [rsp+0x98]
  66  lea r10,[r11+r10*4]
  6a  movsxd r11,DWORD PTR [rsi+0x10]
  6e  mov rbx,QWORD PTR [rsp+0xa0]
  76  lea r11,[rbx+r11*4]
  7a  movsxd rbx,DWORD PTR [rsi+0x14]
  7e  mov rbp,QWORD PTR [rsp+0xa8]
  86  lea rbx,[rbp+rbx*4+0x0]
  8b  movsxd rax,DWORD PTR [rsi+0x18]
  8f  mov QWORD PTR [rsp+0x48],rax
  94  movsxd rax,DWORD PTR [rsi+0x1c]
  98  mov QWORD PTR [rsp+0x50],rax
  9d  movsxd rax,DWORD PTR [rsi+0x20]
  a1  mov QWORD PTR [rsp+0x30],rax
  a6  movsxd rsi,DWORD PTR [rsi+0x24]
  aa  mov eax,DWORD PTR [rsp+0x10]
  ae  mov QWORD PTR [rsp+0x38],rax
  b3  mov eax,DWORD PTR [rsp+0x8]
  b7  mov QWORD PTR [rsp+0x58],rax
  bc  mov rax,QWORD PTR [rsp+0x58]
  c1  mov rcx,QWORD PTR [rsp+0x38]
  c6  cmp eax,ecx
  c8  jge 0x25c
  ce  mov r15,QWORD PTR [rsp+0x58]
  d3  shl r15d,0x8
  d7  mov r13,r15
  da  add r13d,0x100
  e1  mov rax,QWORD PTR [rsp+0x30]
  e6  cmp eax,r13d
  e9  cmovl r13d,eax
  ed  shl r15d,0x3
  f1  shl r13d,0x3
  f5  cmp r15d,r13d
  f8  jge 0x135
  fe  movsxd rsi,r15d
 101  lea rsi,[rbx+rsi*4]
 105  nop WORD PTR [rax+rax*1+0x0]
 10e  nop WORD PTR [rax+rax*1+0x0]
 117  nop WORD PTR [rax+rax*1+0x0]
 120  vxorps xmm0,xmm0,xmm0
 124  vmovups YMMWORD PTR [rsi],ymm0
 128  add rsi,0x20
 12c  add r15d,0x8
 130  cmp r15d,r13d
 133  jl 0x120
 135  mov esi,0x0
 13a  mov r13,rsi
 13d  mov rax,QWORD PTR [rsp+0x48]
 142  imul r13d,eax
 146  mov r15,rsi
 149  mov rax,QWORD PTR [rsp+0x50]
 14e  imul r15d,eax
 152  mov rax,QWORD PTR [rsp+0x58]
 157  add r15d,eax
 15a  movsxd r15,r15d
 15d  mov rax,QWORD PTR [rsp+0x40]
 162  mov r15d,DWORD PTR [rax+r15*4]
 166  add r13d,r15d
 169  mov r15,rsi
 16c  mov rax,QWORD PTR [rsp+0x48]
 171  imul r15d,eax
 175  mov r9,rsi
 178  mov rax,QWORD PTR [rsp+0x50]
 17d  imul r9d,eax
 181  mov rbp,QWORD PTR [rsp+0x58]
 186  add ebp,0x1
 189  add r9d,ebp
 18c  movsxd r9,r9d
 18f  mov rax,QWORD PTR [rsp+0x40]
 194  mov r9d,DWORD PTR [rax+r9*4]
 198  add r15d,r9d
 19b  cmp r13d,r15d
 19e  jge 0x231
 1a4  movsxd r9,r13d
 1a7  lea r9,[rdi+r9*4]
 1ab  mov r9d,DWORD PTR [r9]
 1ae  shl r9d,0x3
 1b2  movsxd r9,r9d
 1b5  lea r9,[r10+r9*4]
 1b9  movsxd rbp,r13d
 1bc  lea rbp,[r8+rbp*4]
 1c0  mov ebp,DWORD PTR [rbp+0x0]
 1c3  shl ebp,0x3
 1c6  mov r12d,0x0
 1cc  mov r14,rsi
 1cf  shl r14d,0x3
 1d3  movsxd r14,r14d
 1d6  lea r14,[r11+r14*4]
 1da  movsxd rbp,ebp
 1dd  lea rbp,[rbx+rbp*4]
 1e1  nop WORD PTR [rax+rax*1+0x0]
 1ea  nop WORD PTR [rax+rax*1+0x0]
 1f3  nop WORD PTR [rax+rax*1+0x0]
 1fc  nop DWORD PTR [rax+0x0]
 200  vmovups ymm0,YMMWORD PTR [rbp+r12*4+0x0]
 207  vmovups ymm1,YMMWORD PTR [r9+r12*4]
 20d  vfmadd231ps ymm0,ymm1,YMMWORD PTR [r14+r12*4]
 213  vmovups YMMWORD PTR [rbp+r12*4+0x0],ymm0
 21a  add r12d,0x8
 21e  cmp r12d,0x8
 222  jl 0x200
 224  add r13d,0x1
 228  cmp r13d,r15d
 22b  jl 0x1a4
 231  add esi,0x1
 234  cmp esi,0x2
 237  jl 0x13a
 23d  mov rax,QWORD PTR [rsp+0x58]
 242  add eax,0x1
 245  mov QWORD PTR [rsp+0x58],rax
 24a  mov rax,QWORD PTR [rsp+0x58]
 24f  mov rcx,QWORD PTR [rsp+0x38]
 254  cmp eax,ecx
 256  jl 0xce
 25c  add rsp,0x60
 260  pop r15
 262  pop r14
 264  pop r13
 266  pop r12
 268  pop rbp
 269  pop rbx
 26a  vzeroupper
 26d  ret
