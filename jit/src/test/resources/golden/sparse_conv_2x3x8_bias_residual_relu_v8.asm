   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x128
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
  3e  mov QWORD PTR [rsp+0x98],rax
  46  movsxd r8,DWORD PTR [rsi+0x4]
  4a  mov r9,QWORD PTR [rsp+0x20]
  4f  lea rax,[r9+r8*4]
  53  mov QWORD PTR [rsp+0xa0],rax
  5b  movsxd r9,DWORD PTR [rsi+0x8]
  5f  mov r10,QWORD PTR [rsp+0x28]
  64  lea rax,[r10+r9*4]
  68  mov QWORD PTR [rsp+0x70],rax
  6d  movsxd r10,DWORD PTR [rsi+0xc]
  71  mov r11,QWORD PTR [rsp+0x160]
  79  lea r10,[r11+r10*4]
  7d  movsxd r11,DWORD PTR [rsi+0x10]
  81  mov rbx,QWORD PTR [rsp+0x168]
  89  lea rax,[rbx+r11*4]
  8d  mov QWORD PTR [rsp+0xa8],rax
  95  movsxd rbx,DWORD PTR [rsi+0x14]
  99  mov rbp,QWORD PTR [rsp+0x170]
  a1  lea rax,[rbp+rbx*4+0x0]
  a6  mov QWORD PTR [rsp+0x88],rax
  ae  movsxd rbp,DWORD PTR [rsi+0x18]
  b2  mov r12,QWORD PTR [rsp+0x178]
  ba  lea rax,[r12+rbp*4]
  be  mov QWORD PTR [rsp+0x58],rax
  c3  movsxd r12,DWORD PTR [rsi+0x1c]
  c7  mov r13,QWORD PTR [rsp+0x180]
  cf  lea r12,[r13+r12*4+0x0]
  d4  movsxd rax,DWORD PTR [rsi+0x20]
  d8  mov QWORD PTR [rsp+0x78],rax
  dd  movsxd rax,DWORD PTR [rsi+0x24]
  e1  mov QWORD PTR [rsp+0x80],rax
  e9  movsxd rax,DWORD PTR [rsi+0x28]
  ed  mov QWORD PTR [rsp+0x30],rax
  f2  movsxd rsi,DWORD PTR [rsi+0x2c]
  f6  mov eax,DWORD PTR [rsp+0x10]
  fa  mov QWORD PTR [rsp+0x38],rax
  ff  mov eax,DWORD PTR [rsp+0x8]
 103  mov QWORD PTR [rsp+0x40],rax
 108  mov rax,QWORD PTR [rsp+0x40]
 10d  mov rcx,QWORD PTR [rsp+0x38]
 112  cmp eax,ecx
 114  jge 0xde4
 11a  mov rax,QWORD PTR [rsp+0x40]
 11f  mov rcx,rax
 122  mov QWORD PTR [rsp+0x50],rcx
 127  mov rax,QWORD PTR [rsp+0x50]
 12c  shl eax,0xa
 12f  mov QWORD PTR [rsp+0x50],rax
 134  mov rax,QWORD PTR [rsp+0x50]
 139  mov rcx,rax
 13c  mov QWORD PTR [rsp+0x48],rcx
 141  mov rax,QWORD PTR [rsp+0x48]
 146  add eax,0x400
 14b  mov QWORD PTR [rsp+0x48],rax
 150  mov rax,QWORD PTR [rsp+0x48]
 155  mov rcx,QWORD PTR [rsp+0x30]
 15a  cmp ecx,eax
 15c  cmovl eax,ecx
 15f  mov QWORD PTR [rsp+0x48],rax
 164  mov r15,QWORD PTR [rsp+0x50]
 169  shl r15d,0x3
 16d  mov rsi,QWORD PTR [rsp+0x48]
 172  shl esi,0x3
 175  cmp r15d,esi
 178  jge 0x1b6
 17e  movsxd rbp,r15d
 181  lea rbp,[r12+rbp*4]
 185  nop WORD PTR [rax+rax*1+0x0]
 18e  nop WORD PTR [rax+rax*1+0x0]
 197  nop WORD PTR [rax+rax*1+0x0]
 1a0  vxorps xmm0,xmm0,xmm0
 1a4  vmovups YMMWORD PTR [rbp+0x0],ymm0
 1a9  add rbp,0x20
 1ad  add r15d,0x8
 1b1  cmp r15d,esi
 1b4  jl 0x1a0
 1b6  mov rax,QWORD PTR [rsp+0x40]
 1bb  mov rcx,rax
 1be  mov QWORD PTR [rsp+0x60],rcx
 1c3  mov rax,QWORD PTR [rsp+0x60]
 1c8  shl eax,0x2
 1cb  mov QWORD PTR [rsp+0x60],rax
 1d0  mov rax,QWORD PTR [rsp+0x60]
 1d5  mov rcx,rax
 1d8  mov QWORD PTR [rsp+0x68],rcx
 1dd  mov rax,QWORD PTR [rsp+0x68]
 1e2  add eax,0x4
 1e5  mov QWORD PTR [rsp+0x68],rax
 1ea  mov r15,QWORD PTR [rsp+0x80]
 1f2  add r15d,0xffffffff
 1f6  mov rax,QWORD PTR [rsp+0x68]
 1fb  cmp r15d,eax
 1fe  cmovl eax,r15d
 202  mov QWORD PTR [rsp+0x68],rax
 207  mov r15,QWORD PTR [rsp+0x50]
 20c  add r15d,0x800
 213  shl r15d,0x3
 217  mov rax,QWORD PTR [rsp+0x50]
 21c  mov rcx,rax
 21f  mov QWORD PTR [rsp+0x90],rcx
 227  mov rax,QWORD PTR [rsp+0x90]
 22f  add eax,0xc00
 234  mov QWORD PTR [rsp+0x90],rax
 23c  mov rax,QWORD PTR [rsp+0x90]
 244  shl eax,0x3
 247  mov QWORD PTR [rsp+0x90],rax
 24f  mov ebp,0x0
 254  mov QWORD PTR [rsp+0xb8],rbp
 25c  mov r9,QWORD PTR [rsp+0xb8]
 264  mov rax,QWORD PTR [rsp+0x78]
 269  imul r9d,eax
 26d  mov r13,QWORD PTR [rsp+0xb8]
 275  mov rax,QWORD PTR [rsp+0x80]
 27d  imul r13d,eax
 281  mov rax,QWORD PTR [rsp+0x60]
 286  add r13d,eax
 289  movsxd r13,r13d
 28c  mov rax,QWORD PTR [rsp+0x70]
 291  mov r13d,DWORD PTR [rax+r13*4]
 295  add r9d,r13d
 298  mov rax,QWORD PTR [rsp+0xb8]
 2a0  mov rcx,rax
 2a3  mov QWORD PTR [rsp+0xb0],rcx
 2ab  mov rax,QWORD PTR [rsp+0xb0]
 2b3  mov rcx,QWORD PTR [rsp+0x78]
 2b8  imul eax,ecx
 2bb  mov QWORD PTR [rsp+0xb0],rax
 2c3  mov r14,QWORD PTR [rsp+0xb8]
 2cb  mov rax,QWORD PTR [rsp+0x80]
 2d3  imul r14d,eax
 2d7  mov rax,QWORD PTR [rsp+0x68]
 2dc  add r14d,eax
 2df  movsxd r14,r14d
 2e2  mov rax,QWORD PTR [rsp+0x70]
 2e7  mov r14d,DWORD PTR [rax+r14*4]
 2eb  mov rax,QWORD PTR [rsp+0xb0]
 2f3  add eax,r14d
 2f6  mov QWORD PTR [rsp+0xb0],rax
 2fe  mov r14,r9
 301  add r14d,0x8
 305  mov rax,QWORD PTR [rsp+0xb0]
 30d  cmp r14d,eax
 310  jg 0x6c2
 316  movsxd r14,r15d
 319  lea r14,[r10+r14*4]
 31d  prefetcht0 BYTE PTR [r14]
 321  prefetcht0 BYTE PTR [r14+0x40]
 326  prefetcht0 BYTE PTR [r14+0x80]
 32e  prefetcht0 BYTE PTR [r14+0xc0]
 336  movsxd r14,r15d
 339  lea r14,[r12+r14*4]
 33d  prefetcht0 BYTE PTR [r14]
 341  prefetcht0 BYTE PTR [r14+0x40]
 346  prefetcht0 BYTE PTR [r14+0x80]
 34e  prefetcht0 BYTE PTR [r14+0xc0]
 356  mov r14,r15
 359  add r14d,0x40
 35d  mov rax,QWORD PTR [rsp+0x90]
 365  cmp eax,r14d
 368  cmovl r14d,eax
 36c  mov r15,r14
 36f  movsxd r14,r9d
 372  mov rax,QWORD PTR [rsp+0x98]
 37a  lea r14,[rax+r14*4]
 37e  mov ebx,DWORD PTR [r14]
 381  shl ebx,0x3
 384  movsxd rbx,ebx
 387  lea rax,[r10+rbx*4]
 38b  mov QWORD PTR [rsp+0xc0],rax
 393  mov esi,DWORD PTR [r14+0x4]
 397  shl esi,0x3
 39a  movsxd rsi,esi
 39d  lea rax,[r10+rsi*4]
 3a1  mov QWORD PTR [rsp+0xc8],rax
 3a9  mov edi,DWORD PTR [r14+0x8]
 3ad  shl edi,0x3
 3b0  movsxd rdi,edi
 3b3  lea rdi,[r10+rdi*4]
 3b7  mov r8d,DWORD PTR [r14+0xc]
 3bb  shl r8d,0x3
 3bf  movsxd r8,r8d
 3c2  lea r8,[r10+r8*4]
 3c6  mov r11d,DWORD PTR [r14+0x10]
 3ca  shl r11d,0x3
 3ce  movsxd r11,r11d
 3d1  lea r11,[r10+r11*4]
 3d5  mov r13d,DWORD PTR [r14+0x14]
 3d9  shl r13d,0x3
 3dd  movsxd r13,r13d
 3e0  lea r13,[r10+r13*4]
 3e4  mov ebp,DWORD PTR [r14+0x18]
 3e8  shl ebp,0x3
 3eb  movsxd rbp,ebp
 3ee  lea rbp,[r10+rbp*4]
 3f2  mov r14d,DWORD PTR [r14+0x1c]
 3f6  shl r14d,0x3
 3fa  movsxd r14,r14d
 3fd  lea r14,[r10+r14*4]
 401  movsxd rbx,r9d
 404  mov rax,QWORD PTR [rsp+0xa0]
 40c  lea rbx,[rax+rbx*4]
 410  mov esi,DWORD PTR [rbx]
 412  shl esi,0x3
 415  movsxd rsi,esi
 418  lea rax,[r12+rsi*4]
 41c  mov QWORD PTR [rsp+0xd0],rax
 424  mov esi,DWORD PTR [rbx+0x4]
 427  shl esi,0x3
 42a  movsxd rsi,esi
 42d  lea rax,[r12+rsi*4]
 431  mov QWORD PTR [rsp+0xd8],rax
 439  mov esi,DWORD PTR [rbx+0x8]
 43c  shl esi,0x3
 43f  movsxd rsi,esi
 442  lea rax,[r12+rsi*4]
 446  mov QWORD PTR [rsp+0xe0],rax
 44e  mov esi,DWORD PTR [rbx+0xc]
 451  shl esi,0x3
 454  movsxd rsi,esi
 457  lea rax,[r12+rsi*4]
 45b  mov QWORD PTR [rsp+0xe8],rax
 463  mov esi,DWORD PTR [rbx+0x10]
 466  shl esi,0x3
 469  movsxd rsi,esi
 46c  lea rax,[r12+rsi*4]
 470  mov QWORD PTR [rsp+0xf0],rax
 478  mov esi,DWORD PTR [rbx+0x14]
 47b  shl esi,0x3
 47e  movsxd rsi,esi
 481  lea rax,[r12+rsi*4]
 485  mov QWORD PTR [rsp+0xf8],rax
 48d  mov esi,DWORD PTR [rbx+0x18]
 490  shl esi,0x3
 493  movsxd rsi,esi
 496  lea rax,[r12+rsi*4]
 49a  mov QWORD PTR [rsp+0x100],rax
 4a2  mov ebx,DWORD PTR [rbx+0x1c]
 4a5  shl ebx,0x3
 4a8  movsxd rbx,ebx
 4ab  lea rbx,[r12+rbx*4]
 4af  mov rax,QWORD PTR [rsp+0xd0]
 4b7  vmovups ymm0,YMMWORD PTR [rax]
 4bb  mov rax,QWORD PTR [rsp+0xd8]
 4c3  vmovups ymm1,YMMWORD PTR [rax]
 4c7  mov rax,QWORD PTR [rsp+0xe0]
 4cf  vmovups ymm2,YMMWORD PTR [rax]
 4d3  mov rax,QWORD PTR [rsp+0xe8]
 4db  vmovups ymm3,YMMWORD PTR [rax]
 4df  mov rax,QWORD PTR [rsp+0xf0]
 4e7  vmovups ymm4,YMMWORD PTR [rax]
 4eb  mov rax,QWORD PTR [rsp+0xf8]
 4f3  vmovups ymm5,YMMWORD PTR [rax]
 4f7  mov rax,QWORD PTR [rsp+0x100]
 4ff  vmovups ymm6,YMMWORD PTR [rax]
 503  vmovups ymm7,YMMWORD PTR [rbx]
 507  mov rsi,QWORD PTR [rsp+0xb8]
 50f  imul esi,esi,0x18
 512  movsxd rsi,esi
 515  mov rax,QWORD PTR [rsp+0xa8]
 51d  lea rsi,[rax+rsi*4]
 521  vmovups ymm8,YMMWORD PTR [rsi]
 525  mov rax,QWORD PTR [rsp+0xc0]
 52d  vbroadcastss ymm9,DWORD PTR [rax]
 532  vfmadd231ps ymm0,ymm9,ymm8
 537  mov rax,QWORD PTR [rsp+0xc8]
 53f  vbroadcastss ymm9,DWORD PTR [rax]
 544  vfmadd231ps ymm1,ymm9,ymm8
 549  vbroadcastss ymm9,DWORD PTR [rdi]
 54e  vfmadd231ps ymm2,ymm9,ymm8
 553  vbroadcastss ymm9,DWORD PTR [r8]
 558  vfmadd231ps ymm3,ymm9,ymm8
 55d  vbroadcastss ymm9,DWORD PTR [r11]
 562  vfmadd231ps ymm4,ymm9,ymm8
 567  vbroadcastss ymm9,DWORD PTR [r13+0x0]
 56d  vfmadd231ps ymm5,ymm9,ymm8
 572  vbroadcastss ymm9,DWORD PTR [rbp+0x0]
 578  vfmadd231ps ymm6,ymm9,ymm8
 57d  vbroadcastss ymm9,DWORD PTR [r14]
 582  vfmadd231ps ymm7,ymm9,ymm8
 587  vmovups ymm8,YMMWORD PTR [rsi+0x20]
 58c  mov rax,QWORD PTR [rsp+0xc0]
 594  vbroadcastss ymm9,DWORD PTR [rax+0x4]
 59a  vfmadd231ps ymm0,ymm9,ymm8
 59f  mov rax,QWORD PTR [rsp+0xc8]
 5a7  vbroadcastss ymm9,DWORD PTR [rax+0x4]
 5ad  vfmadd231ps ymm1,ymm9,ymm8
 5b2  vbroadcastss ymm9,DWORD PTR [rdi+0x4]
 5b8  vfmadd231ps ymm2,ymm9,ymm8
 5bd  vbroadcastss ymm9,DWORD PTR [r8+0x4]
 5c3  vfmadd231ps ymm3,ymm9,ymm8
 5c8  vbroadcastss ymm9,DWORD PTR [r11+0x4]
 5ce  vfmadd231ps ymm4,ymm9,ymm8
 5d3  vbroadcastss ymm9,DWORD PTR [r13+0x4]
 5d9  vfmadd231ps ymm5,ymm9,ymm8
 5de  vbroadcastss ymm9,DWORD PTR [rbp+0x4]
 5e4  vfmadd231ps ymm6,ymm9,ymm8
 5e9  vbroadcastss ymm9,DWORD PTR [r14+0x4]
 5ef  vfmadd231ps ymm7,ymm9,ymm8
 5f4  vmovups ymm8,YMMWORD PTR [rsi+0x40]
 5f9  mov rax,QWORD PTR [rsp+0xc0]
 601  vbroadcastss ymm9,DWORD PTR [rax+0x8]
 607  vfmadd231ps ymm0,ymm9,ymm8
 60c  mov rax,QWORD PTR [rsp+0xc8]
 614  vbroadcastss ymm9,DWORD PTR [rax+0x8]
 61a  vfmadd231ps ymm1,ymm9,ymm8
 61f  vbroadcastss ymm9,DWORD PTR [rdi+0x8]
 625  vfmadd231ps ymm2,ymm9,ymm8
 62a  vbroadcastss ymm9,DWORD PTR [r8+0x8]
 630  vfmadd231ps ymm3,ymm9,ymm8
 635  vbroadcastss ymm9,DWORD PTR [r11+0x8]
 63b  vfmadd231ps ymm4,ymm9,ymm8
 640  vbroadcastss ymm9,DWORD PTR [r13+0x8]
 646  vfmadd231ps ymm5,ymm9,ymm8
 64b  vbroadcastss ymm9,DWORD PTR [rbp+0x8]
 651  vfmadd231ps ymm6,ymm9,ymm8
 656  vbroadcastss ymm9,DWORD PTR [r14+0x8]
 65c  vfmadd231ps ymm7,ymm9,ymm8
 661  mov rax,QWORD PTR [rsp+0xd0]
 669  vmovups YMMWORD PTR [rax],ymm0
 66d  mov rax,QWORD PTR [rsp+0xd8]
 675  vmovups YMMWORD PTR [rax],ymm1
 679  mov rax,QWORD PTR [rsp+0xe0]
 681  vmovups YMMWORD PTR [rax],ymm2
 685  mov rax,QWORD PTR [rsp+0xe8]
 68d  vmovups YMMWORD PTR [rax],ymm3
 691  mov rax,QWORD PTR [rsp+0xf0]
 699  vmovups YMMWORD PTR [rax],ymm4
 69d  mov rax,QWORD PTR [rsp+0xf8]
 6a5  vmovups YMMWORD PTR [rax],ymm5
 6a9  mov rax,QWORD PTR [rsp+0x100]
 6b1  vmovups YMMWORD PTR [rax],ymm6
 6b5  vmovups YMMWORD PTR [rbx],ymm7
 6b9  add r9d,0x8
 6bd  jmp 0x2fe
 6c2  mov rsi,r9
 6c5  add esi,0x5
 6c8  mov rax,QWORD PTR [rsp+0xb0]
 6d0  cmp esi,eax
 6d2  jg 0x8c8
 6d8  movsxd rsi,r9d
 6db  mov rax,QWORD PTR [rsp+0x98]
 6e3  lea rsi,[rax+rsi*4]
 6e7  mov edi,DWORD PTR [rsi]
 6e9  shl edi,0x3
 6ec  movsxd rdi,edi
 6ef  lea rdi,[r10+rdi*4]
 6f3  mov r8d,DWORD PTR [rsi+0x4]
 6f7  shl r8d,0x3
 6fb  movsxd r8,r8d
 6fe  lea r8,[r10+r8*4]
 702  mov r11d,DWORD PTR [rsi+0x8]
 706  shl r11d,0x3
 70a  movsxd r11,r11d
 70d  lea r11,[r10+r11*4]
 711  mov ebx,DWORD PTR [rsi+0xc]
 714  shl ebx,0x3
 717  movsxd rbx,ebx
 71a  lea rbx,[r10+rbx*4]
 71e  mov esi,DWORD PTR [rsi+0x10]
 721  shl esi,0x3
 724  movsxd rsi,esi
 727  lea rsi,[r10+rsi*4]
 72b  movsxd rbp,r9d
 72e  mov rax,QWORD PTR [rsp+0xa0]
 736  lea rbp,[rax+rbp*4]
 73a  mov r13d,DWORD PTR [rbp+0x0]
 73e  shl r13d,0x3
 742  movsxd r13,r13d
 745  lea rax,[r12+r13*4]
 749  mov QWORD PTR [rsp+0x108],rax
 751  mov r14d,DWORD PTR [rbp+0x4]
 755  shl r14d,0x3
 759  movsxd r14,r14d
 75c  lea rax,[r12+r14*4]
 760  mov QWORD PTR [rsp+0x110],rax
 768  mov r13d,DWORD PTR [rbp+0x8]
 76c  shl r13d,0x3
 770  movsxd r13,r13d
 773  lea rax,[r12+r13*4]
 777  mov QWORD PTR [rsp+0x118],rax
 77f  mov r14d,DWORD PTR [rbp+0xc]
 783  shl r14d,0x3
 787  movsxd r14,r14d
 78a  lea r14,[r12+r14*4]
 78e  mov ebp,DWORD PTR [rbp+0x10]
 791  shl ebp,0x3
 794  movsxd rbp,ebp
 797  lea rbp,[r12+rbp*4]
 79b  mov rax,QWORD PTR [rsp+0x108]
 7a3  vmovups ymm0,YMMWORD PTR [rax]
 7a7  mov rax,QWORD PTR [rsp+0x110]
 7af  vmovups ymm1,YMMWORD PTR [rax]
 7b3  mov rax,QWORD PTR [rsp+0x118]
 7bb  vmovups ymm2,YMMWORD PTR [rax]
 7bf  vmovups ymm3,YMMWORD PTR [r14]
 7c4  vmovups ymm4,YMMWORD PTR [rbp+0x0]
 7c9  mov r13,QWORD PTR [rsp+0xb8]
 7d1  imul r13d,r13d,0x18
 7d5  movsxd r13,r13d
 7d8  mov rax,QWORD PTR [rsp+0xa8]
 7e0  lea r13,[rax+r13*4]
 7e4  vmovups ymm5,YMMWORD PTR [r13+0x0]
 7ea  vbroadcastss ymm6,DWORD PTR [rdi]
 7ef  vfmadd231ps ymm0,ymm6,ymm5
 7f4  vbroadcastss ymm6,DWORD PTR [r8]
 7f9  vfmadd231ps ymm1,ymm6,ymm5
 7fe  vbroadcastss ymm6,DWORD PTR [r11]
 803  vfmadd231ps ymm2,ymm6,ymm5
 808  vbroadcastss ymm6,DWORD PTR [rbx]
 80d  vfmadd231ps ymm3,ymm6,ymm5
 812  vbroadcastss ymm6,DWORD PTR [rsi]
 817  vfmadd231ps ymm4,ymm6,ymm5
 81c  vmovups ymm5,YMMWORD PTR [r13+0x20]
 822  vbroadcastss ymm6,DWORD PTR [rdi+0x4]
 828  vfmadd231ps ymm0,ymm6,ymm5
 82d  vbroadcastss ymm6,DWORD PTR [r8+0x4]
 833  vfmadd231ps ymm1,ymm6,ymm5
 838  vbroadcastss ymm6,DWORD PTR [r11+0x4]
 83e  vfmadd231ps ymm2,ymm6,ymm5
 843  vbroadcastss ymm6,DWORD PTR [rbx+0x4]
 849  vfmadd231ps ymm3,ymm6,ymm5
 84e  vbroadcastss ymm6,DWORD PTR [rsi+0x4]
 854  vfmadd231ps ymm4,ymm6,ymm5
 859  vmovups ymm5,YMMWORD PTR [r13+0x40]
 85f  vbroadcastss ymm6,DWORD PTR [rdi+0x8]
 865  vfmadd231ps ymm0,ymm6,ymm5
 86a  vbroadcastss ymm6,DWORD PTR [r8+0x8]
 870  vfmadd231ps ymm1,ymm6,ymm5
 875  vbroadcastss ymm6,DWORD PTR [r11+0x8]
 87b  vfmadd231ps ymm2,ymm6,ymm5
 880  vbroadcastss ymm6,DWORD PTR [rbx+0x8]
 886  vfmadd231ps ymm3,ymm6,ymm5
 88b  vbroadcastss ymm6,DWORD PTR [rsi+0x8]
 891  vfmadd231ps ymm4,ymm6,ymm5
 896  mov rax,QWORD PTR [rsp+0x108]
 89e  vmovups YMMWORD PTR [rax],ymm0
 8a2  mov rax,QWORD PTR [rsp+0x110]
 8aa  vmovups YMMWORD PTR [rax],ymm1
 8ae  mov rax,QWORD PTR [rsp+0x118]
 8b6  vmovups YMMWORD PTR [rax],ymm2
 8ba  vmovups YMMWORD PTR [r14],ymm3
 8bf  vmovups YMMWORD PTR [rbp+0x0],ymm4
 8c4  add r9d,0x5
 8c8  mov rsi,r9
 8cb  add esi,0x4
 8ce  mov rax,QWORD PTR [rsp+0xb0]
 8d6  cmp esi,eax
 8d8  jg 0xa55
 8de  movsxd rsi,r9d
 8e1  mov rax,QWORD PTR [rsp+0x98]
 8e9  lea rsi,[rax+rsi*4]
 8ed  mov edi,DWORD PTR [rsi]
 8ef  shl edi,0x3
 8f2  movsxd rdi,edi
 8f5  lea rdi,[r10+rdi*4]
 8f9  mov r8d,DWORD PTR [rsi+0x4]
 8fd  shl r8d,0x3
 901  movsxd r8,r8d
 904  lea r8,[r10+r8*4]
 908  mov r11d,DWORD PTR [rsi+0x8]
 90c  shl r11d,0x3
 910  movsxd r11,r11d
 913  lea r11,[r10+r11*4]
 917  mov esi,DWORD PTR [rsi+0xc]
 91a  shl esi,0x3
 91d  movsxd rsi,esi
 920  lea rsi,[r10+rsi*4]
 924  movsxd rbx,r9d
 927  mov rax,QWORD PTR [rsp+0xa0]
 92f  lea rbx,[rax+rbx*4]
 933  mov ebp,DWORD PTR [rbx]
 935  shl ebp,0x3
 938  movsxd rbp,ebp
 93b  lea rax,[r12+rbp*4]
 93f  mov QWORD PTR [rsp+0x120],rax
 947  mov r13d,DWORD PTR [rbx+0x4]
 94b  shl r13d,0x3
 94f  movsxd r13,r13d
 952  lea r13,[r12+r13*4]
 956  mov r14d,DWORD PTR [rbx+0x8]
 95a  shl r14d,0x3
 95e  movsxd r14,r14d
 961  lea r14,[r12+r14*4]
 965  mov ebx,DWORD PTR [rbx+0xc]
 968  shl ebx,0x3
 96b  movsxd rbx,ebx
 96e  lea rbx,[r12+rbx*4]
 972  mov rax,QWORD PTR [rsp+0x120]
 97a  vmovups ymm0,YMMWORD PTR [rax]
 97e  vmovups ymm1,YMMWORD PTR [r13+0x0]
 984  vmovups ymm2,YMMWORD PTR [r14]
 989  vmovups ymm3,YMMWORD PTR [rbx]
 98d  mov rbp,QWORD PTR [rsp+0xb8]
 995  imul ebp,ebp,0x18
 998  movsxd rbp,ebp
 99b  mov rax,QWORD PTR [rsp+0xa8]
 9a3  lea rbp,[rax+rbp*4]
 9a7  vmovups ymm4,YMMWORD PTR [rbp+0x0]
 9ac  vbroadcastss ymm5,DWORD PTR [rdi]
 9b1  vfmadd231ps ymm0,ymm5,ymm4
 9b6  vbroadcastss ymm5,DWORD PTR [r8]
 9bb  vfmadd231ps ymm1,ymm5,ymm4
 9c0  vbroadcastss ymm5,DWORD PTR [r11]
 9c5  vfmadd231ps ymm2,ymm5,ymm4
 9ca  vbroadcastss ymm5,DWORD PTR [rsi]
 9cf  vfmadd231ps ymm3,ymm5,ymm4
 9d4  vmovups ymm4,YMMWORD PTR [rbp+0x20]
 9d9  vbroadcastss ymm5,DWORD PTR [rdi+0x4]
 9df  vfmadd231ps ymm0,ymm5,ymm4
 9e4  vbroadcastss ymm5,DWORD PTR [r8+0x4]
 9ea  vfmadd231ps ymm1,ymm5,ymm4
 9ef  vbroadcastss ymm5,DWORD PTR [r11+0x4]
 9f5  vfmadd231ps ymm2,ymm5,ymm4
 9fa  vbroadcastss ymm5,DWORD PTR [rsi+0x4]
 a00  vfmadd231ps ymm3,ymm5,ymm4
 a05  vmovups ymm4,YMMWORD PTR [rbp+0x40]
 a0a  vbroadcastss ymm5,DWORD PTR [rdi+0x8]
 a10  vfmadd231ps ymm0,ymm5,ymm4
 a15  vbroadcastss ymm5,DWORD PTR [r8+0x8]
 a1b  vfmadd231ps ymm1,ymm5,ymm4
 a20  vbroadcastss ymm5,DWORD PTR [r11+0x8]
 a26  vfmadd231ps ymm2,ymm5,ymm4
 a2b  vbroadcastss ymm5,DWORD PTR [rsi+0x8]
 a31  vfmadd231ps ymm3,ymm5,ymm4
 a36  mov rax,QWORD PTR [rsp+0x120]
 a3e  vmovups YMMWORD PTR [rax],ymm0
 a42  vmovups YMMWORD PTR [r13+0x0],ymm1
 a48  vmovups YMMWORD PTR [r14],ymm2
 a4d  vmovups YMMWORD PTR [rbx],ymm3
 a51  add r9d,0x4
 a55  mov rsi,r9
 a58  add esi,0x3
 a5b  mov rax,QWORD PTR [rsp+0xb0]
 a63  cmp esi,eax
 a65  jg 0xb88
 a6b  movsxd rsi,r9d
 a6e  mov rax,QWORD PTR [rsp+0x98]
 a76  lea rsi,[rax+rsi*4]
 a7a  mov edi,DWORD PTR [rsi]
 a7c  shl edi,0x3
 a7f  movsxd rdi,edi
 a82  lea rdi,[r10+rdi*4]
 a86  mov r8d,DWORD PTR [rsi+0x4]
 a8a  shl r8d,0x3
 a8e  movsxd r8,r8d
 a91  lea r8,[r10+r8*4]
 a95  mov esi,DWORD PTR [rsi+0x8]
 a98  shl esi,0x3
 a9b  movsxd rsi,esi
 a9e  lea rsi,[r10+rsi*4]
 aa2  movsxd r11,r9d
 aa5  mov rax,QWORD PTR [rsp+0xa0]
 aad  lea r11,[rax+r11*4]
 ab1  mov ebx,DWORD PTR [r11]
 ab4  shl ebx,0x3
 ab7  movsxd rbx,ebx
 aba  lea rbx,[r12+rbx*4]
 abe  mov ebp,DWORD PTR [r11+0x4]
 ac2  shl ebp,0x3
 ac5  movsxd rbp,ebp
 ac8  lea rbp,[r12+rbp*4]
 acc  mov r11d,DWORD PTR [r11+0x8]
 ad0  shl r11d,0x3
 ad4  movsxd r11,r11d
 ad7  lea r11,[r12+r11*4]
 adb  vmovups ymm0,YMMWORD PTR [rbx]
 adf  vmovups ymm1,YMMWORD PTR [rbp+0x0]
 ae4  vmovups ymm2,YMMWORD PTR [r11]
 ae9  mov r13,QWORD PTR [rsp+0xb8]
 af1  imul r13d,r13d,0x18
 af5  movsxd r13,r13d
 af8  mov rax,QWORD PTR [rsp+0xa8]
 b00  lea r13,[rax+r13*4]
 b04  vmovups ymm3,YMMWORD PTR [r13+0x0]
 b0a  vbroadcastss ymm4,DWORD PTR [rdi]
 b0f  vfmadd231ps ymm0,ymm4,ymm3
 b14  vbroadcastss ymm4,DWORD PTR [r8]
 b19  vfmadd231ps ymm1,ymm4,ymm3
 b1e  vbroadcastss ymm4,DWORD PTR [rsi]
 b23  vfmadd231ps ymm2,ymm4,ymm3
 b28  vmovups ymm3,YMMWORD PTR [r13+0x20]
 b2e  vbroadcastss ymm4,DWORD PTR [rdi+0x4]
 b34  vfmadd231ps ymm0,ymm4,ymm3
 b39  vbroadcastss ymm4,DWORD PTR [r8+0x4]
 b3f  vfmadd231ps ymm1,ymm4,ymm3
 b44  vbroadcastss ymm4,DWORD PTR [rsi+0x4]
 b4a  vfmadd231ps ymm2,ymm4,ymm3
 b4f  vmovups ymm3,YMMWORD PTR [r13+0x40]
 b55  vbroadcastss ymm4,DWORD PTR [rdi+0x8]
 b5b  vfmadd231ps ymm0,ymm4,ymm3
 b60  vbroadcastss ymm4,DWORD PTR [r8+0x8]
 b66  vfmadd231ps ymm1,ymm4,ymm3
 b6b  vbroadcastss ymm4,DWORD PTR [rsi+0x8]
 b71  vfmadd231ps ymm2,ymm4,ymm3
 b76  vmovups YMMWORD PTR [rbx],ymm0
 b7a  vmovups YMMWORD PTR [rbp+0x0],ymm1
 b7f  vmovups YMMWORD PTR [r11],ymm2
 b84  add r9d,0x3
 b88  mov rsi,r9
 b8b  add esi,0x2
 b8e  mov rax,QWORD PTR [rsp+0xb0]
 b96  cmp esi,eax
 b98  jg 0xc72
 b9e  movsxd rsi,r9d
 ba1  mov rax,QWORD PTR [rsp+0x98]
 ba9  lea rsi,[rax+rsi*4]
 bad  mov edi,DWORD PTR [rsi]
 baf  shl edi,0x3
 bb2  movsxd rdi,edi
 bb5  lea rdi,[r10+rdi*4]
 bb9  mov esi,DWORD PTR [rsi+0x4]
 bbc  shl esi,0x3
 bbf  movsxd rsi,esi
 bc2  lea rsi,[r10+rsi*4]
 bc6  movsxd r8,r9d
 bc9  mov rax,QWORD PTR [rsp+0xa0]
 bd1  lea r8,[rax+r8*4]
 bd5  mov r11d,DWORD PTR [r8]
 bd8  shl r11d,0x3
 bdc  movsxd r11,r11d
 bdf  lea r11,[r12+r11*4]
 be3  mov r8d,DWORD PTR [r8+0x4]
 be7  shl r8d,0x3
 beb  movsxd r8,r8d
 bee  lea r8,[r12+r8*4]
 bf2  vmovups ymm0,YMMWORD PTR [r11]
 bf7  vmovups ymm1,YMMWORD PTR [r8]
 bfc  mov rbx,QWORD PTR [rsp+0xb8]
 c04  imul ebx,ebx,0x18
 c07  movsxd rbx,ebx
 c0a  mov rax,QWORD PTR [rsp+0xa8]
 c12  lea rbx,[rax+rbx*4]
 c16  vmovups ymm2,YMMWORD PTR [rbx]
 c1a  vbroadcastss ymm3,DWORD PTR [rdi]
 c1f  vfmadd231ps ymm0,ymm3,ymm2
 c24  vbroadcastss ymm3,DWORD PTR [rsi]
 c29  vfmadd231ps ymm1,ymm3,ymm2
 c2e  vmovups ymm2,YMMWORD PTR [rbx+0x20]
 c33  vbroadcastss ymm3,DWORD PTR [rdi+0x4]
 c39  vfmadd231ps ymm0,ymm3,ymm2
 c3e  vbroadcastss ymm3,DWORD PTR [rsi+0x4]
 c44  vfmadd231ps ymm1,ymm3,ymm2
 c49  vmovups ymm2,YMMWORD PTR [rbx+0x40]
 c4e  vbroadcastss ymm3,DWORD PTR [rdi+0x8]
 c54  vfmadd231ps ymm0,ymm3,ymm2
 c59  vbroadcastss ymm3,DWORD PTR [rsi+0x8]
 c5f  vfmadd231ps ymm1,ymm3,ymm2
 c64  vmovups YMMWORD PTR [r11],ymm0
 c69  vmovups YMMWORD PTR [r8],ymm1
 c6e  add r9d,0x2
 c72  mov rsi,r9
 c75  add esi,0x1
 c78  mov rax,QWORD PTR [rsp+0xb0]
 c80  cmp esi,eax
 c82  jg 0xd16
 c88  movsxd rsi,r9d
 c8b  mov rax,QWORD PTR [rsp+0x98]
 c93  lea rsi,[rax+rsi*4]
 c97  mov esi,DWORD PTR [rsi]
 c99  shl esi,0x3
 c9c  movsxd rsi,esi
 c9f  lea rsi,[r10+rsi*4]
 ca3  movsxd rdi,r9d
 ca6  mov rax,QWORD PTR [rsp+0xa0]
 cae  lea rdi,[rax+rdi*4]
 cb2  mov edi,DWORD PTR [rdi]
 cb4  shl edi,0x3
 cb7  movsxd rdi,edi
 cba  lea rdi,[r12+rdi*4]
 cbe  vmovups ymm0,YMMWORD PTR [rdi]
 cc2  mov r8,QWORD PTR [rsp+0xb8]
 cca  imul r8d,r8d,0x18
 cce  movsxd r8,r8d
 cd1  mov rax,QWORD PTR [rsp+0xa8]
 cd9  lea r8,[rax+r8*4]
 cdd  vmovups ymm1,YMMWORD PTR [r8]
 ce2  vbroadcastss ymm2,DWORD PTR [rsi]
 ce7  vfmadd231ps ymm0,ymm2,ymm1
 cec  vmovups ymm1,YMMWORD PTR [r8+0x20]
 cf2  vbroadcastss ymm2,DWORD PTR [rsi+0x4]
 cf8  vfmadd231ps ymm0,ymm2,ymm1
 cfd  vmovups ymm1,YMMWORD PTR [r8+0x40]
 d03  vbroadcastss ymm2,DWORD PTR [rsi+0x8]
 d09  vfmadd231ps ymm0,ymm2,ymm1
 d0e  vmovups YMMWORD PTR [rdi],ymm0
 d12  add r9d,0x1
 d16  mov rax,QWORD PTR [rsp+0xb8]
 d1e  add eax,0x1
 d21  mov QWORD PTR [rsp+0xb8],rax
 d29  mov rax,QWORD PTR [rsp+0xb8]
 d31  cmp eax,0x2
 d34  jl 0x25c
 d3a  mov rsi,QWORD PTR [rsp+0x50]
 d3f  mov rdi,QWORD PTR [rsp+0x48]
 d44  cmp esi,edi
 d46  jge 0xdc5
 d4c  mov r8d,0x0
 d52  mov r9,rsi
 d55  shl r9d,0x3
 d59  movsxd r9,r9d
 d5c  lea r9,[r12+r9*4]
 d60  mov r11,rsi
 d63  shl r11d,0x3
 d67  movsxd r11,r11d
 d6a  mov rax,QWORD PTR [rsp+0x58]
 d6f  lea r11,[rax+r11*4]
 d73  nop WORD PTR [rax+rax*1+0x0]
 d7c  nop DWORD PTR [rax+0x0]
 d80  vmovups ymm0,YMMWORD PTR [r9+r8*4]
 d86  mov rax,QWORD PTR [rsp+0x88]
 d8e  vmovups ymm1,YMMWORD PTR [rax+r8*4]
 d94  vaddps ymm0,ymm0,ymm1
 d98  vmovups ymm1,YMMWORD PTR [r11+r8*4]
 d9e  vaddps ymm0,ymm0,ymm1
 da2  vxorps xmm1,xmm1,xmm1
 da6  vmaxps ymm0,ymm1,ymm0
 daa  vaddps ymm0,ymm0,ymm1
 dae  vmovups YMMWORD PTR [r9+r8*4],ymm0
 db4  add r8d,0x8
 db8  cmp r8d,0x8
 dbc  jl 0xd80
 dbe  add esi,0x1
 dc1  cmp esi,edi
 dc3  jl 0xd4c
 dc5  mov rax,QWORD PTR [rsp+0x40]
 dca  add eax,0x1
 dcd  mov QWORD PTR [rsp+0x40],rax
 dd2  mov rax,QWORD PTR [rsp+0x40]
 dd7  mov rcx,QWORD PTR [rsp+0x38]
 ddc  cmp eax,ecx
 dde  jl 0x11a
 de4  add rsp,0x128
 deb  pop r15
 ded  pop r14
 def  pop r13
 df1  pop r12
 df3  pop rbp
 df4  pop rbx
 df5  vzeroupper
 df8  ret
