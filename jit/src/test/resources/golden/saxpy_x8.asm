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
  46  movsxd rsi,DWORD PTR [rsi+0x8]
  4a  mov r9d,DWORD PTR [rsp+0x10]
  4f  mov r10d,DWORD PTR [rsp+0x8]
  54  cmp r10d,r9d
  57  jge 0x15b
  5d  mov r11,r10
  60  imul r11d,r11d,0x32
  64  mov rbx,r11
  67  add ebx,0x32
  6a  cmp esi,ebx
  6c  cmovl ebx,esi
  6f  mov rbp,rbx
  72  mov r12,rbx
  75  sub r12d,r11d
  78  mov rax,r12
  7b  mov ecx,0x8
  80  cdq
  81  idiv ecx
  83  mov r12,rdx
  86  sub ebp,r12d
  89  mov r12,rbp
  8c  cmp r11d,r12d
  8f  jge 0xf4
  95  movsxd r13,r11d
  98  lea r13,[rdi+r13*4]
  9c  movsxd r14,r11d
  9f  lea r14,[r8+r14*4]
  a3  nop WORD PTR [rax+rax*1+0x0]
  ac  nop WORD PTR [rax+rax*1+0x0]
  b5  nop WORD PTR [rax+rax*1+0x0]
  be  xchg ax,ax
  c0  vmovups ymm0,YMMWORD PTR [r14]
  c5  vmovups ymm1,YMMWORD PTR [r13+0x0]
  cb  mov eax,0x3dcccccd
  d0  vmovd xmm2,eax
  d4  vbroadcastss ymm2,xmm2
  d9  vfmadd231ps ymm0,ymm1,ymm2
  de  vmovups YMMWORD PTR [r14],ymm0
  e3  add r13,0x20
  e7  add r14,0x20
  eb  add r11d,0x8
  ef  cmp r11d,r12d
  f2  jl 0xc0
  f4  cmp ebp,ebx
  f6  jge 0x14e
  fc  movsxd r11,ebp
  ff  lea r11,[rdi+r11*4]
 103  movsxd r12,ebp
 106  lea r12,[r8+r12*4]
 10a  nop WORD PTR [rax+rax*1+0x0]
 113  nop WORD PTR [rax+rax*1+0x0]
 11c  nop DWORD PTR [rax+0x0]
 120  vmovss xmm0,DWORD PTR [r12]
 126  vmovss xmm1,DWORD PTR [r11]
 12b  mov eax,0x3dcccccd
 130  vmovd xmm2,eax
 134  vfmadd231ss xmm0,xmm1,xmm2
 139  vmovss DWORD PTR [r12],xmm0
 13f  add r11,0x4
 143  add r12,0x4
 147  add ebp,0x1
 14a  cmp ebp,ebx
 14c  jl 0x120
 14e  add r10d,0x1
 152  cmp r10d,r9d
 155  jl 0x5d
 15b  add rsp,0x30
 15f  pop r14
 161  pop r13
 163  pop r12
 165  pop rbp
 166  pop rbx
 167  vzeroupper
 16a  ret
