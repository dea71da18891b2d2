   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  sub rsp,0x30
   c  mov QWORD PTR [rsp],rdi
  10  mov QWORD PTR [rsp+0x8],rsi
  15  mov QWORD PTR [rsp+0x10],rdx
  1a  mov QWORD PTR [rsp+0x18],rcx
  1f  mov QWORD PTR [rsp+0x20],r8
  24  mov QWORD PTR [rsp+0x28],r9
  29  mov rsi,QWORD PTR [rsp]
  2d  movsxd rdi,DWORD PTR [rsi]
  30  mov r8,QWORD PTR [rsp+0x18]
  35  lea rdi,[r8+rdi*4]
  39  movsxd r8,DWORD PTR [rsi+0x4]
  3d  mov r9,QWORD PTR [rsp+0x20]
  42  lea r8,[r9+r8*4]
  46  movsxd r9,DWORD PTR [rsi+0x8]
  4a  mov r10,QWORD PTR [rsp+0x28]
  4f  lea r9,[r10+r9*4]
  53  movsxd r10,DWORD PTR [rsi+0xc]
  57  movsxd rsi,DWORD PTR [rsi+0x10]
  5b  mov esi,DWORD PTR [rsp+0x10]
  5f  mov r11d,DWORD PTR [rsp+0x8]
  64  cmp r11d,esi
  67  jge 0x12f
  6d  mov rbx,r11
  70  shl ebx,0x8
  73  mov rbp,rbx
  76  add ebp,0x100
  7c  cmp r10d,ebp
  7f  cmovl ebp,r10d
  83  cmp ebx,ebp
  85  jge 0x122
  8b  mov r12,rbx
  8e  shl r12d,0x4
  92  movsxd r12,r12d
  95  lea r12,[r9+r12*4]
  99  vxorps xmm0,xmm0,xmm0
  9d  vmovups YMMWORD PTR [r12+0x20],ymm0
  a4  mov r13d,0x0
  aa  mov r14,rbx
  ad  shl r14d,0x3
  b1  movsxd r14,r14d
  b4  lea r14,[rdi+r14*4]
  b8  nop DWORD PTR [rax+rax*1+0x0]
  c0  vmovups ymm0,YMMWORD PTR [r14+r13*4]
  c6  vmovups YMMWORD PTR [r12+r13*4],ymm0
  cc  add r13d,0x8
  d0  cmp r13d,0x8
  d4  jl 0xc0
  d6  mov r13d,0x0
  dc  mov r14,rbx
  df  shl r14d,0x3
  e3  movsxd r14,r14d
  e6  lea r14,[r8+r14*4]
  ea  nop WORD PTR [rax+rax*1+0x0]
  f3  nop WORD PTR [rax+rax*1+0x0]
  fc  nop DWORD PTR [rax+0x0]
 100  vmovups ymm0,YMMWORD PTR [r14+r13*4]
 106  vmovups YMMWORD PTR [r12+r13*4+0x20],ymm0
 10d  add r13d,0x8
 111  cmp r13d,0x8
 115  jl 0x100
 117  add ebx,0x1
 11a  cmp ebx,ebp
 11c  jl 0x8b
 122  add r11d,0x1
 126  cmp r11d,esi
 129  jl 0x6d
 12f  add rsp,0x30
 133  pop r14
 135  pop r13
 137  pop r12
 139  pop rbp
 13a  pop rbx
 13b  vzeroupper
 13e  ret
