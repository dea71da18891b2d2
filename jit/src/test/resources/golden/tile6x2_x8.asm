   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x80
  11  mov QWORD PTR [rsp],rdi
  15  mov QWORD PTR [rsp+0x8],rsi
  1a  mov QWORD PTR [rsp+0x10],rdx
  1f  mov QWORD PTR [rsp+0x18],rcx
  24  mov QWORD PTR [rsp+0x20],r8
  29  mov QWORD PTR [rsp+0x28],r9
  2e  mov rsi,QWORD PTR [rsp]
  32  movsxd rdi,DWORD PTR [rsi]
  35  mov r8,QWORD PTR [rsp+0x18]
  3a  lea rax,[r8+rdi*4]
  3e  mov QWORD PTR [rsp+0x58],rax
  43  movsxd r8,DWORD PTR [rsi+0x4]
  47  mov r9,QWORD PTR [rsp+0x20]
  4c  lea rax,[r9+r8*4]
  50  mov QWORD PTR [rsp+0x30],rax
  55  movsxd r9,DWORD PTR [rsi+0x8]
  59  mov r10,QWORD PTR [rsp+0x28]
  5e  lea rax,[r10+r9*4]
  62  mov QWORD PTR [rsp+0x38],rax
  67  movsxd r10,DWORD PTR [rsi+0xc]
  6b  mov r11,QWORD PTR [rsp+0xb8]
  73  lea r10,[r11+r10*4]
  77  movsxd r11,DWORD PTR [rsi+0x10]
  7b  mov rbx,QWORD PTR [rsp+0xc0]
  83  lea rax,[rbx+r11*4]
  87  mov QWORD PTR [rsp+0x40],rax
  8c  movsxd rsi,DWORD PTR [rsi+0x14]
  90  mov eax,DWORD PTR [rsp+0x10]
  94  mov QWORD PTR [rsp+0x48],rax
  99  mov eax,DWORD PTR [rsp+0x8]
  9d  mov QWORD PTR [rsp+0x50],rax
  a2  mov rax,QWORD PTR [rsp+0x50]
  a7  mov rcx,QWORD PTR [rsp+0x48]
  ac  cmp eax,ecx
  ae  jge 0x69d
  b4  mov rbp,QWORD PTR [rsp+0x50]
  b9  imul ebp,ebp,0x6
  bc  movsxd rbp,ebp
  bf  mov rax,QWORD PTR [rsp+0x30]
  c4  lea rbp,[rax+rbp*4]
  c8  mov r12d,DWORD PTR [rbp+0x0]
  cc  shl r12d,0x6
  d0  movsxd r12,r12d
  d3  mov rax,QWORD PTR [rsp+0x58]
  d8  lea r12,[rax+r12*4]
  dc  mov r13d,DWORD PTR [rbp+0x4]
  e0  shl r13d,0x6
  e4  movsxd r13,r13d
  e7  mov rax,QWORD PTR [rsp+0x58]
  ec  lea r13,[rax+r13*4]
  f0  mov r14d,DWORD PTR [rbp+0x8]
  f4  shl r14d,0x6
  f8  movsxd r14,r14d
  fb  mov rax,QWORD PTR [rsp+0x58]
 100  lea r14,[rax+r14*4]
 104  mov r15d,DWORD PTR [rbp+0xc]
 108  shl r15d,0x6
 10c  movsxd r15,r15d
 10f  mov rax,QWORD PTR [rsp+0x58]
 114  lea r15,[rax+r15*4]
 118  mov r8d,DWORD PTR [rbp+0x10]
 11c  shl r8d,0x6
 120  movsxd r8,r8d
 123  mov rax,QWORD PTR [rsp+0x58]
 128  lea r8,[rax+r8*4]
 12c  mov ebp,DWORD PTR [rbp+0x14]
 12f  shl ebp,0x6
 132  movsxd rbp,ebp
 135  mov rax,QWORD PTR [rsp+0x58]
 13a  lea rbp,[rax+rbp*4]
 13e  mov r9,QWORD PTR [rsp+0x50]
 143  imul r9d,r9d,0x6
 147  movsxd r9,r9d
 14a  mov rax,QWORD PTR [rsp+0x40]
 14f  lea rcx,[rax+r9*4]
 153  mov QWORD PTR [rsp+0x60],rcx
 158  mov rax,QWORD PTR [rsp+0x60]
 15d  movsxd rcx,DWORD PTR [rax]
 160  mov QWORD PTR [rsp+0x68],rcx
 165  mov rax,QWORD PTR [rsp+0x68]
 16a  shl rax,0x6
 16e  mov QWORD PTR [rsp+0x68],rax
 173  mov rax,QWORD PTR [rsp+0x60]
 178  movsxd rcx,DWORD PTR [rax+0x4]
 17c  mov QWORD PTR [rsp+0x70],rcx
 181  mov rax,QWORD PTR [rsp+0x70]
 186  shl rax,0x6
 18a  mov QWORD PTR [rsp+0x70],rax
 18f  mov rax,QWORD PTR [rsp+0x60]
 194  movsxd rcx,DWORD PTR [rax+0x8]
 198  mov QWORD PTR [rsp+0x78],rcx
 19d  mov rax,QWORD PTR [rsp+0x78]
 1a2  shl rax,0x6
 1a6  mov QWORD PTR [rsp+0x78],rax
 1ab  mov rax,QWORD PTR [rsp+0x60]
 1b0  movsxd rdi,DWORD PTR [rax+0xc]
 1b4  shl rdi,0x6
 1b8  mov rax,QWORD PTR [rsp+0x60]
 1bd  movsxd r9,DWORD PTR [rax+0x10]
 1c1  shl r9,0x6
 1c5  mov rax,QWORD PTR [rsp+0x60]
 1ca  movsxd r11,DWORD PTR [rax+0x14]
 1ce  shl r11,0x6
 1d2  mov rax,QWORD PTR [rsp+0x68]
 1d7  vmovups ymm0,YMMWORD PTR [r10+rax*1]
 1dd  mov rax,QWORD PTR [rsp+0x68]
 1e2  vmovups ymm1,YMMWORD PTR [r10+rax*1+0x20]
 1e9  mov rax,QWORD PTR [rsp+0x70]
 1ee  vmovups ymm2,YMMWORD PTR [r10+rax*1]
 1f4  mov rax,QWORD PTR [rsp+0x70]
 1f9  vmovups ymm3,YMMWORD PTR [r10+rax*1+0x20]
 200  mov rax,QWORD PTR [rsp+0x78]
 205  vmovups ymm4,YMMWORD PTR [r10+rax*1]
 20b  mov rax,QWORD PTR [rsp+0x78]
 210  vmovups ymm5,YMMWORD PTR [r10+rax*1+0x20]
 217  vmovups ymm6,YMMWORD PTR [r10+rdi*1]
 21d  vmovups ymm7,YMMWORD PTR [r10+rdi*1+0x20]
 224  vmovups ymm8,YMMWORD PTR [r10+r9*1]
 22a  vmovups ymm9,YMMWORD PTR [r10+r9*1+0x20]
 231  vmovups ymm10,YMMWORD PTR [r10+r11*1]
 237  vmovups ymm11,YMMWORD PTR [r10+r11*1+0x20]
 23e  mov esi,0x0
 243  mov rbx,QWORD PTR [rsp+0x38]
 248  nop WORD PTR [rax+rax*1+0x0]
 251  nop WORD PTR [rax+rax*1+0x0]
 25a  nop WORD PTR [rax+rax*1+0x0]
 260  vmovups ymm12,YMMWORD PTR [rbx]
 264  vmovups ymm13,YMMWORD PTR [rbx+0x20]
 269  vbroadcastss ymm14,DWORD PTR [r12+rsi*4]
 26f  vfmadd231ps ymm0,ymm14,ymm12
 274  vfmadd231ps ymm1,ymm14,ymm13
 279  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x0]
 280  vfmadd231ps ymm2,ymm14,ymm12
 285  vfmadd231ps ymm3,ymm14,ymm13
 28a  vbroadcastss ymm14,DWORD PTR [r14+rsi*4]
 290  vfmadd231ps ymm4,ymm14,ymm12
 295  vfmadd231ps ymm5,ymm14,ymm13
 29a  vbroadcastss ymm14,DWORD PTR [r15+rsi*4]
 2a0  vfmadd231ps ymm6,ymm14,ymm12
 2a5  vfmadd231ps ymm7,ymm14,ymm13
 2aa  vbroadcastss ymm14,DWORD PTR [r8+rsi*4]
 2b0  vfmadd231ps ymm8,ymm14,ymm12
 2b5  vfmadd231ps ymm9,ymm14,ymm13
 2ba  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x0]
 2c1  vfmadd231ps ymm10,ymm14,ymm12
 2c6  vfmadd231ps ymm11,ymm14,ymm13
 2cb  vmovups ymm12,YMMWORD PTR [rbx+0x40]
 2d0  vmovups ymm13,YMMWORD PTR [rbx+0x60]
 2d5  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x4]
 2dc  vfmadd231ps ymm0,ymm14,ymm12
 2e1  vfmadd231ps ymm1,ymm14,ymm13
 2e6  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x4]
 2ed  vfmadd231ps ymm2,ymm14,ymm12
 2f2  vfmadd231ps ymm3,ymm14,ymm13
 2f7  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x4]
 2fe  vfmadd231ps ymm4,ymm14,ymm12
 303  vfmadd231ps ymm5,ymm14,ymm13
 308  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x4]
 30f  vfmadd231ps ymm6,ymm14,ymm12
 314  vfmadd231ps ymm7,ymm14,ymm13
 319  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x4]
 320  vfmadd231ps ymm8,ymm14,ymm12
 325  vfmadd231ps ymm9,ymm14,ymm13
 32a  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x4]
 331  vfmadd231ps ymm10,ymm14,ymm12
 336  vfmadd231ps ymm11,ymm14,ymm13
 33b  vmovups ymm12,YMMWORD PTR [rbx+0x80]
 343  vmovups ymm13,YMMWORD PTR [rbx+0xa0]
 34b  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x8]
 352  vfmadd231ps ymm0,ymm14,ymm12
 357  vfmadd231ps ymm1,ymm14,ymm13
 35c  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x8]
 363  vfmadd231ps ymm2,ymm14,ymm12
 368  vfmadd231ps ymm3,ymm14,ymm13
 36d  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x8]
 374  vfmadd231ps ymm4,ymm14,ymm12
 379  vfmadd231ps ymm5,ymm14,ymm13
 37e  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x8]
 385  vfmadd231ps ymm6,ymm14,ymm12
 38a  vfmadd231ps ymm7,ymm14,ymm13
 38f  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x8]
 396  vfmadd231ps ymm8,ymm14,ymm12
 39b  vfmadd231ps ymm9,ymm14,ymm13
 3a0  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x8]
 3a7  vfmadd231ps ymm10,ymm14,ymm12
 3ac  vfmadd231ps ymm11,ymm14,ymm13
 3b1  vmovups ymm12,YMMWORD PTR [rbx+0xc0]
 3b9  vmovups ymm13,YMMWORD PTR [rbx+0xe0]
 3c1  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0xc]
 3c8  vfmadd231ps ymm0,ymm14,ymm12
 3cd  vfmadd231ps ymm1,ymm14,ymm13
 3d2  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0xc]
 3d9  vfmadd231ps ymm2,ymm14,ymm12
 3de  vfmadd231ps ymm3,ymm14,ymm13
 3e3  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0xc]
 3ea  vfmadd231ps ymm4,ymm14,ymm12
 3ef  vfmadd231ps ymm5,ymm14,ymm13
 3f4  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0xc]
 3fb  vfmadd231ps ymm6,ymm14,ymm12
 400  vfmadd231ps ymm7,ymm14,ymm13
 405  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0xc]
 40c  vfmadd231ps ymm8,ymm14,ymm12
 411  vfmadd231ps ymm9,ymm14,ymm13
 416  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0xc]
 41d  vfmadd231ps ymm10,ymm14,ymm12
 422  vfmadd231ps ymm11,ymm14,ymm13
 427  vmovups ymm12,YMMWORD PTR [rbx+0x100]
 42f  vmovups ymm13,YMMWORD PTR [rbx+0x120]
 437  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x10]
 43e  vfmadd231ps ymm0,ymm14,ymm12
 443  vfmadd231ps ymm1,ymm14,ymm13
 448  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x10]
 44f  vfmadd231ps ymm2,ymm14,ymm12
 454  vfmadd231ps ymm3,ymm14,ymm13
 459  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x10]
 460  vfmadd231ps ymm4,ymm14,ymm12
 465  vfmadd231ps ymm5,ymm14,ymm13
 46a  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x10]
 471  vfmadd231ps ymm6,ymm14,ymm12
 476  vfmadd231ps ymm7,ymm14,ymm13
 47b  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x10]
 482  vfmadd231ps ymm8,ymm14,ymm12
 487  vfmadd231ps ymm9,ymm14,ymm13
 48c  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x10]
 493  vfmadd231ps ymm10,ymm14,ymm12
 498  vfmadd231ps ymm11,ymm14,ymm13
 49d  vmovups ymm12,YMMWORD PTR [rbx+0x140]
 4a5  vmovups ymm13,YMMWORD PTR [rbx+0x160]
 4ad  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x14]
 4b4  vfmadd231ps ymm0,ymm14,ymm12
 4b9  vfmadd231ps ymm1,ymm14,ymm13
 4be  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x14]
 4c5  vfmadd231ps ymm2,ymm14,ymm12
 4ca  vfmadd231ps ymm3,ymm14,ymm13
 4cf  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x14]
 4d6  vfmadd231ps ymm4,ymm14,ymm12
 4db  vfmadd231ps ymm5,ymm14,ymm13
 4e0  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x14]
 4e7  vfmadd231ps ymm6,ymm14,ymm12
 4ec  vfmadd231ps ymm7,ymm14,ymm13
 4f1  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x14]
 4f8  vfmadd231ps ymm8,ymm14,ymm12
 4fd  vfmadd231ps ymm9,ymm14,ymm13
 502  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x14]
 509  vfmadd231ps ymm10,ymm14,ymm12
 50e  vfmadd231ps ymm11,ymm14,ymm13
 513  vmovups ymm12,YMMWORD PTR [rbx+0x180]
 51b  vmovups ymm13,YMMWORD PTR [rbx+0x1a0]
 523  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x18]
 52a  vfmadd231ps ymm0,ymm14,ymm12
 52f  vfmadd231ps ymm1,ymm14,ymm13
 534  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x18]
 53b  vfmadd231ps ymm2,ymm14,ymm12
 540  vfmadd231ps ymm3,ymm14,ymm13
 545  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x18]
 54c  vfmadd231ps ymm4,ymm14,ymm12
 551  vfmadd231ps ymm5,ymm14,ymm13
 556  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x18]
 55d  vfmadd231ps ymm6,ymm14,ymm12
 562  vfmadd231ps ymm7,ymm14,ymm13
 567  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x18]
 56e  vfmadd231ps ymm8,ymm14,ymm12
 573  vfmadd231ps ymm9,ymm14,ymm13
 578  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x18]
 57f  vfmadd231ps ymm10,ymm14,ymm12
 584  vfmadd231ps ymm11,ymm14,ymm13
 589  vmovups ymm12,YMMWORD PTR [rbx+0x1c0]
 591  vmovups ymm13,YMMWORD PTR [rbx+0x1e0]
 599  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x1c]
 5a0  vfmadd231ps ymm0,ymm14,ymm12
 5a5  vfmadd231ps ymm1,ymm14,ymm13
 5aa  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x1c]
 5b1  vfmadd231ps ymm2,ymm14,ymm12
 5b6  vfmadd231ps ymm3,ymm14,ymm13
 5bb  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x1c]
 5c2  vfmadd231ps ymm4,ymm14,ymm12
 5c7  vfmadd231ps ymm5,ymm14,ymm13
 5cc  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x1c]
 5d3  vfmadd231ps ymm6,ymm14,ymm12
 5d8  vfmadd231ps ymm7,ymm14,ymm13
 5dd  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x1c]
 5e4  vfmadd231ps ymm8,ymm14,ymm12
 5e9  vfmadd231ps ymm9,ymm14,ymm13
 5ee  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x1c]
 5f5  vfmadd231ps ymm10,ymm14,ymm12
 5fa  vfmadd231ps ymm11,ymm14,ymm13
 5ff  add rbx,0x200
 606  add esi,0x8
 609  cmp esi,0x40
 60c  jl 0x260
 612  mov rax,QWORD PTR [rsp+0x68]
 617  vmovups YMMWORD PTR [r10+rax*1],ymm0
 61d  mov rax,QWORD PTR [rsp+0x68]
 622  vmovups YMMWORD PTR [r10+rax*1+0x20],ymm1
 629  mov rax,QWORD PTR [rsp+0x70]
 62e  vmovups YMMWORD PTR [r10+rax*1],ymm2
 634  mov rax,QWORD PTR [rsp+0x70]
 639  vmovups YMMWORD PTR [r10+rax*1+0x20],ymm3
 640  mov rax,QWORD PTR [rsp+0x78]
 645  vmovups YMMWORD PTR [r10+rax*1],ymm4
 64b  mov rax,QWORD PTR [rsp+0x78]
 650  vmovups YMMWORD PTR [r10+rax*1+0x20],ymm5
 657  vmovups YMMWORD PTR [r10+rdi*1],ymm6
 65d  vmovups YMMWORD PTR [r10+rdi*1+0x20],ymm7
 664  vmovups YMMWORD PTR [r10+r9*1],ymm8
 66a  vmovups YMMWORD PTR [r10+r9*1+0x20],ymm9
 671  vmovups YMMWORD PTR [r10+r11*1],ymm10
 677  vmovups YMMWORD PTR [r10+r11*1+0x20],ymm11
 67e  mov rax,QWORD PTR [rsp+0x50]
 683  add eax,0x1
 686  mov QWORD PTR [rsp+0x50],rax
 68b  mov rax,QWORD PTR [rsp+0x50]
 690  mov rcx,QWORD PTR [rsp+0x48]
 695  cmp eax,ecx
 697  jl 0xb4
 69d  add rsp,0x80
 6a4  pop r15
 6a6  pop r14
 6a8  pop r13
 6aa  pop r12
 6ac  pop rbp
 6ad  pop rbx
 6ae  vzeroupper
 6b1  ret
