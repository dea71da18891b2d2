   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0xe0
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
  3e  mov QWORD PTR [rsp+0x88],rax
  46  movsxd r8,DWORD PTR [rsi+0x4]
  4a  mov r9,QWORD PTR [rsp+0x20]
  4f  lea rax,[r9+r8*4]
  53  mov QWORD PTR [rsp+0x90],rax
  5b  movsxd r9,DWORD PTR [rsi+0x8]
  5f  mov r10,QWORD PTR [rsp+0x28]
  64  lea rax,[r10+r9*4]
  68  mov QWORD PTR [rsp+0x60],rax
  6d  movsxd r10,DWORD PTR [rsi+0xc]
  71  mov r11,QWORD PTR [rsp+0x118]
  79  lea r10,[r11+r10*4]
  7d  movsxd r11,DWORD PTR [rsi+0x10]
  81  mov rbx,QWORD PTR [rsp+0x120]
  89  lea rax,[rbx+r11*4]
  8d  mov QWORD PTR [rsp+0x98],rax
  95  movsxd rbx,DWORD PTR [rsi+0x14]
  99  mov rbp,QWORD PTR [rsp+0x128]
  a1  lea rbx,[rbp+rbx*4+0x0]
  a6  movsxd rax,DWORD PTR [rsi+0x18]
  aa  mov QWORD PTR [rsp+0x68],rax
  af  movsxd rax,DWORD PTR [rsi+0x1c]
  b3  mov QWORD PTR [rsp+0x70],rax
  b8  movsxd rax,DWORD PTR [rsi+0x20]
  bc  mov QWORD PTR [rsp+0x30],rax
  c1  movsxd rsi,DWORD PTR [rsi+0x24]
  c5  mov eax,DWORD PTR [rsp+0x10]
  c9  mov QWORD PTR [rsp+0x38],rax
  ce  mov eax,DWORD PTR [rsp+0x8]
  d2  mov QWORD PTR [rsp+0x40],rax
  d7  mov rax,QWORD PTR [rsp+0x40]
  dc  mov rcx,QWORD PTR [rsp+0x38]
  e1  cmp eax,ecx
  e3  jge 0xf37
  e9  mov rax,QWORD PTR [rsp+0x40]
  ee  mov rcx,rax
  f1  mov QWORD PTR [rsp+0x48],rcx
  f6  mov rax,QWORD PTR [rsp+0x48]
  fb  shl eax,0xa
  fe  mov QWORD PTR [rsp+0x48],rax
 103  mov r13,QWORD PTR [rsp+0x48]
 108  add r13d,0x400
 10f  mov rax,QWORD PTR [rsp+0x30]
 114  cmp eax,r13d
 117  cmovl r13d,eax
 11b  mov rsi,QWORD PTR [rsp+0x48]
 120  shl esi,0x4
 123  shl r13d,0x4
 127  cmp esi,r13d
 12a  jge 0x155
 130  movsxd r14,esi
 133  lea r14,[rbx+r14*4]
 137  nop WORD PTR [rax+rax*1+0x0]
 140  vxorps xmm0,xmm0,xmm0
 144  vmovups YMMWORD PTR [r14],ymm0
 149  add r14,0x20
 14d  add esi,0x8
 150  cmp esi,r13d
 153  jl 0x140
 155  mov rax,QWORD PTR [rsp+0x40]
 15a  mov rcx,rax
 15d  mov QWORD PTR [rsp+0x58],rcx
 162  mov rax,QWORD PTR [rsp+0x58]
 167  shl eax,0x2
 16a  mov QWORD PTR [rsp+0x58],rax
 16f  mov rax,QWORD PTR [rsp+0x58]
 174  mov rcx,rax
 177  mov QWORD PTR [rsp+0x50],rcx
 17c  mov rax,QWORD PTR [rsp+0x50]
 181  add eax,0x4
 184  mov QWORD PTR [rsp+0x50],rax
 189  mov r14,QWORD PTR [rsp+0x70]
 18e  add r14d,0xffffffff
 192  mov rax,QWORD PTR [rsp+0x50]
 197  cmp r14d,eax
 19a  cmovl eax,r14d
 19e  mov QWORD PTR [rsp+0x50],rax
 1a3  mov rax,QWORD PTR [rsp+0x48]
 1a8  mov rcx,rax
 1ab  mov QWORD PTR [rsp+0xb0],rcx
 1b3  mov rax,QWORD PTR [rsp+0xb0]
 1bb  add eax,0x800
 1c0  mov QWORD PTR [rsp+0xb0],rax
 1c8  mov rax,QWORD PTR [rsp+0xb0]
 1d0  shl eax,0x3
 1d3  mov QWORD PTR [rsp+0xb0],rax
 1db  mov rax,QWORD PTR [rsp+0x48]
 1e0  mov rcx,rax
 1e3  mov QWORD PTR [rsp+0x78],rcx
 1e8  mov rax,QWORD PTR [rsp+0x78]
 1ed  add eax,0xc00
 1f2  mov QWORD PTR [rsp+0x78],rax
 1f7  mov rax,QWORD PTR [rsp+0x78]
 1fc  shl eax,0x3
 1ff  mov QWORD PTR [rsp+0x78],rax
 204  mov rax,QWORD PTR [rsp+0x48]
 209  mov rcx,rax
 20c  mov QWORD PTR [rsp+0xb8],rcx
 214  mov rax,QWORD PTR [rsp+0xb8]
 21c  add eax,0x800
 221  mov QWORD PTR [rsp+0xb8],rax
 229  mov rax,QWORD PTR [rsp+0xb8]
 231  shl eax,0x4
 234  mov QWORD PTR [rsp+0xb8],rax
 23c  mov rax,QWORD PTR [rsp+0x48]
 241  mov rcx,rax
 244  mov QWORD PTR [rsp+0x80],rcx
 24c  mov rax,QWORD PTR [rsp+0x80]
 254  add eax,0xc00
 259  mov QWORD PTR [rsp+0x80],rax
 261  mov rax,QWORD PTR [rsp+0x80]
 269  shl eax,0x4
 26c  mov QWORD PTR [rsp+0x80],rax
 274  mov r9d,0x0
 27a  mov QWORD PTR [rsp+0xa8],r9
 282  mov rax,QWORD PTR [rsp+0xa8]
 28a  mov rcx,rax
 28d  mov QWORD PTR [rsp+0xa0],rcx
 295  mov rax,QWORD PTR [rsp+0xa0]
 29d  mov rcx,QWORD PTR [rsp+0x68]
 2a2  imul eax,ecx
 2a5  mov QWORD PTR [rsp+0xa0],rax
 2ad  mov r12,QWORD PTR [rsp+0xa8]
 2b5  mov rax,QWORD PTR [rsp+0x70]
 2ba  imul r12d,eax
 2be  mov rax,QWORD PTR [rsp+0x50]
 2c3  add r12d,eax
 2c6  movsxd r12,r12d
 2c9  mov rax,QWORD PTR [rsp+0x60]
 2ce  mov r12d,DWORD PTR [rax+r12*4]
 2d2  mov rax,QWORD PTR [rsp+0xa0]
 2da  add eax,r12d
 2dd  mov QWORD PTR [rsp+0xa0],rax
 2e5  mov r12d,0x0
 2eb  mov rax,QWORD PTR [rsp+0xa8]
 2f3  mov rcx,rax
 2f6  mov QWORD PTR [rsp+0xc0],rcx
 2fe  mov rax,QWORD PTR [rsp+0xc0]
 306  mov rcx,QWORD PTR [rsp+0x68]
 30b  imul eax,ecx
 30e  mov QWORD PTR [rsp+0xc0],rax
 316  mov rsi,QWORD PTR [rsp+0xa8]
 31e  mov rax,QWORD PTR [rsp+0x70]
 323  imul esi,eax
 326  mov rax,QWORD PTR [rsp+0x58]
 32b  add esi,eax
 32d  movsxd rsi,esi
 330  mov rax,QWORD PTR [rsp+0x60]
 335  mov esi,DWORD PTR [rax+rsi*4]
 338  mov rax,QWORD PTR [rsp+0xc0]
 340  add eax,esi
 342  mov QWORD PTR [rsp+0xc0],rax
 34a  mov rsi,QWORD PTR [rsp+0xc0]
 352  add esi,0x8
 355  mov rax,QWORD PTR [rsp+0xa0]
 35d  cmp esi,eax
 35f  jg 0x73d
 365  mov rax,QWORD PTR [rsp+0xb0]
 36d  movsxd rsi,eax
 370  lea rsi,[r10+rsi*4]
 374  prefetcht0 BYTE PTR [rsi]
 377  prefetcht0 BYTE PTR [rsi+0x40]
 37b  prefetcht0 BYTE PTR [rsi+0x80]
 382  prefetcht0 BYTE PTR [rsi+0xc0]
 389  mov rsi,QWORD PTR [rsp+0xb0]
 391  add esi,0x40
 394  mov rax,QWORD PTR [rsp+0x78]
 399  cmp eax,esi
 39b  cmovl esi,eax
 39e  mov QWORD PTR [rsp+0xb0],rsi
 3a6  mov rax,QWORD PTR [rsp+0xb8]
 3ae  movsxd rsi,eax
 3b1  lea rsi,[rbx+rsi*4]
 3b5  prefetcht0 BYTE PTR [rsi]
 3b8  prefetcht0 BYTE PTR [rsi+0x40]
 3bc  prefetcht0 BYTE PTR [rsi+0x80]
 3c3  prefetcht0 BYTE PTR [rsi+0xc0]
 3ca  mov rsi,QWORD PTR [rsp+0xb8]
 3d2  add esi,0x40
 3d5  mov rax,QWORD PTR [rsp+0x80]
 3dd  cmp eax,esi
 3df  cmovl esi,eax
 3e2  mov QWORD PTR [rsp+0xb8],rsi
 3ea  mov rax,QWORD PTR [rsp+0xc0]
 3f2  movsxd rsi,eax
 3f5  mov rax,QWORD PTR [rsp+0x88]
 3fd  lea rsi,[rax+rsi*4]
 401  prefetcht0 BYTE PTR [rsi+0x100]
 408  mov rax,QWORD PTR [rsp+0xc0]
 410  movsxd rdi,eax
 413  mov rax,QWORD PTR [rsp+0x90]
 41b  lea rdi,[rax+rdi*4]
 41f  prefetcht0 BYTE PTR [rdi+0x100]
 426  mov r8d,DWORD PTR [rdi]
 429  shl r8d,0x4
 42d  mov r11,r12
 430  shl r11d,0x3
 434  add r8d,r11d
 437  movsxd r8,r8d
 43a  vmovups ymm0,YMMWORD PTR [rbx+r8*4]
 440  mov r8d,DWORD PTR [rdi+0x4]
 444  shl r8d,0x4
 448  mov r11,r12
 44b  shl r11d,0x3
 44f  add r8d,r11d
 452  movsxd r8,r8d
 455  vmovups ymm1,YMMWORD PTR [rbx+r8*4]
 45b  mov r8d,DWORD PTR [rdi+0x8]
 45f  shl r8d,0x4
 463  mov r11,r12
 466  shl r11d,0x3
 46a  add r8d,r11d
 46d  movsxd r8,r8d
 470  vmovups ymm2,YMMWORD PTR [rbx+r8*4]
 476  mov r8d,DWORD PTR [rdi+0xc]
 47a  shl r8d,0x4
 47e  mov r11,r12
 481  shl r11d,0x3
 485  add r8d,r11d
 488  movsxd r8,r8d
 48b  vmovups ymm3,YMMWORD PTR [rbx+r8*4]
 491  mov r8d,DWORD PTR [rdi+0x10]
 495  shl r8d,0x4
 499  mov r11,r12
 49c  shl r11d,0x3
 4a0  add r8d,r11d
 4a3  movsxd r8,r8d
 4a6  vmovups ymm4,YMMWORD PTR [rbx+r8*4]
 4ac  mov r8d,DWORD PTR [rdi+0x14]
 4b0  shl r8d,0x4
 4b4  mov r11,r12
 4b7  shl r11d,0x3
 4bb  add r8d,r11d
 4be  movsxd r8,r8d
 4c1  vmovups ymm5,YMMWORD PTR [rbx+r8*4]
 4c7  mov r8d,DWORD PTR [rdi+0x18]
 4cb  shl r8d,0x4
 4cf  mov r11,r12
 4d2  shl r11d,0x3
 4d6  add r8d,r11d
 4d9  movsxd r8,r8d
 4dc  vmovups ymm6,YMMWORD PTR [rbx+r8*4]
 4e2  mov r8d,DWORD PTR [rdi+0x1c]
 4e6  shl r8d,0x4
 4ea  mov r11,r12
 4ed  shl r11d,0x3
 4f1  add r8d,r11d
 4f4  movsxd r8,r8d
 4f7  vmovups ymm7,YMMWORD PTR [rbx+r8*4]
 4fd  mov r8d,DWORD PTR [rsi]
 500  shl r8d,0x3
 504  add r8d,r12d
 507  movsxd r8,r8d
 50a  lea rax,[r10+r8*4]
 50e  mov QWORD PTR [rsp+0xc8],rax
 516  mov r11d,DWORD PTR [rsi+0x4]
 51a  shl r11d,0x3
 51e  add r11d,r12d
 521  movsxd r11,r11d
 524  lea rax,[r10+r11*4]
 528  mov QWORD PTR [rsp+0xd0],rax
 530  mov ebp,DWORD PTR [rsi+0x8]
 533  shl ebp,0x3
 536  add ebp,r12d
 539  movsxd rbp,ebp
 53c  lea rax,[r10+rbp*4]
 540  mov QWORD PTR [rsp+0xd8],rax
 548  mov r9d,DWORD PTR [rsi+0xc]
 54c  shl r9d,0x3
 550  add r9d,r12d
 553  movsxd r9,r9d
 556  lea r9,[r10+r9*4]
 55a  mov r14d,DWORD PTR [rsi+0x10]
 55e  shl r14d,0x3
 562  add r14d,r12d
 565  movsxd r14,r14d
 568  lea r14,[r10+r14*4]
 56c  mov r13d,DWORD PTR [rsi+0x14]
 570  shl r13d,0x3
 574  add r13d,r12d
 577  movsxd r13,r13d
 57a  lea r13,[r10+r13*4]
 57e  mov r15d,DWORD PTR [rsi+0x18]
 582  shl r15d,0x3
 586  add r15d,r12d
 589  movsxd r15,r15d
 58c  lea r15,[r10+r15*4]
 590  mov esi,DWORD PTR [rsi+0x1c]
 593  shl esi,0x3
 596  add esi,r12d
 599  movsxd rsi,esi
 59c  lea rsi,[r10+rsi*4]
 5a0  mov r8d,0x0
 5a6  mov r11,QWORD PTR [rsp+0xa8]
 5ae  shl r11d,0x4
 5b2  mov rbp,r12
 5b5  shl ebp,0x3
 5b8  add r11d,ebp
 5bb  movsxd r11,r11d
 5be  mov rax,QWORD PTR [rsp+0x98]
 5c6  lea r11,[rax+r11*4]
 5ca  nop WORD PTR [rax+rax*1+0x0]
 5d3  nop WORD PTR [rax+rax*1+0x0]
 5dc  nop DWORD PTR [rax+0x0]
 5e0  vmovups ymm8,YMMWORD PTR [r11]
 5e5  mov rax,QWORD PTR [rsp+0xc8]
 5ed  vbroadcastss ymm9,DWORD PTR [rax+r8*4]
 5f3  vfmadd231ps ymm0,ymm9,ymm8
 5f8  mov rax,QWORD PTR [rsp+0xd0]
 600  vbroadcastss ymm9,DWORD PTR [rax+r8*4]
 606  vfmadd231ps ymm1,ymm9,ymm8
 60b  mov rax,QWORD PTR [rsp+0xd8]
 613  vbroadcastss ymm9,DWORD PTR [rax+r8*4]
 619  vfmadd231ps ymm2,ymm9,ymm8
 61e  vbroadcastss ymm9,DWORD PTR [r9+r8*4]
 624  vfmadd231ps ymm3,ymm9,ymm8
 629  vbroadcastss ymm9,DWORD PTR [r14+r8*4]
 62f  vfmadd231ps ymm4,ymm9,ymm8
 634  vbroadcastss ymm9,DWORD PTR [r13+r8*4+0x0]
 63b  vfmadd231ps ymm5,ymm9,ymm8
 640  vbroadcastss ymm9,DWORD PTR [r15+r8*4]
 646  vfmadd231ps ymm6,ymm9,ymm8
 64b  vbroadcastss ymm9,DWORD PTR [rsi+r8*4]
 651  vfmadd231ps ymm7,ymm9,ymm8
 656  add r11,0x20
 65a  add r8d,0x1
 65e  cmp r8d,0x1
 662  jl 0x5e0
 668  mov esi,DWORD PTR [rdi]
 66a  shl esi,0x4
 66d  mov r8,r12
 670  shl r8d,0x3
 674  add esi,r8d
 677  movsxd rsi,esi
 67a  vmovups YMMWORD PTR [rbx+rsi*4],ymm0
 67f  mov esi,DWORD PTR [rdi+0x4]
 682  shl esi,0x4
 685  mov r8,r12
 688  shl r8d,0x3
 68c  add esi,r8d
 68f  movsxd rsi,esi
 692  vmovups YMMWORD PTR [rbx+rsi*4],ymm1
 697  mov esi,DWORD PTR [rdi+0x8]
 69a  shl esi,0x4
 69d  mov r8,r12
 6a0  shl r8d,0x3
 6a4  add esi,r8d
 6a7  movsxd rsi,esi
 6aa  vmovups YMMWORD PTR [rbx+rsi*4],ymm2
 6af  mov esi,DWORD PTR [rdi+0xc]
 6b2  shl esi,0x4
 6b5  mov r8,r12
 6b8  shl r8d,0x3
 6bc  add esi,r8d
 6bf  movsxd rsi,esi
 6c2  vmovups YMMWORD PTR [rbx+rsi*4],ymm3
 6c7  mov esi,DWORD PTR [rdi+0x10]
 6ca  shl esi,0x4
 6cd  mov r8,r12
 6d0  shl r8d,0x3
 6d4  add esi,r8d
 6d7  movsxd rsi,esi
 6da  vmovups YMMWORD PTR [rbx+rsi*4],ymm4
 6df  mov esi,DWORD PTR [rdi+0x14]
 6e2  shl esi,0x4
 6e5  mov r8,r12
 6e8  shl r8d,0x3
 6ec  add esi,r8d
 6ef  movsxd rsi,esi
 6f2  vmovups YMMWORD PTR [rbx+rsi*4],ymm5
 6f7  mov esi,DWORD PTR [rdi+0x18]
 6fa  shl esi,0x4
 6fd  mov r8,r12
 700  shl r8d,0x3
 704  add esi,r8d
 707  movsxd rsi,esi
 70a  vmovups YMMWORD PTR [rbx+rsi*4],ymm6
 70f  mov esi,DWORD PTR [rdi+0x1c]
 712  shl esi,0x4
 715  mov rdi,r12
 718  shl edi,0x3
 71b  add esi,edi
 71d  movsxd rsi,esi
 720  vmovups YMMWORD PTR [rbx+rsi*4],ymm7
 725  mov rax,QWORD PTR [rsp+0xc0]
 72d  add eax,0x8
 730  mov QWORD PTR [rsp+0xc0],rax
 738  jmp 0x34a
 73d  mov rsi,QWORD PTR [rsp+0xc0]
 745  add esi,0x5
 748  mov rax,QWORD PTR [rsp+0xa0]
 750  cmp esi,eax
 752  jg 0x953
 758  mov rax,QWORD PTR [rsp+0xc0]
 760  movsxd rsi,eax
 763  mov rax,QWORD PTR [rsp+0x90]
 76b  lea rsi,[rax+rsi*4]
 76f  mov edi,DWORD PTR [rsi]
 771  shl edi,0x4
 774  mov r8,r12
 777  shl r8d,0x3
 77b  add edi,r8d
 77e  movsxd rdi,edi
 781  vmovups ymm0,YMMWORD PTR [rbx+rdi*4]
 786  mov edi,DWORD PTR [rsi+0x4]
 789  shl edi,0x4
 78c  mov r8,r12
 78f  shl r8d,0x3
 793  add edi,r8d
 796  movsxd rdi,edi
 799  vmovups ymm1,YMMWORD PTR [rbx+rdi*4]
 79e  mov edi,DWORD PTR [rsi+0x8]
 7a1  shl edi,0x4
 7a4  mov r8,r12
 7a7  shl r8d,0x3
 7ab  add edi,r8d
 7ae  movsxd rdi,edi
 7b1  vmovups ymm2,YMMWORD PTR [rbx+rdi*4]
 7b6  mov edi,DWORD PTR [rsi+0xc]
 7b9  shl edi,0x4
 7bc  mov r8,r12
 7bf  shl r8d,0x3
 7c3  add edi,r8d
 7c6  movsxd rdi,edi
 7c9  vmovups ymm3,YMMWORD PTR [rbx+rdi*4]
 7ce  mov edi,DWORD PTR [rsi+0x10]
 7d1  shl edi,0x4
 7d4  mov r8,r12
 7d7  shl r8d,0x3
 7db  add edi,r8d
 7de  movsxd rdi,edi
 7e1  vmovups ymm4,YMMWORD PTR [rbx+rdi*4]
 7e6  mov rax,QWORD PTR [rsp+0xc0]
 7ee  movsxd rdi,eax
 7f1  mov rax,QWORD PTR [rsp+0x88]
 7f9  lea rdi,[rax+rdi*4]
 7fd  mov r8d,DWORD PTR [rdi]
 800  shl r8d,0x3
 804  add r8d,r12d
 807  movsxd r8,r8d
 80a  lea r8,[r10+r8*4]
 80e  mov r9d,DWORD PTR [rdi+0x4]
 812  shl r9d,0x3
 816  add r9d,r12d
 819  movsxd r9,r9d
 81c  lea r9,[r10+r9*4]
 820  mov r11d,DWORD PTR [rdi+0x8]
 824  shl r11d,0x3
 828  add r11d,r12d
 82b  movsxd r11,r11d
 82e  lea r11,[r10+r11*4]
 832  mov ebp,DWORD PTR [rdi+0xc]
 835  shl ebp,0x3
 838  add ebp,r12d
 83b  movsxd rbp,ebp
 83e  lea rbp,[r10+rbp*4]
 842  mov edi,DWORD PTR [rdi+0x10]
 845  shl edi,0x3
 848  add edi,r12d
 84b  movsxd rdi,edi
 84e  lea rdi,[r10+rdi*4]
 852  mov r13d,0x0
 858  mov r14,QWORD PTR [rsp+0xa8]
 860  shl r14d,0x4
 864  mov r15,r12
 867  shl r15d,0x3
 86b  add r14d,r15d
 86e  movsxd r14,r14d
 871  mov rax,QWORD PTR [rsp+0x98]
 879  lea r14,[rax+r14*4]
 87d  nop DWORD PTR [rax]
 880  vmovups ymm5,YMMWORD PTR [r14]
 885  vbroadcastss ymm6,DWORD PTR [r8+r13*4]
 88b  vfmadd231ps ymm0,ymm6,ymm5
 890  vbroadcastss ymm6,DWORD PTR [r9+r13*4]
 896  vfmadd231ps ymm1,ymm6,ymm5
 89b  vbroadcastss ymm6,DWORD PTR [r11+r13*4]
 8a1  vfmadd231ps ymm2,ymm6,ymm5
 8a6  vbroadcastss ymm6,DWORD PTR [rbp+r13*4+0x0]
 8ad  vfmadd231ps ymm3,ymm6,ymm5
 8b2  vbroadcastss ymm6,DWORD PTR [rdi+r13*4]
 8b8  vfmadd231ps ymm4,ymm6,ymm5
 8bd  add r14,0x20
 8c1  add r13d,0x1
 8c5  cmp r13d,0x1
 8c9  jl 0x880
 8cb  mov edi,DWORD PTR [rsi]
 8cd  shl edi,0x4
 8d0  mov r8,r12
 8d3  shl r8d,0x3
 8d7  add edi,r8d
 8da  movsxd rdi,edi
 8dd  vmovups YMMWORD PTR [rbx+rdi*4],ymm0
 8e2  mov edi,DWORD PTR [rsi+0x4]
 8e5  shl edi,0x4
 8e8  mov r8,r12
 8eb  shl r8d,0x3
 8ef  add edi,r8d
 8f2  movsxd rdi,edi
 8f5  vmovups YMMWORD PTR [rbx+rdi*4],ymm1
 8fa  mov edi,DWORD PTR [rsi+0x8]
 8fd  shl edi,0x4
 900  mov r8,r12
 903  shl r8d,0x3
 907  add edi,r8d
 90a  movsxd rdi,edi
 90d  vmovups YMMWORD PTR [rbx+rdi*4],ymm2
 912  mov edi,DWORD PTR [rsi+0xc]
 915  shl edi,0x4
 918  mov r8,r12
 91b  shl r8d,0x3
 91f  add edi,r8d
 922  movsxd rdi,edi
 925  vmovups YMMWORD PTR [rbx+rdi*4],ymm3
 92a  mov esi,DWORD PTR [rsi+0x10]
 92d  shl esi,0x4
 930  mov rdi,r12
 933  shl edi,0x3
 936  add esi,edi
 938  movsxd rsi,esi
 93b  vmovups YMMWORD PTR [rbx+rsi*4],ymm4
 940  mov rax,QWORD PTR [rsp+0xc0]
 948  add eax,0x5
 94b  mov QWORD PTR [rsp+0xc0],rax
 953  mov rsi,QWORD PTR [rsp+0xc0]
 95b  add esi,0x4
 95e  mov rax,QWORD PTR [rsp+0xa0]
 966  cmp esi,eax
 968  jg 0xb2e
 96e  mov rax,QWORD PTR [rsp+0xc0]
 976  movsxd rsi,eax
 979  mov rax,QWORD PTR [rsp+0x90]
 981  lea rsi,[rax+rsi*4]
 985  mov edi,DWORD PTR [rsi]
 987  shl edi,0x4
 98a  mov r8,r12
 98d  shl r8d,0x3
 991  add edi,r8d
 994  movsxd rdi,edi
 997  vmovups ymm0,YMMWORD PTR [rbx+rdi*4]
 99c  mov edi,DWORD PTR [rsi+0x4]
 99f  shl edi,0x4
 9a2  mov r8,r12
 9a5  shl r8d,0x3
 9a9  add edi,r8d
 9ac  movsxd rdi,edi
 9af  vmovups ymm1,YMMWORD PTR [rbx+rdi*4]
 9b4  mov edi,DWORD PTR [rsi+0x8]
 9b7  shl edi,0x4
 9ba  mov r8,r12
 9bd  shl r8d,0x3
 9c1  add edi,r8d
 9c4  movsxd rdi,edi
 9c7  vmovups ymm2,YMMWORD PTR [rbx+rdi*4]
 9cc  mov edi,DWORD PTR [rsi+0xc]
 9cf  shl edi,0x4
 9d2  mov r8,r12
 9d5  shl r8d,0x3
 9d9  add edi,r8d
 9dc  movsxd rdi,edi
 9df  vmovups ymm3,YMMWORD PTR [rbx+rdi*4]
 9e4  mov rax,QWORD PTR [rsp+0xc0]
 9ec  movsxd rdi,eax
 9ef  mov rax,QWORD PTR [rsp+0x88]
 9f7  lea rdi,[rax+rdi*4]
 9fb  mov r8d,DWORD PTR [rdi]
 9fe  shl r8d,0x3
 a02  add r8d,r12d
 a05  movsxd r8,r8d
 a08  lea r8,[r10+r8*4]
 a0c  mov r9d,DWORD PTR [rdi+0x4]
 a10  shl r9d,0x3
 a14  add r9d,r12d
 a17  movsxd r9,r9d
 a1a  lea r9,[r10+r9*4]
 a1e  mov r11d,DWORD PTR [rdi+0x8]
 a22  shl r11d,0x3
 a26  add r11d,r12d
 a29  movsxd r11,r11d
 a2c  lea r11,[r10+r11*4]
 a30  mov edi,DWORD PTR [rdi+0xc]
 a33  shl edi,0x3
 a36  add edi,r12d
 a39  movsxd rdi,edi
 a3c  lea rdi,[r10+rdi*4]
 a40  mov ebp,0x0
 a45  mov r13,QWORD PTR [rsp+0xa8]
 a4d  shl r13d,0x4
 a51  mov r14,r12
 a54  shl r14d,0x3
 a58  add r13d,r14d
 a5b  movsxd r13,r13d
 a5e  mov rax,QWORD PTR [rsp+0x98]
 a66  lea r13,[rax+r13*4]
 a6a  nop WORD PTR [rax+rax*1+0x0]
 a73  nop WORD PTR [rax+rax*1+0x0]
 a7c  nop DWORD PTR [rax+0x0]
 a80  vmovups ymm4,YMMWORD PTR [r13+0x0]
 a86  vbroadcastss ymm5,DWORD PTR [r8+rbp*4]
 a8c  vfmadd231ps ymm0,ymm5,ymm4
 a91  vbroadcastss ymm5,DWORD PTR [r9+rbp*4]
 a97  vfmadd231ps ymm1,ymm5,ymm4
 a9c  vbroadcastss ymm5,DWORD PTR [r11+rbp*4]
 aa2  vfmadd231ps ymm2,ymm5,ymm4
 aa7  vbroadcastss ymm5,DWORD PTR [rdi+rbp*4]
 aad  vfmadd231ps ymm3,ymm5,ymm4
 ab2  add r13,0x20
 ab6  add ebp,0x1
 ab9  cmp ebp,0x1
 abc  jl 0xa80
 abe  mov edi,DWORD PTR [rsi]
 ac0  shl edi,0x4
 ac3  mov r8,r12
 ac6  shl r8d,0x3
 aca  add edi,r8d
 acd  movsxd rdi,edi
 ad0  vmovups YMMWORD PTR [rbx+rdi*4],ymm0
 ad5  mov edi,DWORD PTR [rsi+0x4]
 ad8  shl edi,0x4
 adb  mov r8,r12
 ade  shl r8d,0x3
 ae2  add edi,r8d
 ae5  movsxd rdi,edi
 ae8  vmovups YMMWORD PTR [rbx+rdi*4],ymm1
 aed  mov edi,DWORD PTR [rsi+0x8]
 af0  shl edi,0x4
 af3  mov r8,r12
 af6  shl r8d,0x3
 afa  add edi,r8d
 afd  movsxd rdi,edi
 b00  vmovups YMMWORD PTR [rbx+rdi*4],ymm2
 b05  mov esi,DWORD PTR [rsi+0xc]
 b08  shl esi,0x4
 b0b  mov rdi,r12
 b0e  shl edi,0x3
 b11  add esi,edi
 b13  movsxd rsi,esi
 b16  vmovups YMMWORD PTR [rbx+rsi*4],ymm3
 b1b  mov rax,QWORD PTR [rsp+0xc0]
 b23  add eax,0x4
 b26  mov QWORD PTR [rsp+0xc0],rax
 b2e  mov rsi,QWORD PTR [rsp+0xc0]
 b36  add esi,0x3
 b39  mov rax,QWORD PTR [rsp+0xa0]
 b41  cmp esi,eax
 b43  jg 0xcac
 b49  mov rax,QWORD PTR [rsp+0xc0]
 b51  movsxd rsi,eax
 b54  mov rax,QWORD PTR [rsp+0x90]
 b5c  lea rsi,[rax+rsi*4]
 b60  mov edi,DWORD PTR [rsi]
 b62  shl edi,0x4
 b65  mov r8,r12
 b68  shl r8d,0x3
 b6c  add edi,r8d
 b6f  movsxd rdi,edi
 b72  vmovups ymm0,YMMWORD PTR [rbx+rdi*4]
 b77  mov edi,DWORD PTR [rsi+0x4]
 b7a  shl edi,0x4
 b7d  mov r8,r12
 b80  shl r8d,0x3
 b84  add edi,r8d
 b87  movsxd rdi,edi
 b8a  vmovups ymm1,YMMWORD PTR [rbx+rdi*4]
 b8f  mov edi,DWORD PTR [rsi+0x8]
 b92  shl edi,0x4
 b95  mov r8,r12
 b98  shl r8d,0x3
 b9c  add edi,r8d
 b9f  movsxd rdi,edi
 ba2  vmovups ymm2,YMMWORD PTR [rbx+rdi*4]
 ba7  mov rax,QWORD PTR [rsp+0xc0]
 baf  movsxd rdi,eax
 bb2  mov rax,QWORD PTR [rsp+0x88]
 bba  lea rdi,[rax+rdi*4]
 bbe  mov r8d,DWORD PTR [rdi]
 bc1  shl r8d,0x3
 bc5  add r8d,r12d
 bc8  movsxd r8,r8d
 bcb  lea r8,[r10+r8*4]
 bcf  mov r9d,DWORD PTR [rdi+0x4]
 bd3  shl r9d,0x3
 bd7  add r9d,r12d
 bda  movsxd r9,r9d
 bdd  lea r9,[r10+r9*4]
 be1  mov edi,DWORD PTR [rdi+0x8]
 be4  shl edi,0x3
 be7  add edi,r12d
 bea  movsxd rdi,edi
 bed  lea rdi,[r10+rdi*4]
 bf1  mov r11d,0x0
 bf7  mov rbp,QWORD PTR [rsp+0xa8]
 bff  shl ebp,0x4
 c02  mov r13,r12
 c05  shl r13d,0x3
 c09  add ebp,r13d
 c0c  movsxd rbp,ebp
 c0f  mov rax,QWORD PTR [rsp+0x98]
 c17  lea rbp,[rax+rbp*4]
 c1b  nop DWORD PTR [rax+rax*1+0x0]
 c20  vmovups ymm3,YMMWORD PTR [rbp+0x0]
 c25  vbroadcastss ymm4,DWORD PTR [r8+r11*4]
 c2b  vfmadd231ps ymm0,ymm4,ymm3
 c30  vbroadcastss ymm4,DWORD PTR [r9+r11*4]
 c36  vfmadd231ps ymm1,ymm4,ymm3
 c3b  vbroadcastss ymm4,DWORD PTR [rdi+r11*4]
 c41  vfmadd231ps ymm2,ymm4,ymm3
 c46  add rbp,0x20
 c4a  add r11d,0x1
 c4e  cmp r11d,0x1
 c52  jl 0xc20
 c54  mov edi,DWORD PTR [rsi]
 c56  shl edi,0x4
 c59  mov r8,r12
 c5c  shl r8d,0x3
 c60  add edi,r8d
 c63  movsxd rdi,edi
 c66  vmovups YMMWORD PTR [rbx+rdi*4],ymm0
 c6b  mov edi,DWORD PTR [rsi+0x4]
 c6e  shl edi,0x4
 c71  mov r8,r12
 c74  shl r8d,0x3
 c78  add edi,r8d
 c7b  movsxd rdi,edi
 c7e  vmovups YMMWORD PTR [rbx+rdi*4],ymm1
 c83  mov esi,DWORD PTR [rsi+0x8]
 c86  shl esi,0x4
 c89  mov rdi,r12
 c8c  shl edi,0x3
 c8f  add esi,edi
 c91  movsxd rsi,esi
 c94  vmovups YMMWORD PTR [rbx+rsi*4],ymm2
 c99  mov rax,QWORD PTR [rsp+0xc0]
 ca1  add eax,0x3
 ca4  mov QWORD PTR [rsp+0xc0],rax
 cac  mov rsi,QWORD PTR [rsp+0xc0]
 cb4  add esi,0x2
 cb7  mov rax,QWORD PTR [rsp+0xa0]
 cbf  cmp esi,eax
 cc1  jg 0xde9
 cc7  mov rax,QWORD PTR [rsp+0xc0]
 ccf  movsxd rsi,eax
 cd2  mov rax,QWORD PTR [rsp+0x90]
 cda  lea rsi,[rax+rsi*4]
 cde  mov edi,DWORD PTR [rsi]
 ce0  shl edi,0x4
 ce3  mov r8,r12
 ce6  shl r8d,0x3
 cea  add edi,r8d
 ced  movsxd rdi,edi
 cf0  vmovups ymm0,YMMWORD PTR [rbx+rdi*4]
 cf5  mov edi,DWORD PTR [rsi+0x4]
 cf8  shl edi,0x4
 cfb  mov r8,r12
 cfe  shl r8d,0x3
 d02  add edi,r8d
 d05  movsxd rdi,edi
 d08  vmovups ymm1,YMMWORD PTR [rbx+rdi*4]
 d0d  mov rax,QWORD PTR [rsp+0xc0]
 d15  movsxd rdi,eax
 d18  mov rax,QWORD PTR [rsp+0x88]
 d20  lea rdi,[rax+rdi*4]
 d24  mov r8d,DWORD PTR [rdi]
 d27  shl r8d,0x3
 d2b  add r8d,r12d
 d2e  movsxd r8,r8d
 d31  lea r8,[r10+r8*4]
 d35  mov edi,DWORD PTR [rdi+0x4]
 d38  shl edi,0x3
 d3b  add edi,r12d
 d3e  movsxd rdi,edi
 d41  lea rdi,[r10+rdi*4]
 d45  mov r9d,0x0
 d4b  mov r11,QWORD PTR [rsp+0xa8]
 d53  shl r11d,0x4
 d57  mov rbp,r12
 d5a  shl ebp,0x3
 d5d  add r11d,ebp
 d60  movsxd r11,r11d
 d63  mov rax,QWORD PTR [rsp+0x98]
 d6b  lea r11,[rax+r11*4]
 d6f  nop WORD PTR [rax+rax*1+0x0]
 d78  nop DWORD PTR [rax+rax*1+0x0]
 d80  vmovups ymm2,YMMWORD PTR [r11]
 d85  vbroadcastss ymm3,DWORD PTR [r8+r9*4]
 d8b  vfmadd231ps ymm0,ymm3,ymm2
 d90  vbroadcastss ymm3,DWORD PTR [rdi+r9*4]
 d96  vfmadd231ps ymm1,ymm3,ymm2
 d9b  add r11,0x20
 d9f  add r9d,0x1
 da3  cmp r9d,0x1
 da7  jl 0xd80
 da9  mov edi,DWORD PTR [rsi]
 dab  shl edi,0x4
 dae  mov r8,r12
 db1  shl r8d,0x3
 db5  add edi,r8d
 db8  movsxd rdi,edi
 dbb  vmovups YMMWORD PTR [rbx+rdi*4],ymm0
 dc0  mov esi,DWORD PTR [rsi+0x4]
 dc3  shl esi,0x4
 dc6  mov rdi,r12
 dc9  shl edi,0x3
 dcc  add esi,edi
 dce  movsxd rsi,esi
 dd1  vmovups YMMWORD PTR [rbx+rsi*4],ymm1
 dd6  mov rax,QWORD PTR [rsp+0xc0]
 dde  add eax,0x2
 de1  mov QWORD PTR [rsp+0xc0],rax
 de9  mov rsi,QWORD PTR [rsp+0xc0]
 df1  add esi,0x1
 df4  mov rax,QWORD PTR [rsp+0xa0]
 dfc  cmp esi,eax
 dfe  jg 0xee6
 e04  mov rax,QWORD PTR [rsp+0xc0]
 e0c  movsxd rsi,eax
 e0f  mov rax,QWORD PTR [rsp+0x90]
 e17  lea rsi,[rax+rsi*4]
 e1b  mov edi,DWORD PTR [rsi]
 e1d  shl edi,0x4
 e20  mov r8,r12
 e23  shl r8d,0x3
 e27  add edi,r8d
 e2a  movsxd rdi,edi
 e2d  vmovups ymm0,YMMWORD PTR [rbx+rdi*4]
 e32  mov rax,QWORD PTR [rsp+0xc0]
 e3a  movsxd rdi,eax
 e3d  mov rax,QWORD PTR [rsp+0x88]
 e45  lea rdi,[rax+rdi*4]
 e49  mov edi,DWORD PTR [rdi]
 e4b  shl edi,0x3
 e4e  add edi,r12d
 e51  movsxd rdi,edi
 e54  lea rdi,[r10+rdi*4]
 e58  mov r8d,0x0
 e5e  mov r9,QWORD PTR [rsp+0xa8]
 e66  shl r9d,0x4
 e6a  mov r11,r12
 e6d  shl r11d,0x3
 e71  add r9d,r11d
 e74  movsxd r9,r9d
 e77  mov rax,QWORD PTR [rsp+0x98]
 e7f  lea r9,[rax+r9*4]
 e83  nop WORD PTR [rax+rax*1+0x0]
 e8c  nop WORD PTR [rax+rax*1+0x0]
 e95  nop WORD PTR [rax+rax*1+0x0]
 e9e  xchg ax,ax
 ea0  vmovups ymm1,YMMWORD PTR [r9]
 ea5  vbroadcastss ymm2,DWORD PTR [rdi+r8*4]
 eab  vfmadd231ps ymm0,ymm2,ymm1
 eb0  add r9,0x20
 eb4  add r8d,0x1
 eb8  cmp r8d,0x1
 ebc  jl 0xea0
 ebe  mov esi,DWORD PTR [rsi]
 ec0  shl esi,0x4
 ec3  mov rdi,r12
 ec6  shl edi,0x3
 ec9  add esi,edi
 ecb  movsxd rsi,esi
 ece  vmovups YMMWORD PTR [rbx+rsi*4],ymm0
 ed3  mov rax,QWORD PTR [rsp+0xc0]
 edb  add eax,0x1
 ede  mov QWORD PTR [rsp+0xc0],rax
 ee6  add r12d,0x1
 eea  cmp r12d,0x2
 eee  jl 0x2eb
 ef4  mov rax,QWORD PTR [rsp+0xa8]
 efc  add eax,0x1
 eff  mov QWORD PTR [rsp+0xa8],rax
 f07  mov rax,QWORD PTR [rsp+0xa8]
 f0f  cmp eax,0x2
 f12  jl 0x282
 f18  mov rax,QWORD PTR [rsp+0x40]
 f1d  add eax,0x1
 f20  mov QWORD PTR [rsp+0x40],rax
 f25  mov rax,QWORD PTR [rsp+0x40]
 f2a  mov rcx,QWORD PTR [rsp+0x38]
 f2f  cmp eax,ecx
 f31  jl 0xe9
 f37  add rsp,0xe0
 f3e  pop r15
 f40  pop r14
 f42  pop r13
 f44  pop r12
 f46  pop rbp
 f47  pop rbx
 f48  vzeroupper
 f4b  ret
