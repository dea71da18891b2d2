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
  44  lea rax,[r9+r8*4]
  48  mov QWORD PTR [rsp+0x30],rax
  4d  movsxd r9,DWORD PTR [rsi+0x8]
  51  mov r10,QWORD PTR [rsp+0x28]
  56  lea rax,[r10+r9*4]
  5a  mov QWORD PTR [rsp+0x38],rax
  5f  movsxd r10,DWORD PTR [rsi+0xc]
  63  mov r11,QWORD PTR [rsp+0xb0]
  6b  lea r10,[r11+r10*4]
  6f  movsxd r11,DWORD PTR [rsi+0x10]
  73  mov rbx,QWORD PTR [rsp+0xb8]
  7b  lea rax,[rbx+r11*4]
  7f  mov QWORD PTR [rsp+0x40],rax
  84  movsxd rsi,DWORD PTR [rsi+0x14]
  88  mov eax,DWORD PTR [rsp+0x10]
  8c  mov QWORD PTR [rsp+0x48],rax
  91  mov ebx,DWORD PTR [rsp+0x8]
  95  mov rax,QWORD PTR [rsp+0x48]
  9a  cmp ebx,eax
  9c  jge 0x65c
  a2  mov rbp,rbx
  a5  imul ebp,ebp,0x6
  a8  movsxd rbp,ebp
  ab  mov rax,QWORD PTR [rsp+0x30]
  b0  lea rbp,[rax+rbp*4]
  b4  mov r12d,DWORD PTR [rbp+0x0]
  b8  shl r12d,0x6
  bc  movsxd r12,r12d
  bf  lea r12,[rdi+r12*4]
  c3  mov r13d,DWORD PTR [rbp+0x4]
  c7  shl r13d,0x6
  cb  movsxd r13,r13d
  ce  lea r13,[rdi+r13*4]
  d2  mov r14d,DWORD PTR [rbp+0x8]
  d6  shl r14d,0x6
  da  movsxd r14,r14d
  dd  lea r14,[rdi+r14*4]
  e1  mov r15d,DWORD PTR [rbp+0xc]
  e5  shl r15d,0x6
  e9  movsxd r15,r15d
  ec  lea r15,[rdi+r15*4]
  f0  mov r8d,DWORD PTR [rbp+0x10]
  f4  shl r8d,0x6
  f8  movsxd r8,r8d
  fb  lea r8,[rdi+r8*4]
  ff  mov ebp,DWORD PTR [rbp+0x14]
 102  shl ebp,0x6
 105  movsxd rbp,ebp
 108  lea rbp,[rdi+rbp*4]
 10c  mov r9,rbx
 10f  imul r9d,r9d,0x6
 113  movsxd r9,r9d
 116  mov rax,QWORD PTR [rsp+0x40]
 11b  lea r9,[rax+r9*4]
 11f  mov r11d,DWORD PTR [r9]
 122  shl r11d,0x4
 126  movsxd r11,r11d
 129  lea rax,[r10+r11*4]
 12d  mov QWORD PTR [rsp+0x50],rax
 132  mov esi,DWORD PTR [r9+0x4]
 136  shl esi,0x4
 139  movsxd rsi,esi
 13c  lea rax,[r10+rsi*4]
 140  mov QWORD PTR [rsp+0x58],rax
 145  mov r11d,DWORD PTR [r9+0x8]
 149  shl r11d,0x4
 14d  movsxd r11,r11d
 150  lea rax,[r10+r11*4]
 154  mov QWORD PTR [rsp+0x60],rax
 159  mov esi,DWORD PTR [r9+0xc]
 15d  shl esi,0x4
 160  movsxd rsi,esi
 163  lea rax,[r10+rsi*4]
 167  mov QWORD PTR [rsp+0x68],rax
 16c  mov r11d,DWORD PTR [r9+0x10]
 170  shl r11d,0x4
 174  movsxd r11,r11d
 177  lea rax,[r10+r11*4]
 17b  mov QWORD PTR [rsp+0x70],rax
 180  mov r9d,DWORD PTR [r9+0x14]
 184  shl r9d,0x4
 188  movsxd r9,r9d
 18b  lea r9,[r10+r9*4]
 18f  mov rax,QWORD PTR [rsp+0x50]
 194  vmovups ymm0,YMMWORD PTR [rax]
 198  mov rax,QWORD PTR [rsp+0x50]
 19d  vmovups ymm1,YMMWORD PTR [rax+0x20]
 1a2  mov rax,QWORD PTR [rsp+0x58]
 1a7  vmovups ymm2,YMMWORD PTR [rax]
 1ab  mov rax,QWORD PTR [rsp+0x58]
 1b0  vmovups ymm3,YMMWORD PTR [rax+0x20]
 1b5  mov rax,QWORD PTR [rsp+0x60]
 1ba  vmovups ymm4,YMMWORD PTR [rax]
 1be  mov rax,QWORD PTR [rsp+0x60]
 1c3  vmovups ymm5,YMMWORD PTR [rax+0x20]
 1c8  mov rax,QWORD PTR [rsp+0x68]
 1cd  vmovups ymm6,YMMWORD PTR [rax]
 1d1  mov rax,QWORD PTR [rsp+0x68]
 1d6  vmovups ymm7,YMMWORD PTR [rax+0x20]
 1db  mov rax,QWORD PTR [rsp+0x70]
 1e0  vmovups ymm8,YMMWORD PTR [rax]
 1e4  mov rax,QWORD PTR [rsp+0x70]
 1e9  vmovups ymm9,YMMWORD PTR [rax+0x20]
 1ee  vmovups ymm10,YMMWORD PTR [r9]
 1f3  vmovups ymm11,YMMWORD PTR [r9+0x20]
 1f9  mov esi,0x0
 1fe  mov r11,QWORD PTR [rsp+0x38]
 203  nop WORD PTR [rax+rax*1+0x0]
 20c  nop WORD PTR [rax+rax*1+0x0]
 215  nop WORD PTR [rax+rax*1+0x0]
 21e  xchg ax,ax
 220  vmovups ymm12,YMMWORD PTR [r11]
 225  vmovups ymm13,YMMWORD PTR [r11+0x20]
 22b  vbroadcastss ymm14,DWORD PTR [r12+rsi*4]
 231  vfmadd231ps ymm0,ymm14,ymm12
 236  vfmadd231ps ymm1,ymm14,ymm13
 23b  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x0]
 242  vfmadd231ps ymm2,ymm14,ymm12
 247  vfmadd231ps ymm3,ymm14,ymm13
 24c  vbroadcastss ymm14,DWORD PTR [r14+rsi*4]
 252  vfmadd231ps ymm4,ymm14,ymm12
 257  vfmadd231ps ymm5,ymm14,ymm13
 25c  vbroadcastss ymm14,DWORD PTR [r15+rsi*4]
 262  vfmadd231ps ymm6,ymm14,ymm12
 267  vfmadd231ps ymm7,ymm14,ymm13
 26c  vbroadcastss ymm14,DWORD PTR [r8+rsi*4]
 272  vfmadd231ps ymm8,ymm14,ymm12
 277  vfmadd231ps ymm9,ymm14,ymm13
 27c  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x0]
 283  vfmadd231ps ymm10,ymm14,ymm12
 288  vfmadd231ps ymm11,ymm14,ymm13
 28d  vmovups ymm12,YMMWORD PTR [r11+0x40]
 293  vmovups ymm13,YMMWORD PTR [r11+0x60]
 299  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x4]
 2a0  vfmadd231ps ymm0,ymm14,ymm12
 2a5  vfmadd231ps ymm1,ymm14,ymm13
 2aa  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x4]
 2b1  vfmadd231ps ymm2,ymm14,ymm12
 2b6  vfmadd231ps ymm3,ymm14,ymm13
 2bb  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x4]
 2c2  vfmadd231ps ymm4,ymm14,ymm12
 2c7  vfmadd231ps ymm5,ymm14,ymm13
 2cc  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x4]
 2d3  vfmadd231ps ymm6,ymm14,ymm12
 2d8  vfmadd231ps ymm7,ymm14,ymm13
 2dd  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x4]
 2e4  vfmadd231ps ymm8,ymm14,ymm12
 2e9  vfmadd231ps ymm9,ymm14,ymm13
 2ee  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x4]
 2f5  vfmadd231ps ymm10,ymm14,ymm12
 2fa  vfmadd231ps ymm11,ymm14,ymm13
 2ff  vmovups ymm12,YMMWORD PTR [r11+0x80]
 308  vmovups ymm13,YMMWORD PTR [r11+0xa0]
 311  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x8]
 318  vfmadd231ps ymm0,ymm14,ymm12
 31d  vfmadd231ps ymm1,ymm14,ymm13
 322  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x8]
 329  vfmadd231ps ymm2,ymm14,ymm12
 32e  vfmadd231ps ymm3,ymm14,ymm13
 333  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x8]
 33a  vfmadd231ps ymm4,ymm14,ymm12
 33f  vfmadd231ps ymm5,ymm14,ymm13
 344  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x8]
 34b  vfmadd231ps ymm6,ymm14,ymm12
 350  vfmadd231ps ymm7,ymm14,ymm13
 355  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x8]
 35c  vfmadd231ps ymm8,ymm14,ymm12
 361  vfmadd231ps ymm9,ymm14,ymm13
 366  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x8]
 36d  vfmadd231ps ymm10,ymm14,ymm12
 372  vfmadd231ps ymm11,ymm14,ymm13
 377  vmovups ymm12,YMMWORD PTR [r11+0xc0]
 380  vmovups ymm13,YMMWORD PTR [r11+0xe0]
 389  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0xc]
 390  vfmadd231ps ymm0,ymm14,ymm12
 395  vfmadd231ps ymm1,ymm14,ymm13
 39a  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0xc]
 3a1  vfmadd231ps ymm2,ymm14,ymm12
 3a6  vfmadd231ps ymm3,ymm14,ymm13
 3ab  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0xc]
 3b2  vfmadd231ps ymm4,ymm14,ymm12
 3b7  vfmadd231ps ymm5,ymm14,ymm13
 3bc  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0xc]
 3c3  vfmadd231ps ymm6,ymm14,ymm12
 3c8  vfmadd231ps ymm7,ymm14,ymm13
 3cd  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0xc]
 3d4  vfmadd231ps ymm8,ymm14,ymm12
 3d9  vfmadd231ps ymm9,ymm14,ymm13
 3de  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0xc]
 3e5  vfmadd231ps ymm10,ymm14,ymm12
 3ea  vfmadd231ps ymm11,ymm14,ymm13
 3ef  vmovups ymm12,YMMWORD PTR [r11+0x100]
 3f8  vmovups ymm13,YMMWORD PTR [r11+0x120]
 401  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x10]
 408  vfmadd231ps ymm0,ymm14,ymm12
 40d  vfmadd231ps ymm1,ymm14,ymm13
 412  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x10]
 419  vfmadd231ps ymm2,ymm14,ymm12
 41e  vfmadd231ps ymm3,ymm14,ymm13
 423  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x10]
 42a  vfmadd231ps ymm4,ymm14,ymm12
 42f  vfmadd231ps ymm5,ymm14,ymm13
 434  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x10]
 43b  vfmadd231ps ymm6,ymm14,ymm12
 440  vfmadd231ps ymm7,ymm14,ymm13
 445  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x10]
 44c  vfmadd231ps ymm8,ymm14,ymm12
 451  vfmadd231ps ymm9,ymm14,ymm13
 456  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x10]
 45d  vfmadd231ps ymm10,ymm14,ymm12
 462  vfmadd231ps ymm11,ymm14,ymm13
 467  vmovups ymm12,YMMWORD PTR [r11+0x140]
 470  vmovups ymm13,YMMWORD PTR [r11+0x160]
 479  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x14]
 480  vfmadd231ps ymm0,ymm14,ymm12
 485  vfmadd231ps ymm1,ymm14,ymm13
 48a  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x14]
 491  vfmadd231ps ymm2,ymm14,ymm12
 496  vfmadd231ps ymm3,ymm14,ymm13
 49b  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x14]
 4a2  vfmadd231ps ymm4,ymm14,ymm12
 4a7  vfmadd231ps ymm5,ymm14,ymm13
 4ac  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x14]
 4b3  vfmadd231ps ymm6,ymm14,ymm12
 4b8  vfmadd231ps ymm7,ymm14,ymm13
 4bd  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x14]
 4c4  vfmadd231ps ymm8,ymm14,ymm12
 4c9  vfmadd231ps ymm9,ymm14,ymm13
 4ce  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x14]
 4d5  vfmadd231ps ymm10,ymm14,ymm12
 4da  vfmadd231ps ymm11,ymm14,ymm13
 4df  vmovups ymm12,YMMWORD PTR [r11+0x180]
 4e8  vmovups ymm13,YMMWORD PTR [r11+0x1a0]
 4f1  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x18]
 4f8  vfmadd231ps ymm0,ymm14,ymm12
 4fd  vfmadd231ps ymm1,ymm14,ymm13
 502  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x18]
 509  vfmadd231ps ymm2,ymm14,ymm12
 50e  vfmadd231ps ymm3,ymm14,ymm13
 513  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x18]
 51a  vfmadd231ps ymm4,ymm14,ymm12
 51f  vfmadd231ps ymm5,ymm14,ymm13
 524  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x18]
 52b  vfmadd231ps ymm6,ymm14,ymm12
 530  vfmadd231ps ymm7,ymm14,ymm13
 535  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x18]
 53c  vfmadd231ps ymm8,ymm14,ymm12
 541  vfmadd231ps ymm9,ymm14,ymm13
 546  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x18]
 54d  vfmadd231ps ymm10,ymm14,ymm12
 552  vfmadd231ps ymm11,ymm14,ymm13
 557  vmovups ymm12,YMMWORD PTR [r11+0x1c0]
 560  vmovups ymm13,YMMWORD PTR [r11+0x1e0]
 569  vbroadcastss ymm14,DWORD PTR [r12+rsi*4+0x1c]
 570  vfmadd231ps ymm0,ymm14,ymm12
 575  vfmadd231ps ymm1,ymm14,ymm13
 57a  vbroadcastss ymm14,DWORD PTR [r13+rsi*4+0x1c]
 581  vfmadd231ps ymm2,ymm14,ymm12
 586  vfmadd231ps ymm3,ymm14,ymm13
 58b  vbroadcastss ymm14,DWORD PTR [r14+rsi*4+0x1c]
 592  vfmadd231ps ymm4,ymm14,ymm12
 597  vfmadd231ps ymm5,ymm14,ymm13
 59c  vbroadcastss ymm14,DWORD PTR [r15+rsi*4+0x1c]
 5a3  vfmadd231ps ymm6,ymm14,ymm12
 5a8  vfmadd231ps ymm7,ymm14,ymm13
 5ad  vbroadcastss ymm14,DWORD PTR [r8+rsi*4+0x1c]
 5b4  vfmadd231ps ymm8,ymm14,ymm12
 5b9  vfmadd231ps ymm9,ymm14,ymm13
 5be  vbroadcastss ymm14,DWORD PTR [rbp+rsi*4+0x1c]
 5c5  vfmadd231ps ymm10,ymm14,ymm12
 5ca  vfmadd231ps ymm11,ymm14,ymm13
 5cf  add r11,0x200
 5d6  add esi,0x8
 5d9  cmp esi,0x40
 5dc  jl 0x220
 5e2  mov rax,QWORD PTR [rsp+0x50]
 5e7  vmovups YMMWORD PTR [rax],ymm0
 5eb  mov rax,QWORD PTR [rsp+0x50]
 5f0  vmovups YMMWORD PTR [rax+0x20],ymm1
 5f5  mov rax,QWORD PTR [rsp+0x58]
 5fa  vmovups YMMWORD PTR [rax],ymm2
 5fe  mov rax,QWORD PTR [rsp+0x58]
 603  vmovups YMMWORD PTR [rax+0x20],ymm3
 608  mov rax,QWORD PTR [rsp+0x60]
 60d  vmovups YMMWORD PTR [rax],ymm4
 611  mov rax,QWORD PTR [rsp+0x60]
 616  vmovups YMMWORD PTR [rax+0x20],ymm5
 61b  mov rax,QWORD PTR [rsp+0x68]
 620  vmovups YMMWORD PTR [rax],ymm6
 624  mov rax,QWORD PTR [rsp+0x68]
 629  vmovups YMMWORD PTR [rax+0x20],ymm7
 62e  mov rax,QWORD PTR [rsp+0x70]
 633  vmovups YMMWORD PTR [rax],ymm8
 637  mov rax,QWORD PTR [rsp+0x70]
 63c  vmovups YMMWORD PTR [rax+0x20],ymm9
 641  vmovups YMMWORD PTR [r9],ymm10
 646  vmovups YMMWORD PTR [r9+0x20],ymm11
 64c  add ebx,0x1
 64f  mov rax,QWORD PTR [rsp+0x48]
 654  cmp ebx,eax
 656  jl 0xa2
 65c  add rsp,0x78
 660  pop r15
 662  pop r14
 664  pop r13
 666  pop r12
 668  pop rbp
 669  pop rbx
 66a  vzeroupper
 66d  ret
