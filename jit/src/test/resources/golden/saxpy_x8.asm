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
  48  movsxd rsi,DWORD PTR [rsi+0x8]
  4c  mov r9d,DWORD PTR [rsp+0x10]
  51  mov r10d,DWORD PTR [rsp+0x8]
  56  cmp r10d,r9d
  59  jge 0x15d
  5f  mov r11,r10
  62  imul r11d,r11d,0x32
  66  mov rbx,r11
  69  add ebx,0x32
  6c  cmp esi,ebx
  6e  cmovl ebx,esi
  71  mov rbp,rbx
  74  mov r12,rbx
  77  sub r12d,r11d
  7a  mov rax,r12
  7d  mov ecx,0x8
  82  cdq
  83  idiv ecx
  85  mov r12,rdx
  88  sub ebp,r12d
  8b  mov r12,rbp
  8e  cmp r11d,r12d
  91  jge 0xf6
  97  movsxd r13,r11d
  9a  lea r13,[rdi+r13*4]
  9e  movsxd r14,r11d
  a1  lea r14,[r8+r14*4]
  a5  nop WORD PTR [rax+rax*1+0x0]
  ae  nop WORD PTR [rax+rax*1+0x0]
  b7  nop WORD PTR [rax+rax*1+0x0]
  c0  vmovups ymm0,YMMWORD PTR [r14]
  c5  vmovups ymm1,YMMWORD PTR [r13+0x0]
  cb  mov r15d,0x3dcccccd
  d1  vmovd xmm2,r15d
  d6  vbroadcastss ymm2,xmm2
  db  vfmadd231ps ymm0,ymm1,ymm2
  e0  vmovups YMMWORD PTR [r14],ymm0
  e5  add r13,0x20
  e9  add r14,0x20
  ed  add r11d,0x8
  f1  cmp r11d,r12d
  f4  jl 0xc0
  f6  cmp ebp,ebx
  f8  jge 0x150
  fe  movsxd r11,ebp
 101  lea r11,[rdi+r11*4]
 105  movsxd r12,ebp
 108  lea r12,[r8+r12*4]
 10c  nop WORD PTR [rax+rax*1+0x0]
 115  nop WORD PTR [rax+rax*1+0x0]
 11e  xchg ax,ax
 120  vmovss xmm0,DWORD PTR [r12]
 126  vmovss xmm1,DWORD PTR [r11]
 12b  mov r13d,0x3dcccccd
 131  vmovd xmm2,r13d
 136  vfmadd231ss xmm0,xmm1,xmm2
 13b  vmovss DWORD PTR [r12],xmm0
 141  add r11,0x4
 145  add r12,0x4
 149  add ebp,0x1
 14c  cmp ebp,ebx
 14e  jl 0x120
 150  add r10d,0x1
 154  cmp r10d,r9d
 157  jl 0x5f
 15d  add rsp,0x30
 161  pop r15
 163  pop r14
 165  pop r13
 167  pop r12
 169  pop rbp
 16a  pop rbx
 16b  vzeroupper
 16e  ret
