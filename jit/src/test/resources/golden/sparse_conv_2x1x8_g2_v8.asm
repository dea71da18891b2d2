   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x148
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
  71  mov r11,QWORD PTR [rsp+0x180]
  79  lea r10,[r11+r10*4]
  7d  movsxd r11,DWORD PTR [rsi+0x10]
  81  mov rbx,QWORD PTR [rsp+0x188]
  89  lea rax,[rbx+r11*4]
  8d  mov QWORD PTR [rsp+0x98],rax
  95  movsxd rbx,DWORD PTR [rsi+0x14]
  99  mov rbp,QWORD PTR [rsp+0x190]
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
  e3  jge 0xf06
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
 35f  jg 0x734
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
 401  mov edi,DWORD PTR [rsi]
 403  shl edi,0x3
 406  add edi,r12d
 409  movsxd rdi,edi
 40c  lea rax,[r10+rdi*4]
 410  mov QWORD PTR [rsp+0xc8],rax
 418  mov r8d,DWORD PTR [rsi+0x4]
 41c  shl r8d,0x3
 420  add r8d,r12d
 423  movsxd r8,r8d
 426  lea rax,[r10+r8*4]
 42a  mov QWORD PTR [rsp+0xd0],rax
 432  mov r11d,DWORD PTR [rsi+0x8]
 436  shl r11d,0x3
 43a  add r11d,r12d
 43d  movsxd r11,r11d
 440  lea r11,[r10+r11*4]
 444  mov ebp,DWORD PTR [rsi+0xc]
 447  shl ebp,0x3
 44a  add ebp,r12d
 44d  movsxd rbp,ebp
 450  lea rbp,[r10+rbp*4]
 454  mov r9d,DWORD PTR [rsi+0x10]
 458  shl r9d,0x3
 45c  add r9d,r12d
 45f  movsxd r9,r9d
 462  lea r9,[r10+r9*4]
 466  mov r14d,DWORD PTR [rsi+0x14]
 46a  shl r14d,0x3
 46e  add r14d,r12d
 471  movsxd r14,r14d
 474  lea r14,[r10+r14*4]
 478  mov r13d,DWORD PTR [rsi+0x18]
 47c  shl r13d,0x3
 480  add r13d,r12d
 483  movsxd r13,r13d
 486  lea r13,[r10+r13*4]
 48a  mov esi,DWORD PTR [rsi+0x1c]
 48d  shl esi,0x3
 490  add esi,r12d
 493  movsxd rsi,esi
 496  lea rsi,[r10+rsi*4]
 49a  mov rax,QWORD PTR [rsp+0xc0]
 4a2  movsxd r15,eax
 4a5  mov rax,QWORD PTR [rsp+0x90]
 4ad  lea r15,[rax+r15*4]
 4b1  mov edi,DWORD PTR [r15]
 4b4  shl edi,0x4
 4b7  mov r8,r12
 4ba  shl r8d,0x3
 4be  add edi,r8d
 4c1  movsxd rdi,edi
 4c4  lea rax,[rbx+rdi*4]
 4c8  mov QWORD PTR [rsp+0xd8],rax
 4d0  mov r8d,DWORD PTR [r15+0x4]
 4d4  shl r8d,0x4
 4d8  mov rdi,r12
 4db  shl edi,0x3
 4de  add r8d,edi
 4e1  movsxd rdi,r8d
 4e4  lea rax,[rbx+rdi*4]
 4e8  mov QWORD PTR [rsp+0xe0],rax
 4f0  mov r8d,DWORD PTR [r15+0x8]
 4f4  shl r8d,0x4
 4f8  mov rdi,r12
 4fb  shl edi,0x3
 4fe  add r8d,edi
 501  movsxd rdi,r8d
 504  lea rax,[rbx+rdi*4]
 508  mov QWORD PTR [rsp+0xe8],rax
 510  mov r8d,DWORD PTR [r15+0xc]
 514  shl r8d,0x4
 518  mov rdi,r12
 51b  shl edi,0x3
 51e  add r8d,edi
 521  movsxd rdi,r8d
 524  lea rax,[rbx+rdi*4]
 528  mov QWORD PTR [rsp+0xf0],rax
 530  mov r8d,DWORD PTR [r15+0x10]
 534  shl r8d,0x4
 538  mov rdi,r12
 53b  shl edi,0x3
 53e  add r8d,edi
 541  movsxd rdi,r8d
 544  lea rax,[rbx+rdi*4]
 548  mov QWORD PTR [rsp+0xf8],rax
 550  mov r8d,DWORD PTR [r15+0x14]
 554  shl r8d,0x4
 558  mov rdi,r12
 55b  shl edi,0x3
 55e  add r8d,edi
 561  movsxd rdi,r8d
 564  lea rax,[rbx+rdi*4]
 568  mov QWORD PTR [rsp+0x100],rax
 570  mov r8d,DWORD PTR [r15+0x18]
 574  shl r8d,0x4
 578  mov rdi,r12
 57b  shl edi,0x3
 57e  add r8d,edi
 581  movsxd rdi,r8d
 584  lea rax,[rbx+rdi*4]
 588  mov QWORD PTR [rsp+0x108],rax
 590  mov r8d,DWORD PTR [r15+0x1c]
 594  shl r8d,0x4
 598  mov r15,r12
 59b  shl r15d,0x3
 59f  add r8d,r15d
 5a2  movsxd r8,r8d
 5a5  lea rax,[rbx+r8*4]
 5a9  mov QWORD PTR [rsp+0x110],rax
 5b1  mov rax,QWORD PTR [rsp+0xd8]
 5b9  vmovups ymm0,YMMWORD PTR [rax]
 5bd  mov rax,QWORD PTR [rsp+0xe0]
 5c5  vmovups ymm1,YMMWORD PTR [rax]
 5c9  mov rax,QWORD PTR [rsp+0xe8]
 5d1  vmovups ymm2,YMMWORD PTR [rax]
 5d5  mov rax,QWORD PTR [rsp+0xf0]
 5dd  vmovups ymm3,YMMWORD PTR [rax]
 5e1  mov rax,QWORD PTR [rsp+0xf8]
 5e9  vmovups ymm4,YMMWORD PTR [rax]
 5ed  mov rax,QWORD PTR [rsp+0x100]
 5f5  vmovups ymm5,YMMWORD PTR [rax]
 5f9  mov rax,QWORD PTR [rsp+0x108]
 601  vmovups ymm6,YMMWORD PTR [rax]
 605  mov rax,QWORD PTR [rsp+0x110]
 60d  vmovups ymm7,YMMWORD PTR [rax]
 611  mov r15d,0x0
 617  mov rdi,QWORD PTR [rsp+0xa8]
 61f  shl edi,0x4
 622  mov r8,r12
 625  shl r8d,0x3
 629  add edi,r8d
 62c  movsxd rdi,edi
 62f  mov rax,QWORD PTR [rsp+0x98]
 637  lea rdi,[rax+rdi*4]
 63b  nop DWORD PTR [rax+rax*1+0x0]
 640  vmovups ymm8,YMMWORD PTR [rdi]
 644  mov rax,QWORD PTR [rsp+0xc8]
 64c  vbroadcastss ymm9,DWORD PTR [rax+r15*4]
 652  vfmadd231ps ymm0,ymm9,ymm8
 657  mov rax,QWORD PTR [rsp+0xd0]
 65f  vbroadcastss ymm9,DWORD PTR [rax+r15*4]
 665  vfmadd231ps ymm1,ymm9,ymm8
 66a  vbroadcastss ymm9,DWORD PTR [r11+r15*4]
 670  vfmadd231ps ymm2,ymm9,ymm8
 675  vbroadcastss ymm9,DWORD PTR [rbp+r15*4+0x0]
 67c  vfmadd231ps ymm3,ymm9,ymm8
 681  vbroadcastss ymm9,DWORD PTR [r9+r15*4]
 687  vfmadd231ps ymm4,ymm9,ymm8
 68c  vbroadcastss ymm9,DWORD PTR [r14+r15*4]
 692  vfmadd231ps ymm5,ymm9,ymm8
 697  vbroadcastss ymm9,DWORD PTR [r13+r15*4+0x0]
 69e  vfmadd231ps ymm6,ymm9,ymm8
 6a3  vbroadcastss ymm9,DWORD PTR [rsi+r15*4]
 6a9  vfmadd231ps ymm7,ymm9,ymm8
 6ae  add rdi,0x20
 6b2  add r15d,0x1
 6b6  cmp r15d,0x1
 6ba  jl 0x640
 6bc  mov rax,QWORD PTR [rsp+0xd8]
 6c4  vmovups YMMWORD PTR [rax],ymm0
 6c8  mov rax,QWORD PTR [rsp+0xe0]
 6d0  vmovups YMMWORD PTR [rax],ymm1
 6d4  mov rax,QWORD PTR [rsp+0xe8]
 6dc  vmovups YMMWORD PTR [rax],ymm2
 6e0  mov rax,QWORD PTR [rsp+0xf0]
 6e8  vmovups YMMWORD PTR [rax],ymm3
 6ec  mov rax,QWORD PTR [rsp+0xf8]
 6f4  vmovups YMMWORD PTR [rax],ymm4
 6f8  mov rax,QWORD PTR [rsp+0x100]
 700  vmovups YMMWORD PTR [rax],ymm5
 704  mov rax,QWORD PTR [rsp+0x108]
 70c  vmovups YMMWORD PTR [rax],ymm6
 710  mov rax,QWORD PTR [rsp+0x110]
 718  vmovups YMMWORD PTR [rax],ymm7
 71c  mov rax,QWORD PTR [rsp+0xc0]
 724  add eax,0x8
 727  mov QWORD PTR [rsp+0xc0],rax
 72f  jmp 0x34a
 734  mov rsi,QWORD PTR [rsp+0xc0]
 73c  add esi,0x5
 73f  mov rax,QWORD PTR [rsp+0xa0]
 747  cmp esi,eax
 749  jg 0x973
 74f  mov rax,QWORD PTR [rsp+0xc0]
 757  movsxd rsi,eax
 75a  mov rax,QWORD PTR [rsp+0x88]
 762  lea rsi,[rax+rsi*4]
 766  mov edi,DWORD PTR [rsi]
 768  shl edi,0x3
 76b  add edi,r12d
 76e  movsxd rdi,edi
 771  lea rdi,[r10+rdi*4]
 775  mov r8d,DWORD PTR [rsi+0x4]
 779  shl r8d,0x3
 77d  add r8d,r12d
 780  movsxd r8,r8d
 783  lea r8,[r10+r8*4]
 787  mov r9d,DWORD PTR [rsi+0x8]
 78b  shl r9d,0x3
 78f  add r9d,r12d
 792  movsxd r9,r9d
 795  lea r9,[r10+r9*4]
 799  mov r11d,DWORD PTR [rsi+0xc]
 79d  shl r11d,0x3
 7a1  add r11d,r12d
 7a4  movsxd r11,r11d
 7a7  lea r11,[r10+r11*4]
 7ab  mov esi,DWORD PTR [rsi+0x10]
 7ae  shl esi,0x3
 7b1  add esi,r12d
 7b4  movsxd rsi,esi
 7b7  lea rsi,[r10+rsi*4]
 7bb  mov rax,QWORD PTR [rsp+0xc0]
 7c3  movsxd rbp,eax
 7c6  mov rax,QWORD PTR [rsp+0x90]
 7ce  lea rbp,[rax+rbp*4]
 7d2  mov r13d,DWORD PTR [rbp+0x0]
 7d6  shl r13d,0x4
 7da  mov r14,r12
 7dd  shl r14d,0x3
 7e1  add r13d,r14d
 7e4  movsxd r13,r13d
 7e7  lea rax,[rbx+r13*4]
 7eb  mov QWORD PTR [rsp+0x118],rax
 7f3  mov r14d,DWORD PTR [rbp+0x4]
 7f7  shl r14d,0x4
 7fb  mov r15,r12
 7fe  shl r15d,0x3
 802  add r14d,r15d
 805  movsxd r14,r14d
 808  lea rax,[rbx+r14*4]
 80c  mov QWORD PTR [rsp+0x120],rax
 814  mov r15d,DWORD PTR [rbp+0x8]
 818  shl r15d,0x4
 81c  mov r13,r12
 81f  shl r13d,0x3
 823  add r15d,r13d
 826  movsxd r13,r15d
 829  lea rax,[rbx+r13*4]
 82d  mov QWORD PTR [rsp+0x128],rax
 835  mov r15d,DWORD PTR [rbp+0xc]
 839  shl r15d,0x4
 83d  mov r14,r12
 840  shl r14d,0x3
 844  add r15d,r14d
 847  movsxd r14,r15d
 84a  lea rax,[rbx+r14*4]
 84e  mov QWORD PTR [rsp+0x130],rax
 856  mov ebp,DWORD PTR [rbp+0x10]
 859  shl ebp,0x4
 85c  mov r15,r12
 85f  shl r15d,0x3
 863  add ebp,r15d
 866  movsxd rbp,ebp
 869  lea rbp,[rbx+rbp*4]
 86d  mov rax,QWORD PTR [rsp+0x118]
 875  vmovups ymm0,YMMWORD PTR [rax]
 879  mov rax,QWORD PTR [rsp+0x120]
 881  vmovups ymm1,YMMWORD PTR [rax]
 885  mov rax,QWORD PTR [rsp+0x128]
 88d  vmovups ymm2,YMMWORD PTR [rax]
 891  mov rax,QWORD PTR [rsp+0x130]
 899  vmovups ymm3,YMMWORD PTR [rax]
 89d  vmovups ymm4,YMMWORD PTR [rbp+0x0]
 8a2  mov r15d,0x0
 8a8  mov r13,QWORD PTR [rsp+0xa8]
 8b0  shl r13d,0x4
 8b4  mov r14,r12
 8b7  shl r14d,0x3
 8bb  add r13d,r14d
 8be  movsxd r13,r13d
 8c1  mov rax,QWORD PTR [rsp+0x98]
 8c9  lea r13,[rax+r13*4]
 8cd  nop WORD PTR [rax+rax*1+0x0]
 8d6  nop WORD PTR [rax+rax*1+0x0]
 8df  nop
 8e0  vmovups ymm5,YMMWORD PTR [r13+0x0]
 8e6  vbroadcastss ymm6,DWORD PTR [rdi+r15*4]
 8ec  vfmadd231ps ymm0,ymm6,ymm5
 8f1  vbroadcastss ymm6,DWORD PTR [r8+r15*4]
 8f7  vfmadd231ps ymm1,ymm6,ymm5
 8fc  vbroadcastss ymm6,DWORD PTR [r9+r15*4]
 902  vfmadd231ps ymm2,ymm6,ymm5
 907  vbroadcastss ymm6,DWORD PTR [r11+r15*4]
 90d  vfmadd231ps ymm3,ymm6,ymm5
 912  vbroadcastss ymm6,DWORD PTR [rsi+r15*4]
 918  vfmadd231ps ymm4,ymm6,ymm5
 91d  add r13,0x20
 921  add r15d,0x1
 925  cmp r15d,0x1
 929  jl 0x8e0
 92b  mov rax,QWORD PTR [rsp+0x118]
 933  vmovups YMMWORD PTR [rax],ymm0
 937  mov rax,QWORD PTR [rsp+0x120]
 93f  vmovups YMMWORD PTR [rax],ymm1
 943  mov rax,QWORD PTR [rsp+0x128]
 94b  vmovups YMMWORD PTR [rax],ymm2
 94f  mov rax,QWORD PTR [rsp+0x130]
 957  vmovups YMMWORD PTR [rax],ymm3
 95b  vmovups YMMWORD PTR [rbp+0x0],ymm4
 960  mov rax,QWORD PTR [rsp+0xc0]
 968  add eax,0x5
 96b  mov QWORD PTR [rsp+0xc0],rax
 973  mov rsi,QWORD PTR [rsp+0xc0]
 97b  add esi,0x4
 97e  mov rax,QWORD PTR [rsp+0xa0]
 986  cmp esi,eax
 988  jg 0xb34
 98e  mov rax,QWORD PTR [rsp+0xc0]
 996  movsxd rsi,eax
 999  mov rax,QWORD PTR [rsp+0x88]
 9a1  lea rsi,[rax+rsi*4]
 9a5  mov edi,DWORD PTR [rsi]
 9a7  shl edi,0x3
 9aa  add edi,r12d
 9ad  movsxd rdi,edi
 9b0  lea rdi,[r10+rdi*4]
 9b4  mov r8d,DWORD PTR [rsi+0x4]
 9b8  shl r8d,0x3
 9bc  add r8d,r12d
 9bf  movsxd r8,r8d
 9c2  lea r8,[r10+r8*4]
 9c6  mov r9d,DWORD PTR [rsi+0x8]
 9ca  shl r9d,0x3
 9ce  add r9d,r12d
 9d1  movsxd r9,r9d
 9d4  lea r9,[r10+r9*4]
 9d8  mov esi,DWORD PTR [rsi+0xc]
 9db  shl esi,0x3
 9de  add esi,r12d
 9e1  movsxd rsi,esi
 9e4  lea rsi,[r10+rsi*4]
 9e8  mov rax,QWORD PTR [rsp+0xc0]
 9f0  movsxd r11,eax
 9f3  mov rax,QWORD PTR [rsp+0x90]
 9fb  lea r11,[rax+r11*4]
 9ff  mov ebp,DWORD PTR [r11]
 a02  shl ebp,0x4
 a05  mov r13,r12
 a08  shl r13d,0x3
 a0c  add ebp,r13d
 a0f  movsxd rbp,ebp
 a12  lea rax,[rbx+rbp*4]
 a16  mov QWORD PTR [rsp+0x138],rax
 a1e  mov r13d,DWORD PTR [r11+0x4]
 a22  shl r13d,0x4
 a26  mov r14,r12
 a29  shl r14d,0x3
 a2d  add r13d,r14d
 a30  movsxd r13,r13d
 a33  lea rax,[rbx+r13*4]
 a37  mov QWORD PTR [rsp+0x140],rax
 a3f  mov r14d,DWORD PTR [r11+0x8]
 a43  shl r14d,0x4
 a47  mov r15,r12
 a4a  shl r15d,0x3
 a4e  add r14d,r15d
 a51  movsxd r14,r14d
 a54  lea r14,[rbx+r14*4]
 a58  mov r11d,DWORD PTR [r11+0xc]
 a5c  shl r11d,0x4
 a60  mov r15,r12
 a63  shl r15d,0x3
 a67  add r11d,r15d
 a6a  movsxd r11,r11d
 a6d  lea r11,[rbx+r11*4]
 a71  mov rax,QWORD PTR [rsp+0x138]
 a79  vmovups ymm0,YMMWORD PTR [rax]
 a7d  mov rax,QWORD PTR [rsp+0x140]
 a85  vmovups ymm1,YMMWORD PTR [rax]
 a89  vmovups ymm2,YMMWORD PTR [r14]
 a8e  vmovups ymm3,YMMWORD PTR [r11]
 a93  mov r15d,0x0
 a99  mov rbp,QWORD PTR [rsp+0xa8]
 aa1  shl ebp,0x4
 aa4  mov r13,r12
 aa7  shl r13d,0x3
 aab  add ebp,r13d
 aae  movsxd rbp,ebp
 ab1  mov rax,QWORD PTR [rsp+0x98]
 ab9  lea rbp,[rax+rbp*4]
 abd  nop DWORD PTR [rax]
 ac0  vmovups ymm4,YMMWORD PTR [rbp+0x0]
 ac5  vbroadcastss ymm5,DWORD PTR [rdi+r15*4]
 acb  vfmadd231ps ymm0,ymm5,ymm4
 ad0  vbroadcastss ymm5,DWORD PTR [r8+r15*4]
 ad6  vfmadd231ps ymm1,ymm5,ymm4
 adb  vbroadcastss ymm5,DWORD PTR [r9+r15*4]
 ae1  vfmadd231ps ymm2,ymm5,ymm4
 ae6  vbroadcastss ymm5,DWORD PTR [rsi+r15*4]
 aec  vfmadd231ps ymm3,ymm5,ymm4
 af1  add rbp,0x20
 af5  add r15d,0x1
 af9  cmp r15d,0x1
 afd  jl 0xac0
 aff  mov rax,QWORD PTR [rsp+0x138]
 b07  vmovups YMMWORD PTR [rax],ymm0
 b0b  mov rax,QWORD PTR [rsp+0x140]
 b13  vmovups YMMWORD PTR [rax],ymm1
 b17  vmovups YMMWORD PTR [r14],ymm2
 b1c  vmovups YMMWORD PTR [r11],ymm3
 b21  mov rax,QWORD PTR [rsp+0xc0]
 b29  add eax,0x4
 b2c  mov QWORD PTR [rsp+0xc0],rax
 b34  mov rsi,QWORD PTR [rsp+0xc0]
 b3c  add esi,0x3
 b3f  mov rax,QWORD PTR [rsp+0xa0]
 b47  cmp esi,eax
 b49  jg 0xc96
 b4f  mov rax,QWORD PTR [rsp+0xc0]
 b57  movsxd rsi,eax
 b5a  mov rax,QWORD PTR [rsp+0x88]
 b62  lea rsi,[rax+rsi*4]
 b66  mov edi,DWORD PTR [rsi]
 b68  shl edi,0x3
 b6b  add edi,r12d
 b6e  movsxd rdi,edi
 b71  lea rdi,[r10+rdi*4]
 b75  mov r8d,DWORD PTR [rsi+0x4]
 b79  shl r8d,0x3
 b7d  add r8d,r12d
 b80  movsxd r8,r8d
 b83  lea r8,[r10+r8*4]
 b87  mov esi,DWORD PTR [rsi+0x8]
 b8a  shl esi,0x3
 b8d  add esi,r12d
 b90  movsxd rsi,esi
 b93  lea rsi,[r10+rsi*4]
 b97  mov rax,QWORD PTR [rsp+0xc0]
 b9f  movsxd r9,eax
 ba2  mov rax,QWORD PTR [rsp+0x90]
 baa  lea r9,[rax+r9*4]
 bae  mov r11d,DWORD PTR [r9]
 bb1  shl r11d,0x4
 bb5  mov rbp,r12
 bb8  shl ebp,0x3
 bbb  add r11d,ebp
 bbe  movsxd r11,r11d
 bc1  lea r11,[rbx+r11*4]
 bc5  mov ebp,DWORD PTR [r9+0x4]
 bc9  shl ebp,0x4
 bcc  mov r13,r12
 bcf  shl r13d,0x3
 bd3  add ebp,r13d
 bd6  movsxd rbp,ebp
 bd9  lea rbp,[rbx+rbp*4]
 bdd  mov r9d,DWORD PTR [r9+0x8]
 be1  shl r9d,0x4
 be5  mov r13,r12
 be8  shl r13d,0x3
 bec  add r9d,r13d
 bef  movsxd r9,r9d
 bf2  lea r9,[rbx+r9*4]
 bf6  vmovups ymm0,YMMWORD PTR [r11]
 bfb  vmovups ymm1,YMMWORD PTR [rbp+0x0]
 c00  vmovups ymm2,YMMWORD PTR [r9]
 c05  mov r13d,0x0
 c0b  mov r14,QWORD PTR [rsp+0xa8]
 c13  shl r14d,0x4
 c17  mov r15,r12
 c1a  shl r15d,0x3
 c1e  add r14d,r15d
 c21  movsxd r14,r14d
 c24  mov rax,QWORD PTR [rsp+0x98]
 c2c  lea r14,[rax+r14*4]
 c30  nop WORD PTR [rax+rax*1+0x0]
 c39  nop DWORD PTR [rax+0x0]
 c40  vmovups ymm3,YMMWORD PTR [r14]
 c45  vbroadcastss ymm4,DWORD PTR [rdi+r13*4]
 c4b  vfmadd231ps ymm0,ymm4,ymm3
 c50  vbroadcastss ymm4,DWORD PTR [r8+r13*4]
 c56  vfmadd231ps ymm1,ymm4,ymm3
 c5b  vbroadcastss ymm4,DWORD PTR [rsi+r13*4]
 c61  vfmadd231ps ymm2,ymm4,ymm3
 c66  add r14,0x20
 c6a  add r13d,0x1
 c6e  cmp r13d,0x1
 c72  jl 0xc40
 c74  vmovups YMMWORD PTR [r11],ymm0
 c79  vmovups YMMWORD PTR [rbp+0x0],ymm1
 c7e  vmovups YMMWORD PTR [r9],ymm2
 c83  mov rax,QWORD PTR [rsp+0xc0]
 c8b  add eax,0x3
 c8e  mov QWORD PTR [rsp+0xc0],rax
 c96  mov rsi,QWORD PTR [rsp+0xc0]
 c9e  add esi,0x2
 ca1  mov rax,QWORD PTR [rsp+0xa0]
 ca9  cmp esi,eax
 cab  jg 0xdc6
 cb1  mov rax,QWORD PTR [rsp+0xc0]
 cb9  movsxd rsi,eax
 cbc  mov rax,QWORD PTR [rsp+0x88]
 cc4  lea rsi,[rax+rsi*4]
 cc8  mov edi,DWORD PTR [rsi]
 cca  shl edi,0x3
 ccd  add edi,r12d
 cd0  movsxd rdi,edi
 cd3  lea rdi,[r10+rdi*4]
 cd7  mov esi,DWORD PTR [rsi+0x4]
 cda  shl esi,0x3
 cdd  add esi,r12d
 ce0  movsxd rsi,esi
 ce3  lea rsi,[r10+rsi*4]
 ce7  mov rax,QWORD PTR [rsp+0xc0]
 cef  movsxd r8,eax
 cf2  mov rax,QWORD PTR [rsp+0x90]
 cfa  lea r8,[rax+r8*4]
 cfe  mov r9d,DWORD PTR [r8]
 d01  shl r9d,0x4
 d05  mov r11,r12
 d08  shl r11d,0x3
 d0c  add r9d,r11d
 d0f  movsxd r9,r9d
 d12  lea r9,[rbx+r9*4]
 d16  mov r8d,DWORD PTR [r8+0x4]
 d1a  shl r8d,0x4
 d1e  mov r11,r12
 d21  shl r11d,0x3
 d25  add r8d,r11d
 d28  movsxd r8,r8d
 d2b  lea r8,[rbx+r8*4]
 d2f  vmovups ymm0,YMMWORD PTR [r9]
 d34  vmovups ymm1,YMMWORD PTR [r8]
 d39  mov r11d,0x0
 d3f  mov rbp,QWORD PTR [rsp+0xa8]
 d47  shl ebp,0x4
 d4a  mov r13,r12
 d4d  shl r13d,0x3
 d51  add ebp,r13d
 d54  movsxd rbp,ebp
 d57  mov rax,QWORD PTR [rsp+0x98]
 d5f  lea rbp,[rax+rbp*4]
 d63  nop WORD PTR [rax+rax*1+0x0]
 d6c  nop WORD PTR [rax+rax*1+0x0]
 d75  nop WORD PTR [rax+rax*1+0x0]
 d7e  xchg ax,ax
 d80  vmovups ymm2,YMMWORD PTR [rbp+0x0]
 d85  vbroadcastss ymm3,DWORD PTR [rdi+r11*4]
 d8b  vfmadd231ps ymm0,ymm3,ymm2
 d90  vbroadcastss ymm3,DWORD PTR [rsi+r11*4]
 d96  vfmadd231ps ymm1,ymm3,ymm2
 d9b  add rbp,0x20
 d9f  add r11d,0x1
 da3  cmp r11d,0x1
 da7  jl 0xd80
 da9  vmovups YMMWORD PTR [r9],ymm0
 dae  vmovups YMMWORD PTR [r8],ymm1
 db3  mov rax,QWORD PTR [rsp+0xc0]
 dbb  add eax,0x2
 dbe  mov QWORD PTR [rsp+0xc0],rax
 dc6  mov rsi,QWORD PTR [rsp+0xc0]
 dce  add esi,0x1
 dd1  mov rax,QWORD PTR [rsp+0xa0]
 dd9  cmp esi,eax
 ddb  jg 0xeb5
 de1  mov rax,QWORD PTR [rsp+0xc0]
 de9  movsxd rsi,eax
 dec  mov rax,QWORD PTR [rsp+0x88]
 df4  lea rsi,[rax+rsi*4]
 df8  mov esi,DWORD PTR [rsi]
 dfa  shl esi,0x3
 dfd  add esi,r12d
 e00  movsxd rsi,esi
 e03  lea rsi,[r10+rsi*4]
 e07  mov rax,QWORD PTR [rsp+0xc0]
 e0f  movsxd rdi,eax
 e12  mov rax,QWORD PTR [rsp+0x90]
 e1a  lea rdi,[rax+rdi*4]
 e1e  mov edi,DWORD PTR [rdi]
 e20  shl edi,0x4
 e23  mov r8,r12
 e26  shl r8d,0x3
 e2a  add edi,r8d
 e2d  movsxd rdi,edi
 e30  lea rdi,[rbx+rdi*4]
 e34  vmovups ymm0,YMMWORD PTR [rdi]
 e38  mov r8d,0x0
 e3e  mov r9,QWORD PTR [rsp+0xa8]
 e46  shl r9d,0x4
 e4a  mov r11,r12
 e4d  shl r11d,0x3
 e51  add r9d,r11d
 e54  movsxd r9,r9d
 e57  mov rax,QWORD PTR [rsp+0x98]
 e5f  lea r9,[rax+r9*4]
 e63  nop WORD PTR [rax+rax*1+0x0]
 e6c  nop WORD PTR [rax+rax*1+0x0]
 e75  nop WORD PTR [rax+rax*1+0x0]
 e7e  xchg ax,ax
 e80  vmovups ymm1,YMMWORD PTR [r9]
 e85  vbroadcastss ymm2,DWORD PTR [rsi+r8*4]
 e8b  vfmadd231ps ymm0,ymm2,ymm1
 e90  add r9,0x20
 e94  add r8d,0x1
 e98  cmp r8d,0x1
 e9c  jl 0xe80
 e9e  vmovups YMMWORD PTR [rdi],ymm0
 ea2  mov rax,QWORD PTR [rsp+0xc0]
 eaa  add eax,0x1
 ead  mov QWORD PTR [rsp+0xc0],rax
 eb5  add r12d,0x1
 eb9  cmp r12d,0x2
 ebd  jl 0x2eb
 ec3  mov rax,QWORD PTR [rsp+0xa8]
 ecb  add eax,0x1
 ece  mov QWORD PTR [rsp+0xa8],rax
 ed6  mov rax,QWORD PTR [rsp+0xa8]
 ede  cmp eax,0x2
 ee1  jl 0x282
 ee7  mov rax,QWORD PTR [rsp+0x40]
 eec  add eax,0x1
 eef  mov QWORD PTR [rsp+0x40],rax
 ef4  mov rax,QWORD PTR [rsp+0x40]
 ef9  mov rcx,QWORD PTR [rsp+0x38]
 efe  cmp eax,ecx
 f00  jl 0xe9
 f06  add rsp,0x148
 f0d  pop r15
 f0f  pop r14
 f11  pop r13
 f13  pop r12
 f15  pop rbp
 f16  pop rbx
 f17  vzeroupper
 f1a  ret
