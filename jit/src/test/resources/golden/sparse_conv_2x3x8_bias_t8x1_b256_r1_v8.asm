   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x100
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
  53  mov QWORD PTR [rsp+0xc8],rax
  5b  movsxd r9,DWORD PTR [rsi+0x8]
  5f  mov r10,QWORD PTR [rsp+0x28]
  64  lea rax,[r10+r9*4]
  68  mov QWORD PTR [rsp+0x60],rax
  6d  movsxd r10,DWORD PTR [rsi+0xc]
  71  mov r11,QWORD PTR [rsp+0x138]
  79  lea rax,[r11+r10*4]
  7d  mov QWORD PTR [rsp+0x30],rax
  82  movsxd r11,DWORD PTR [rsi+0x10]
  86  mov rbx,QWORD PTR [rsp+0x140]
  8e  lea r11,[rbx+r11*4]
  92  movsxd rbx,DWORD PTR [rsi+0x14]
  96  mov rbp,QWORD PTR [rsp+0x148]
  9e  lea rax,[rbp+rbx*4+0x0]
  a3  mov QWORD PTR [rsp+0xd0],rax
  ab  movsxd rbp,DWORD PTR [rsi+0x18]
  af  mov r12,QWORD PTR [rsp+0x150]
  b7  lea rax,[r12+rbp*4]
  bb  mov QWORD PTR [rsp+0x88],rax
  c3  movsxd r12,DWORD PTR [rsi+0x1c]
  c7  mov r13,QWORD PTR [rsp+0x158]
  cf  lea rax,[r13+r12*4+0x0]
  d4  mov QWORD PTR [rsp+0xf0],rax
  dc  movsxd rax,DWORD PTR [rsi+0x20]
  e0  mov QWORD PTR [rsp+0x38],rax
  e5  movsxd rsi,DWORD PTR [rsi+0x24]
  e9  mov eax,DWORD PTR [rsp+0x10]
  ed  mov QWORD PTR [rsp+0x40],rax
  f2  mov eax,DWORD PTR [rsp+0x8]
  f6  mov QWORD PTR [rsp+0x50],rax
  fb  mov rax,QWORD PTR [rsp+0x50]
 100  mov rcx,QWORD PTR [rsp+0x40]
 105  cmp eax,ecx
 107  jge 0x128e
 10d  mov rax,QWORD PTR [rsp+0x50]
 112  mov rcx,rax
 115  mov QWORD PTR [rsp+0x58],rcx
 11a  mov rax,QWORD PTR [rsp+0x58]
 11f  shl eax,0x8
 122  mov QWORD PTR [rsp+0x58],rax
 127  mov rax,QWORD PTR [rsp+0x58]
 12c  mov rcx,rax
 12f  mov QWORD PTR [rsp+0x48],rcx
 134  mov rax,QWORD PTR [rsp+0x48]
 139  add eax,0x100
 13e  mov QWORD PTR [rsp+0x48],rax
 143  mov rax,QWORD PTR [rsp+0x48]
 148  mov rcx,QWORD PTR [rsp+0x38]
 14d  cmp ecx,eax
 14f  cmovl eax,ecx
 152  mov QWORD PTR [rsp+0x48],rax
 157  mov r13,QWORD PTR [rsp+0x58]
 15c  shl r13d,0x3
 160  mov rsi,QWORD PTR [rsp+0x48]
 165  shl esi,0x3
 168  cmp r13d,esi
 16b  jge 0x196
 171  movsxd r10,r13d
 174  mov rax,QWORD PTR [rsp+0xf0]
 17c  lea r10,[rax+r10*4]
 180  vxorps xmm0,xmm0,xmm0
 184  vmovups YMMWORD PTR [r10],ymm0
 189  add r10,0x20
 18d  add r13d,0x8
 191  cmp r13d,esi
 194  jl 0x180
 196  mov rax,QWORD PTR [rsp+0x58]
 19b  mov rcx,rax
 19e  mov QWORD PTR [rsp+0xb8],rcx
 1a6  mov rax,QWORD PTR [rsp+0xb8]
 1ae  add eax,0x200
 1b3  mov QWORD PTR [rsp+0xb8],rax
 1bb  mov rax,QWORD PTR [rsp+0xb8]
 1c3  shl eax,0x3
 1c6  mov QWORD PTR [rsp+0xb8],rax
 1ce  mov rax,QWORD PTR [rsp+0x58]
 1d3  mov rcx,rax
 1d6  mov QWORD PTR [rsp+0x90],rcx
 1de  mov rax,QWORD PTR [rsp+0x90]
 1e6  add eax,0x300
 1eb  mov QWORD PTR [rsp+0x90],rax
 1f3  mov rax,QWORD PTR [rsp+0x90]
 1fb  shl eax,0x3
 1fe  mov QWORD PTR [rsp+0x90],rax
 206  mov r13,QWORD PTR [rsp+0x50]
 20b  shl r13d,0x4
 20f  mov rax,QWORD PTR [rsp+0x30]
 214  mov rcx,QWORD PTR [rsp+0x50]
 219  mov r14d,DWORD PTR [rax+rcx*4]
 21d  shl r14d,0x2
 221  add r13d,r14d
 224  mov rax,QWORD PTR [rsp+0x50]
 229  mov rcx,rax
 22c  mov QWORD PTR [rsp+0x78],rcx
 231  mov rax,QWORD PTR [rsp+0x78]
 236  shl eax,0x4
 239  mov QWORD PTR [rsp+0x78],rax
 23e  mov QWORD PTR [rsp+0x68],r13
 243  mov rax,QWORD PTR [rsp+0x78]
 248  mov rcx,QWORD PTR [rsp+0x68]
 24d  cmp eax,ecx
 24f  jge 0x1204
 255  mov rax,QWORD PTR [rsp+0x78]
 25a  movsxd r15,eax
 25d  mov rax,QWORD PTR [rsp+0x60]
 262  lea rcx,[rax+r15*4]
 266  mov QWORD PTR [rsp+0x80],rcx
 26e  mov rax,QWORD PTR [rsp+0x80]
 276  mov ecx,DWORD PTR [rax]
 278  mov QWORD PTR [rsp+0x70],rcx
 27d  mov rax,QWORD PTR [rsp+0x80]
 285  mov ecx,DWORD PTR [rax+0x10]
 288  mov QWORD PTR [rsp+0xa8],rcx
 290  mov rax,QWORD PTR [rsp+0xa8]
 298  mov rcx,rax
 29b  mov QWORD PTR [rsp+0xe0],rcx
 2a3  mov rax,QWORD PTR [rsp+0xe0]
 2ab  mov rcx,QWORD PTR [rsp+0x70]
 2b0  sub eax,ecx
 2b2  mov QWORD PTR [rsp+0xe0],rax
 2ba  mov rax,QWORD PTR [rsp+0x80]
 2c2  mov r14d,DWORD PTR [rax+0x4]
 2c6  mov QWORD PTR [rsp+0xb0],r14
 2ce  mov rax,QWORD PTR [rsp+0xb0]
 2d6  mov rcx,QWORD PTR [rsp+0x70]
 2db  sub eax,ecx
 2dd  mov QWORD PTR [rsp+0xb0],rax
 2e5  mov rax,QWORD PTR [rsp+0x80]
 2ed  mov ecx,DWORD PTR [rax+0x8]
 2f0  mov QWORD PTR [rsp+0xa0],rcx
 2f8  mov rax,QWORD PTR [rsp+0x80]
 300  mov ecx,DWORD PTR [rax+0xc]
 303  mov QWORD PTR [rsp+0xd8],rcx
 30b  mov rax,QWORD PTR [rsp+0x70]
 310  mov rcx,rax
 313  mov QWORD PTR [rsp+0xc0],rcx
 31b  mov rdi,QWORD PTR [rsp+0xc0]
 323  add edi,0x8
 326  mov rax,QWORD PTR [rsp+0xa8]
 32e  cmp edi,eax
 330  jg 0x831
 336  mov rax,QWORD PTR [rsp+0xb8]
 33e  movsxd rdi,eax
 341  lea rdi,[r11+rdi*4]
 345  prefetcht0 BYTE PTR [rdi]
 348  prefetcht0 BYTE PTR [rdi+0x40]
 34c  prefetcht0 BYTE PTR [rdi+0x80]
 353  prefetcht0 BYTE PTR [rdi+0xc0]
 35a  mov rax,QWORD PTR [rsp+0xb8]
 362  movsxd rdi,eax
 365  mov rax,QWORD PTR [rsp+0xf0]
 36d  lea rdi,[rax+rdi*4]
 371  prefetcht0 BYTE PTR [rdi]
 374  prefetcht0 BYTE PTR [rdi+0x40]
 378  prefetcht0 BYTE PTR [rdi+0x80]
 37f  prefetcht0 BYTE PTR [rdi+0xc0]
 386  mov rdi,QWORD PTR [rsp+0xb8]
 38e  add edi,0x40
 391  mov rax,QWORD PTR [rsp+0x90]
 399  cmp eax,edi
 39b  cmovl edi,eax
 39e  mov QWORD PTR [rsp+0xb8],rdi
 3a6  mov rax,QWORD PTR [rsp+0xc0]
 3ae  movsxd rdi,eax
 3b1  mov rax,QWORD PTR [rsp+0x98]
 3b9  lea rcx,[rax+rdi*4]
 3bd  mov QWORD PTR [rsp+0xe8],rcx
 3c5  mov rax,QWORD PTR [rsp+0xe8]
 3cd  mov r15d,DWORD PTR [rax]
 3d0  shl r15d,0x3
 3d4  movsxd r15,r15d
 3d7  mov rax,QWORD PTR [rsp+0xf0]
 3df  lea r15,[rax+r15*4]
 3e3  vmovups ymm0,YMMWORD PTR [r15]
 3e8  mov rax,QWORD PTR [rsp+0xe8]
 3f0  mov r15d,DWORD PTR [rax+0x4]
 3f4  shl r15d,0x3
 3f8  movsxd r15,r15d
 3fb  mov rax,QWORD PTR [rsp+0xf0]
 403  lea r15,[rax+r15*4]
 407  vmovups ymm1,YMMWORD PTR [r15]
 40c  mov rax,QWORD PTR [rsp+0xe8]
 414  mov r15d,DWORD PTR [rax+0x8]
 418  shl r15d,0x3
 41c  movsxd r15,r15d
 41f  mov rax,QWORD PTR [rsp+0xf0]
 427  lea r15,[rax+r15*4]
 42b  vmovups ymm2,YMMWORD PTR [r15]
 430  mov rax,QWORD PTR [rsp+0xe8]
 438  mov r15d,DWORD PTR [rax+0xc]
 43c  shl r15d,0x3
 440  movsxd r15,r15d
 443  mov rax,QWORD PTR [rsp+0xf0]
 44b  lea r15,[rax+r15*4]
 44f  vmovups ymm3,YMMWORD PTR [r15]
 454  mov rax,QWORD PTR [rsp+0xe8]
 45c  mov r15d,DWORD PTR [rax+0x10]
 460  shl r15d,0x3
 464  movsxd r15,r15d
 467  mov rax,QWORD PTR [rsp+0xf0]
 46f  lea r15,[rax+r15*4]
 473  vmovups ymm4,YMMWORD PTR [r15]
 478  mov rax,QWORD PTR [rsp+0xe8]
 480  mov r15d,DWORD PTR [rax+0x14]
 484  shl r15d,0x3
 488  movsxd r15,r15d
 48b  mov rax,QWORD PTR [rsp+0xf0]
 493  lea r15,[rax+r15*4]
 497  vmovups ymm5,YMMWORD PTR [r15]
 49c  mov rax,QWORD PTR [rsp+0xe8]
 4a4  mov r15d,DWORD PTR [rax+0x18]
 4a8  shl r15d,0x3
 4ac  movsxd r15,r15d
 4af  mov rax,QWORD PTR [rsp+0xf0]
 4b7  lea r15,[rax+r15*4]
 4bb  vmovups ymm6,YMMWORD PTR [r15]
 4c0  mov rax,QWORD PTR [rsp+0xe8]
 4c8  mov r15d,DWORD PTR [rax+0x1c]
 4cc  shl r15d,0x3
 4d0  movsxd r15,r15d
 4d3  mov rax,QWORD PTR [rsp+0xf0]
 4db  lea r15,[rax+r15*4]
 4df  vmovups ymm7,YMMWORD PTR [r15]
 4e4  mov r15,QWORD PTR [rsp+0xa0]
 4ec  mov rax,QWORD PTR [rsp+0xb0]
 4f4  mov rcx,rax
 4f7  mov QWORD PTR [rsp+0xf8],rcx
 4ff  mov rax,QWORD PTR [rsp+0xf8]
 507  mov rcx,QWORD PTR [rsp+0xc0]
 50f  add eax,ecx
 511  mov QWORD PTR [rsp+0xf8],rax
 519  cmp r15d,0x0
 51d  je 0x712
 523  mov rax,QWORD PTR [rsp+0xf8]
 52b  movsxd r14,eax
 52e  mov rax,QWORD PTR [rsp+0xc8]
 536  lea r14,[rax+r14*4]
 53a  mov esi,DWORD PTR [r14]
 53d  shl esi,0x3
 540  movsxd rsi,esi
 543  lea rsi,[r11+rsi*4]
 547  mov r10d,DWORD PTR [r14+0x4]
 54b  shl r10d,0x3
 54f  movsxd r10,r10d
 552  lea r10,[r11+r10*4]
 556  mov r8d,DWORD PTR [r14+0x8]
 55a  shl r8d,0x3
 55e  movsxd r8,r8d
 561  lea r8,[r11+r8*4]
 565  mov ebx,DWORD PTR [r14+0xc]
 569  shl ebx,0x3
 56c  movsxd rbx,ebx
 56f  lea rbx,[r11+rbx*4]
 573  mov ebp,DWORD PTR [r14+0x10]
 577  shl ebp,0x3
 57a  movsxd rbp,ebp
 57d  lea rbp,[r11+rbp*4]
 581  mov r9d,DWORD PTR [r14+0x14]
 585  shl r9d,0x3
 589  movsxd r9,r9d
 58c  lea r9,[r11+r9*4]
 590  mov edi,DWORD PTR [r14+0x18]
 594  shl edi,0x3
 597  movsxd rdi,edi
 59a  lea rdi,[r11+rdi*4]
 59e  mov r14d,DWORD PTR [r14+0x1c]
 5a2  shl r14d,0x3
 5a6  movsxd r14,r14d
 5a9  lea r14,[r11+r14*4]
 5ad  mov r12,QWORD PTR [rsp+0xd8]
 5b5  tzcnt r13d,r15d
 5ba  add r12d,r13d
 5bd  imul r12d,r12d,0x18
 5c1  movsxd r12,r12d
 5c4  mov rax,QWORD PTR [rsp+0xd0]
 5cc  lea r12,[rax+r12*4]
 5d0  vmovups ymm8,YMMWORD PTR [r12]
 5d6  vbroadcastss ymm9,DWORD PTR [rsi]
 5db  vfmadd231ps ymm0,ymm9,ymm8
 5e0  vbroadcastss ymm9,DWORD PTR [r10]
 5e5  vfmadd231ps ymm1,ymm9,ymm8
 5ea  vbroadcastss ymm9,DWORD PTR [r8]
 5ef  vfmadd231ps ymm2,ymm9,ymm8
 5f4  vbroadcastss ymm9,DWORD PTR [rbx]
 5f9  vfmadd231ps ymm3,ymm9,ymm8
 5fe  vbroadcastss ymm9,DWORD PTR [rbp+0x0]
 604  vfmadd231ps ymm4,ymm9,ymm8
 609  vbroadcastss ymm9,DWORD PTR [r9]
 60e  vfmadd231ps ymm5,ymm9,ymm8
 613  vbroadcastss ymm9,DWORD PTR [rdi]
 618  vfmadd231ps ymm6,ymm9,ymm8
 61d  vbroadcastss ymm9,DWORD PTR [r14]
 622  vfmadd231ps ymm7,ymm9,ymm8
 627  vmovups ymm8,YMMWORD PTR [r12+0x20]
 62e  vbroadcastss ymm9,DWORD PTR [rsi+0x4]
 634  vfmadd231ps ymm0,ymm9,ymm8
 639  vbroadcastss ymm9,DWORD PTR [r10+0x4]
 63f  vfmadd231ps ymm1,ymm9,ymm8
 644  vbroadcastss ymm9,DWORD PTR [r8+0x4]
 64a  vfmadd231ps ymm2,ymm9,ymm8
 64f  vbroadcastss ymm9,DWORD PTR [rbx+0x4]
 655  vfmadd231ps ymm3,ymm9,ymm8
 65a  vbroadcastss ymm9,DWORD PTR [rbp+0x4]
 660  vfmadd231ps ymm4,ymm9,ymm8
 665  vbroadcastss ymm9,DWORD PTR [r9+0x4]
 66b  vfmadd231ps ymm5,ymm9,ymm8
 670  vbroadcastss ymm9,DWORD PTR [rdi+0x4]
 676  vfmadd231ps ymm6,ymm9,ymm8
 67b  vbroadcastss ymm9,DWORD PTR [r14+0x4]
 681  vfmadd231ps ymm7,ymm9,ymm8
 686  vmovups ymm8,YMMWORD PTR [r12+0x40]
 68d  vbroadcastss ymm9,DWORD PTR [rsi+0x8]
 693  vfmadd231ps ymm0,ymm9,ymm8
 698  vbroadcastss ymm9,DWORD PTR [r10+0x8]
 69e  vfmadd231ps ymm1,ymm9,ymm8
 6a3  vbroadcastss ymm9,DWORD PTR [r8+0x8]
 6a9  vfmadd231ps ymm2,ymm9,ymm8
 6ae  vbroadcastss ymm9,DWORD PTR [rbx+0x8]
 6b4  vfmadd231ps ymm3,ymm9,ymm8
 6b9  vbroadcastss ymm9,DWORD PTR [rbp+0x8]
 6bf  vfmadd231ps ymm4,ymm9,ymm8
 6c4  vbroadcastss ymm9,DWORD PTR [r9+0x8]
 6ca  vfmadd231ps ymm5,ymm9,ymm8
 6cf  vbroadcastss ymm9,DWORD PTR [rdi+0x8]
 6d5  vfmadd231ps ymm6,ymm9,ymm8
 6da  vbroadcastss ymm9,DWORD PTR [r14+0x8]
 6e0  vfmadd231ps ymm7,ymm9,ymm8
 6e5  mov rsi,QWORD PTR [rsp+0xf8]
 6ed  mov rax,QWORD PTR [rsp+0xe0]
 6f5  add esi,eax
 6f7  mov QWORD PTR [rsp+0xf8],rsi
 6ff  mov rsi,r15
 702  mov rdi,r15
 705  add edi,0xffffffff
 708  and esi,edi
 70a  mov r15,rsi
 70d  jmp 0x519
 712  mov rax,QWORD PTR [rsp+0xe8]
 71a  mov esi,DWORD PTR [rax]
 71c  shl esi,0x3
 71f  movsxd rsi,esi
 722  mov rax,QWORD PTR [rsp+0xf0]
 72a  lea rsi,[rax+rsi*4]
 72e  vmovups YMMWORD PTR [rsi],ymm0
 732  mov rax,QWORD PTR [rsp+0xe8]
 73a  mov esi,DWORD PTR [rax+0x4]
 73d  shl esi,0x3
 740  movsxd rsi,esi
 743  mov rax,QWORD PTR [rsp+0xf0]
 74b  lea rsi,[rax+rsi*4]
 74f  vmovups YMMWORD PTR [rsi],ymm1
 753  mov rax,QWORD PTR [rsp+0xe8]
 75b  mov esi,DWORD PTR [rax+0x8]
 75e  shl esi,0x3
 761  movsxd rsi,esi
 764  mov rax,QWORD PTR [rsp+0xf0]
 76c  lea rsi,[rax+rsi*4]
 770  vmovups YMMWORD PTR [rsi],ymm2
 774  mov rax,QWORD PTR [rsp+0xe8]
 77c  mov esi,DWORD PTR [rax+0xc]
 77f  shl esi,0x3
 782  movsxd rsi,esi
 785  mov rax,QWORD PTR [rsp+0xf0]
 78d  lea rsi,[rax+rsi*4]
 791  vmovups YMMWORD PTR [rsi],ymm3
 795  mov rax,QWORD PTR [rsp+0xe8]
 79d  mov esi,DWORD PTR [rax+0x10]
 7a0  shl esi,0x3
 7a3  movsxd rsi,esi
 7a6  mov rax,QWORD PTR [rsp+0xf0]
 7ae  lea rsi,[rax+rsi*4]
 7b2  vmovups YMMWORD PTR [rsi],ymm4
 7b6  mov rax,QWORD PTR [rsp+0xe8]
 7be  mov esi,DWORD PTR [rax+0x14]
 7c1  shl esi,0x3
 7c4  movsxd rsi,esi
 7c7  mov rax,QWORD PTR [rsp+0xf0]
 7cf  lea rsi,[rax+rsi*4]
 7d3  vmovups YMMWORD PTR [rsi],ymm5
 7d7  mov rax,QWORD PTR [rsp+0xe8]
 7df  mov esi,DWORD PTR [rax+0x18]
 7e2  shl esi,0x3
 7e5  movsxd rsi,esi
 7e8  mov rax,QWORD PTR [rsp+0xf0]
 7f0  lea rsi,[rax+rsi*4]
 7f4  vmovups YMMWORD PTR [rsi],ymm6
 7f8  mov rax,QWORD PTR [rsp+0xe8]
 800  mov esi,DWORD PTR [rax+0x1c]
 803  shl esi,0x3
 806  movsxd rsi,esi
 809  mov rax,QWORD PTR [rsp+0xf0]
 811  lea rsi,[rax+rsi*4]
 815  vmovups YMMWORD PTR [rsi],ymm7
 819  mov rax,QWORD PTR [rsp+0xc0]
 821  add eax,0x8
 824  mov QWORD PTR [rsp+0xc0],rax
 82c  jmp 0x31b
 831  mov rsi,QWORD PTR [rsp+0xc0]
 839  add esi,0x5
 83c  mov rax,QWORD PTR [rsp+0xa8]
 844  cmp esi,eax
 846  jg 0xae8
 84c  mov rax,QWORD PTR [rsp+0xc0]
 854  movsxd rsi,eax
 857  mov rax,QWORD PTR [rsp+0x98]
 85f  lea rsi,[rax+rsi*4]
 863  mov edi,DWORD PTR [rsi]
 865  shl edi,0x3
 868  movsxd rdi,edi
 86b  mov rax,QWORD PTR [rsp+0xf0]
 873  lea rdi,[rax+rdi*4]
 877  vmovups ymm0,YMMWORD PTR [rdi]
 87b  mov edi,DWORD PTR [rsi+0x4]
 87e  shl edi,0x3
 881  movsxd rdi,edi
 884  mov rax,QWORD PTR [rsp+0xf0]
 88c  lea rdi,[rax+rdi*4]
 890  vmovups ymm1,YMMWORD PTR [rdi]
 894  mov edi,DWORD PTR [rsi+0x8]
 897  shl edi,0x3
 89a  movsxd rdi,edi
 89d  mov rax,QWORD PTR [rsp+0xf0]
 8a5  lea rdi,[rax+rdi*4]
 8a9  vmovups ymm2,YMMWORD PTR [rdi]
 8ad  mov edi,DWORD PTR [rsi+0xc]
 8b0  shl edi,0x3
 8b3  movsxd rdi,edi
 8b6  mov rax,QWORD PTR [rsp+0xf0]
 8be  lea rdi,[rax+rdi*4]
 8c2  vmovups ymm3,YMMWORD PTR [rdi]
 8c6  mov edi,DWORD PTR [rsi+0x10]
 8c9  shl edi,0x3
 8cc  movsxd rdi,edi
 8cf  mov rax,QWORD PTR [rsp+0xf0]
 8d7  lea rdi,[rax+rdi*4]
 8db  vmovups ymm4,YMMWORD PTR [rdi]
 8df  mov rdi,QWORD PTR [rsp+0xa0]
 8e7  mov r8,QWORD PTR [rsp+0xb0]
 8ef  mov rax,QWORD PTR [rsp+0xc0]
 8f7  add r8d,eax
 8fa  cmp edi,0x0
 8fd  je 0xa59
 903  movsxd r9,r8d
 906  mov rax,QWORD PTR [rsp+0xc8]
 90e  lea r9,[rax+r9*4]
 912  mov r10d,DWORD PTR [r9]
 915  shl r10d,0x3
 919  movsxd r10,r10d
 91c  lea r10,[r11+r10*4]
 920  mov ebx,DWORD PTR [r9+0x4]
 924  shl ebx,0x3
 927  movsxd rbx,ebx
 92a  lea rbx,[r11+rbx*4]
 92e  mov ebp,DWORD PTR [r9+0x8]
 932  shl ebp,0x3
 935  movsxd rbp,ebp
 938  lea rbp,[r11+rbp*4]
 93c  mov r12d,DWORD PTR [r9+0xc]
 940  shl r12d,0x3
 944  movsxd r12,r12d
 947  lea r12,[r11+r12*4]
 94b  mov r9d,DWORD PTR [r9+0x10]
 94f  shl r9d,0x3
 953  movsxd r9,r9d
 956  lea r9,[r11+r9*4]
 95a  mov r13,QWORD PTR [rsp+0xd8]
 962  tzcnt r14d,edi
 967  add r13d,r14d
 96a  imul r13d,r13d,0x18
 96e  movsxd r13,r13d
 971  mov rax,QWORD PTR [rsp+0xd0]
 979  lea r13,[rax+r13*4]
 97d  vmovups ymm5,YMMWORD PTR [r13+0x0]
 983  vbroadcastss ymm6,DWORD PTR [r10]
 988  vfmadd231ps ymm0,ymm6,ymm5
 98d  vbroadcastss ymm6,DWORD PTR [rbx]
 992  vfmadd231ps ymm1,ymm6,ymm5
 997  vbroadcastss ymm6,DWORD PTR [rbp+0x0]
 99d  vfmadd231ps ymm2,ymm6,ymm5
 9a2  vbroadcastss ymm6,DWORD PTR [r12]
 9a8  vfmadd231ps ymm3,ymm6,ymm5
 9ad  vbroadcastss ymm6,DWORD PTR [r9]
 9b2  vfmadd231ps ymm4,ymm6,ymm5
 9b7  vmovups ymm5,YMMWORD PTR [r13+0x20]
 9bd  vbroadcastss ymm6,DWORD PTR [r10+0x4]
 9c3  vfmadd231ps ymm0,ymm6,ymm5
 9c8  vbroadcastss ymm6,DWORD PTR [rbx+0x4]
 9ce  vfmadd231ps ymm1,ymm6,ymm5
 9d3  vbroadcastss ymm6,DWORD PTR [rbp+0x4]
 9d9  vfmadd231ps ymm2,ymm6,ymm5
 9de  vbroadcastss ymm6,DWORD PTR [r12+0x4]
 9e5  vfmadd231ps ymm3,ymm6,ymm5
 9ea  vbroadcastss ymm6,DWORD PTR [r9+0x4]
 9f0  vfmadd231ps ymm4,ymm6,ymm5
 9f5  vmovups ymm5,YMMWORD PTR [r13+0x40]
 9fb  vbroadcastss ymm6,DWORD PTR [r10+0x8]
 a01  vfmadd231ps ymm0,ymm6,ymm5
 a06  vbroadcastss ymm6,DWORD PTR [rbx+0x8]
 a0c  vfmadd231ps ymm1,ymm6,ymm5
 a11  vbroadcastss ymm6,DWORD PTR [rbp+0x8]
 a17  vfmadd231ps ymm2,ymm6,ymm5
 a1c  vbroadcastss ymm6,DWORD PTR [r12+0x8]
 a23  vfmadd231ps ymm3,ymm6,ymm5
 a28  vbroadcastss ymm6,DWORD PTR [r9+0x8]
 a2e  vfmadd231ps ymm4,ymm6,ymm5
 a33  mov r9,r8
 a36  mov rax,QWORD PTR [rsp+0xe0]
 a3e  add r9d,eax
 a41  mov r8,r9
 a44  mov r9,rdi
 a47  mov r10,rdi
 a4a  add r10d,0xffffffff
 a4e  and r9d,r10d
 a51  mov rdi,r9
 a54  jmp 0x8fa
 a59  mov edi,DWORD PTR [rsi]
 a5b  shl edi,0x3
 a5e  movsxd rdi,edi
 a61  mov rax,QWORD PTR [rsp+0xf0]
 a69  lea rdi,[rax+rdi*4]
 a6d  vmovups YMMWORD PTR [rdi],ymm0
 a71  mov edi,DWORD PTR [rsi+0x4]
 a74  shl edi,0x3
 a77  movsxd rdi,edi
 a7a  mov rax,QWORD PTR [rsp+0xf0]
 a82  lea rdi,[rax+rdi*4]
 a86  vmovups YMMWORD PTR [rdi],ymm1
 a8a  mov edi,DWORD PTR [rsi+0x8]
 a8d  shl edi,0x3
 a90  movsxd rdi,edi
 a93  mov rax,QWORD PTR [rsp+0xf0]
 a9b  lea rdi,[rax+rdi*4]
 a9f  vmovups YMMWORD PTR [rdi],ymm2
 aa3  mov edi,DWORD PTR [rsi+0xc]
 aa6  shl edi,0x3
 aa9  movsxd rdi,edi
 aac  mov rax,QWORD PTR [rsp+0xf0]
 ab4  lea rdi,[rax+rdi*4]
 ab8  vmovups YMMWORD PTR [rdi],ymm3
 abc  mov esi,DWORD PTR [rsi+0x10]
 abf  shl esi,0x3
 ac2  movsxd rsi,esi
 ac5  mov rax,QWORD PTR [rsp+0xf0]
 acd  lea rsi,[rax+rsi*4]
 ad1  vmovups YMMWORD PTR [rsi],ymm4
 ad5  mov rax,QWORD PTR [rsp+0xc0]
 add  add eax,0x5
 ae0  mov QWORD PTR [rsp+0xc0],rax
 ae8  mov rsi,QWORD PTR [rsp+0xc0]
 af0  add esi,0x4
 af3  mov rax,QWORD PTR [rsp+0xa8]
 afb  cmp esi,eax
 afd  jg 0xd3d
 b03  mov rax,QWORD PTR [rsp+0xc0]
 b0b  movsxd rsi,eax
 b0e  mov rax,QWORD PTR [rsp+0x98]
 b16  lea rsi,[rax+rsi*4]
 b1a  mov edi,DWORD PTR [rsi]
 b1c  shl edi,0x3
 b1f  movsxd rdi,edi
 b22  mov rax,QWORD PTR [rsp+0xf0]
 b2a  lea rdi,[rax+rdi*4]
 b2e  vmovups ymm0,YMMWORD PTR [rdi]
 b32  mov edi,DWORD PTR [rsi+0x4]
 b35  shl edi,0x3
 b38  movsxd rdi,edi
 b3b  mov rax,QWORD PTR [rsp+0xf0]
 b43  lea rdi,[rax+rdi*4]
 b47  vmovups ymm1,YMMWORD PTR [rdi]
 b4b  mov edi,DWORD PTR [rsi+0x8]
 b4e  shl edi,0x3
 b51  movsxd rdi,edi
 b54  mov rax,QWORD PTR [rsp+0xf0]
 b5c  lea rdi,[rax+rdi*4]
 b60  vmovups ymm2,YMMWORD PTR [rdi]
 b64  mov edi,DWORD PTR [rsi+0xc]
 b67  shl edi,0x3
 b6a  movsxd rdi,edi
 b6d  mov rax,QWORD PTR [rsp+0xf0]
 b75  lea rdi,[rax+rdi*4]
 b79  vmovups ymm3,YMMWORD PTR [rdi]
 b7d  mov rdi,QWORD PTR [rsp+0xa0]
 b85  mov r8,QWORD PTR [rsp+0xb0]
 b8d  mov rax,QWORD PTR [rsp+0xc0]
 b95  add r8d,eax
 b98  cmp edi,0x0
 b9b  je 0xcc7
 ba1  movsxd r9,r8d
 ba4  mov rax,QWORD PTR [rsp+0xc8]
 bac  lea r9,[rax+r9*4]
 bb0  mov r10d,DWORD PTR [r9]
 bb3  shl r10d,0x3
 bb7  movsxd r10,r10d
 bba  lea r10,[r11+r10*4]
 bbe  mov ebx,DWORD PTR [r9+0x4]
 bc2  shl ebx,0x3
 bc5  movsxd rbx,ebx
 bc8  lea rbx,[r11+rbx*4]
 bcc  mov ebp,DWORD PTR [r9+0x8]
 bd0  shl ebp,0x3
 bd3  movsxd rbp,ebp
 bd6  lea rbp,[r11+rbp*4]
 bda  mov r9d,DWORD PTR [r9+0xc]
 bde  shl r9d,0x3
 be2  movsxd r9,r9d
 be5  lea r9,[r11+r9*4]
 be9  mov r12,QWORD PTR [rsp+0xd8]
 bf1  tzcnt r13d,edi
 bf6  add r12d,r13d
 bf9  imul r12d,r12d,0x18
 bfd  movsxd r12,r12d
 c00  mov rax,QWORD PTR [rsp+0xd0]
 c08  lea r12,[rax+r12*4]
 c0c  vmovups ymm4,YMMWORD PTR [r12]
 c12  vbroadcastss ymm5,DWORD PTR [r10]
 c17  vfmadd231ps ymm0,ymm5,ymm4
 c1c  vbroadcastss ymm5,DWORD PTR [rbx]
 c21  vfmadd231ps ymm1,ymm5,ymm4
 c26  vbroadcastss ymm5,DWORD PTR [rbp+0x0]
 c2c  vfmadd231ps ymm2,ymm5,ymm4
 c31  vbroadcastss ymm5,DWORD PTR [r9]
 c36  vfmadd231ps ymm3,ymm5,ymm4
 c3b  vmovups ymm4,YMMWORD PTR [r12+0x20]
 c42  vbroadcastss ymm5,DWORD PTR [r10+0x4]
 c48  vfmadd231ps ymm0,ymm5,ymm4
 c4d  vbroadcastss ymm5,DWORD PTR [rbx+0x4]
 c53  vfmadd231ps ymm1,ymm5,ymm4
 c58  vbroadcastss ymm5,DWORD PTR [rbp+0x4]
 c5e  vfmadd231ps ymm2,ymm5,ymm4
 c63  vbroadcastss ymm5,DWORD PTR [r9+0x4]
 c69  vfmadd231ps ymm3,ymm5,ymm4
 c6e  vmovups ymm4,YMMWORD PTR [r12+0x40]
 c75  vbroadcastss ymm5,DWORD PTR [r10+0x8]
 c7b  vfmadd231ps ymm0,ymm5,ymm4
 c80  vbroadcastss ymm5,DWORD PTR [rbx+0x8]
 c86  vfmadd231ps ymm1,ymm5,ymm4
 c8b  vbroadcastss ymm5,DWORD PTR [rbp+0x8]
 c91  vfmadd231ps ymm2,ymm5,ymm4
 c96  vbroadcastss ymm5,DWORD PTR [r9+0x8]
 c9c  vfmadd231ps ymm3,ymm5,ymm4
 ca1  mov r9,r8
 ca4  mov rax,QWORD PTR [rsp+0xe0]
 cac  add r9d,eax
 caf  mov r8,r9
 cb2  mov r9,rdi
 cb5  mov r10,rdi
 cb8  add r10d,0xffffffff
 cbc  and r9d,r10d
 cbf  mov rdi,r9
 cc2  jmp 0xb98
 cc7  mov edi,DWORD PTR [rsi]
 cc9  shl edi,0x3
 ccc  movsxd rdi,edi
 ccf  mov rax,QWORD PTR [rsp+0xf0]
 cd7  lea rdi,[rax+rdi*4]
 cdb  vmovups YMMWORD PTR [rdi],ymm0
 cdf  mov edi,DWORD PTR [rsi+0x4]
 ce2  shl edi,0x3
 ce5  movsxd rdi,edi
 ce8  mov rax,QWORD PTR [rsp+0xf0]
 cf0  lea rdi,[rax+rdi*4]
 cf4  vmovups YMMWORD PTR [rdi],ymm1
 cf8  mov edi,DWORD PTR [rsi+0x8]
 cfb  shl edi,0x3
 cfe  movsxd rdi,edi
 d01  mov rax,QWORD PTR [rsp+0xf0]
 d09  lea rdi,[rax+rdi*4]
 d0d  vmovups YMMWORD PTR [rdi],ymm2
 d11  mov esi,DWORD PTR [rsi+0xc]
 d14  shl esi,0x3
 d17  movsxd rsi,esi
 d1a  mov rax,QWORD PTR [rsp+0xf0]
 d22  lea rsi,[rax+rsi*4]
 d26  vmovups YMMWORD PTR [rsi],ymm3
 d2a  mov rax,QWORD PTR [rsp+0xc0]
 d32  add eax,0x4
 d35  mov QWORD PTR [rsp+0xc0],rax
 d3d  mov rsi,QWORD PTR [rsp+0xc0]
 d45  add esi,0x3
 d48  mov rax,QWORD PTR [rsp+0xa8]
 d50  cmp esi,eax
 d52  jg 0xf2b
 d58  mov rax,QWORD PTR [rsp+0xc0]
 d60  movsxd rsi,eax
 d63  mov rax,QWORD PTR [rsp+0x98]
 d6b  lea rsi,[rax+rsi*4]
 d6f  mov edi,DWORD PTR [rsi]
 d71  shl edi,0x3
 d74  movsxd rdi,edi
 d77  mov rax,QWORD PTR [rsp+0xf0]
 d7f  lea rdi,[rax+rdi*4]
 d83  vmovups ymm0,YMMWORD PTR [rdi]
 d87  mov edi,DWORD PTR [rsi+0x4]
 d8a  shl edi,0x3
 d8d  movsxd rdi,edi
 d90  mov rax,QWORD PTR [rsp+0xf0]
 d98  lea rdi,[rax+rdi*4]
 d9c  vmovups ymm1,YMMWORD PTR [rdi]
 da0  mov edi,DWORD PTR [rsi+0x8]
 da3  shl edi,0x3
 da6  movsxd rdi,edi
 da9  mov rax,QWORD PTR [rsp+0xf0]
 db1  lea rdi,[rax+rdi*4]
 db5  vmovups ymm2,YMMWORD PTR [rdi]
 db9  mov rdi,QWORD PTR [rsp+0xa0]
 dc1  mov r8,QWORD PTR [rsp+0xb0]
 dc9  mov rax,QWORD PTR [rsp+0xc0]
 dd1  add r8d,eax
 dd4  cmp edi,0x0
 dd7  je 0xece
 ddd  movsxd r9,r8d
 de0  mov rax,QWORD PTR [rsp+0xc8]
 de8  lea r9,[rax+r9*4]
 dec  mov r10d,DWORD PTR [r9]
 def  shl r10d,0x3
 df3  movsxd r10,r10d
 df6  lea r10,[r11+r10*4]
 dfa  mov ebx,DWORD PTR [r9+0x4]
 dfe  shl ebx,0x3
 e01  movsxd rbx,ebx
 e04  lea rbx,[r11+rbx*4]
 e08  mov r9d,DWORD PTR [r9+0x8]
 e0c  shl r9d,0x3
 e10  movsxd r9,r9d
 e13  lea r9,[r11+r9*4]
 e17  mov rbp,QWORD PTR [rsp+0xd8]
 e1f  tzcnt r12d,edi
 e24  add ebp,r12d
 e27  imul ebp,ebp,0x18
 e2a  movsxd rbp,ebp
 e2d  mov rax,QWORD PTR [rsp+0xd0]
 e35  lea rbp,[rax+rbp*4]
 e39  vmovups ymm3,YMMWORD PTR [rbp+0x0]
 e3e  vbroadcastss ymm4,DWORD PTR [r10]
 e43  vfmadd231ps ymm0,ymm4,ymm3
 e48  vbroadcastss ymm4,DWORD PTR [rbx]
 e4d  vfmadd231ps ymm1,ymm4,ymm3
 e52  vbroadcastss ymm4,DWORD PTR [r9]
 e57  vfmadd231ps ymm2,ymm4,ymm3
 e5c  vmovups ymm3,YMMWORD PTR [rbp+0x20]
 e61  vbroadcastss ymm4,DWORD PTR [r10+0x4]
 e67  vfmadd231ps ymm0,ymm4,ymm3
 e6c  vbroadcastss ymm4,DWORD PTR [rbx+0x4]
 e72  vfmadd231ps ymm1,ymm4,ymm3
 e77  vbroadcastss ymm4,DWORD PTR [r9+0x4]
 e7d  vfmadd231ps ymm2,ymm4,ymm3
 e82  vmovups ymm3,YMMWORD PTR [rbp+0x40]
 e87  vbroadcastss ymm4,DWORD PTR [r10+0x8]
 e8d  vfmadd231ps ymm0,ymm4,ymm3
 e92  vbroadcastss ymm4,DWORD PTR [rbx+0x8]
 e98  vfmadd231ps ymm1,ymm4,ymm3
 e9d  vbroadcastss ymm4,DWORD PTR [r9+0x8]
 ea3  vfmadd231ps ymm2,ymm4,ymm3
 ea8  mov r9,r8
 eab  mov rax,QWORD PTR [rsp+0xe0]
 eb3  add r9d,eax
 eb6  mov r8,r9
 eb9  mov r9,rdi
 ebc  mov r10,rdi
 ebf  add r10d,0xffffffff
 ec3  and r9d,r10d
 ec6  mov rdi,r9
 ec9  jmp 0xdd4
 ece  mov edi,DWORD PTR [rsi]
 ed0  shl edi,0x3
 ed3  movsxd rdi,edi
 ed6  mov rax,QWORD PTR [rsp+0xf0]
 ede  lea rdi,[rax+rdi*4]
 ee2  vmovups YMMWORD PTR [rdi],ymm0
 ee6  mov edi,DWORD PTR [rsi+0x4]
 ee9  shl edi,0x3
 eec  movsxd rdi,edi
 eef  mov rax,QWORD PTR [rsp+0xf0]
 ef7  lea rdi,[rax+rdi*4]
 efb  vmovups YMMWORD PTR [rdi],ymm1
 eff  mov esi,DWORD PTR [rsi+0x8]
 f02  shl esi,0x3
 f05  movsxd rsi,esi
 f08  mov rax,QWORD PTR [rsp+0xf0]
 f10  lea rsi,[rax+rsi*4]
 f14  vmovups YMMWORD PTR [rsi],ymm2
 f18  mov rax,QWORD PTR [rsp+0xc0]
 f20  add eax,0x3
 f23  mov QWORD PTR [rsp+0xc0],rax
 f2b  mov rsi,QWORD PTR [rsp+0xc0]
 f33  add esi,0x2
 f36  mov rax,QWORD PTR [rsp+0xa8]
 f3e  cmp esi,eax
 f40  jg 0x10b6
 f46  mov rax,QWORD PTR [rsp+0xc0]
 f4e  movsxd rsi,eax
 f51  mov rax,QWORD PTR [rsp+0x98]
 f59  lea rsi,[rax+rsi*4]
 f5d  mov edi,DWORD PTR [rsi]
 f5f  shl edi,0x3
 f62  movsxd rdi,edi
 f65  mov rax,QWORD PTR [rsp+0xf0]
 f6d  lea rdi,[rax+rdi*4]
 f71  vmovups ymm0,YMMWORD PTR [rdi]
 f75  mov edi,DWORD PTR [rsi+0x4]
 f78  shl edi,0x3
 f7b  movsxd rdi,edi
 f7e  mov rax,QWORD PTR [rsp+0xf0]
 f86  lea rdi,[rax+rdi*4]
 f8a  vmovups ymm1,YMMWORD PTR [rdi]
 f8e  mov rdi,QWORD PTR [rsp+0xa0]
 f96  mov r8,QWORD PTR [rsp+0xb0]
 f9e  mov rax,QWORD PTR [rsp+0xc0]
 fa6  add r8d,eax
 fa9  cmp edi,0x0
 fac  je 0x1072
 fb2  movsxd r9,r8d
 fb5  mov rax,QWORD PTR [rsp+0xc8]
 fbd  lea r9,[rax+r9*4]
 fc1  mov r10d,DWORD PTR [r9]
 fc4  shl r10d,0x3
 fc8  movsxd r10,r10d
 fcb  lea r10,[r11+r10*4]
 fcf  mov r9d,DWORD PTR [r9+0x4]
 fd3  shl r9d,0x3
 fd7  movsxd r9,r9d
 fda  lea r9,[r11+r9*4]
 fde  mov rbx,QWORD PTR [rsp+0xd8]
 fe6  tzcnt ebp,edi
 fea  add ebx,ebp
 fec  imul ebx,ebx,0x18
 fef  movsxd rbx,ebx
 ff2  mov rax,QWORD PTR [rsp+0xd0]
 ffa  lea rbx,[rax+rbx*4]
 ffe  vmovups ymm2,YMMWORD PTR [rbx]
1002  vbroadcastss ymm3,DWORD PTR [r10]
1007  vfmadd231ps ymm0,ymm3,ymm2
100c  vbroadcastss ymm3,DWORD PTR [r9]
1011  vfmadd231ps ymm1,ymm3,ymm2
1016  vmovups ymm2,YMMWORD PTR [rbx+0x20]
101b  vbroadcastss ymm3,DWORD PTR [r10+0x4]
1021  vfmadd231ps ymm0,ymm3,ymm2
1026  vbroadcastss ymm3,DWORD PTR [r9+0x4]
102c  vfmadd231ps ymm1,ymm3,ymm2
1031  vmovups ymm2,YMMWORD PTR [rbx+0x40]
1036  vbroadcastss ymm3,DWORD PTR [r10+0x8]
103c  vfmadd231ps ymm0,ymm3,ymm2
1041  vbroadcastss ymm3,DWORD PTR [r9+0x8]
1047  vfmadd231ps ymm1,ymm3,ymm2
104c  mov r9,r8
104f  mov rax,QWORD PTR [rsp+0xe0]
1057  add r9d,eax
105a  mov r8,r9
105d  mov r9,rdi
1060  mov r10,rdi
1063  add r10d,0xffffffff
1067  and r9d,r10d
106a  mov rdi,r9
106d  jmp 0xfa9
1072  mov edi,DWORD PTR [rsi]
1074  shl edi,0x3
1077  movsxd rdi,edi
107a  mov rax,QWORD PTR [rsp+0xf0]
1082  lea rdi,[rax+rdi*4]
1086  vmovups YMMWORD PTR [rdi],ymm0
108a  mov esi,DWORD PTR [rsi+0x4]
108d  shl esi,0x3
1090  movsxd rsi,esi
1093  mov rax,QWORD PTR [rsp+0xf0]
109b  lea rsi,[rax+rsi*4]
109f  vmovups YMMWORD PTR [rsi],ymm1
10a3  mov rax,QWORD PTR [rsp+0xc0]
10ab  add eax,0x2
10ae  mov QWORD PTR [rsp+0xc0],rax
10b6  mov rsi,QWORD PTR [rsp+0xc0]
10be  add esi,0x1
10c1  mov rax,QWORD PTR [rsp+0xa8]
10c9  cmp esi,eax
10cb  jg 0x11e5
10d1  mov rax,QWORD PTR [rsp+0xc0]
10d9  movsxd rsi,eax
10dc  mov rax,QWORD PTR [rsp+0x98]
10e4  lea rsi,[rax+rsi*4]
10e8  mov edi,DWORD PTR [rsi]
10ea  shl edi,0x3
10ed  movsxd rdi,edi
10f0  mov rax,QWORD PTR [rsp+0xf0]
10f8  lea rdi,[rax+rdi*4]
10fc  vmovups ymm0,YMMWORD PTR [rdi]
1100  mov rdi,QWORD PTR [rsp+0xa0]
1108  mov r8,QWORD PTR [rsp+0xb0]
1110  mov rax,QWORD PTR [rsp+0xc0]
1118  add r8d,eax
111b  cmp edi,0x0
111e  je 0x11ba
1124  movsxd r9,r8d
1127  mov rax,QWORD PTR [rsp+0xc8]
112f  lea r9,[rax+r9*4]
1133  mov r9d,DWORD PTR [r9]
1136  shl r9d,0x3
113a  movsxd r9,r9d
113d  lea r9,[r11+r9*4]
1141  mov r10,QWORD PTR [rsp+0xd8]
1149  tzcnt ebx,edi
114d  add r10d,ebx
1150  imul r10d,r10d,0x18
1154  movsxd r10,r10d
1157  mov rax,QWORD PTR [rsp+0xd0]
115f  lea r10,[rax+r10*4]
1163  vmovups ymm1,YMMWORD PTR [r10]
1168  vbroadcastss ymm2,DWORD PTR [r9]
116d  vfmadd231ps ymm0,ymm2,ymm1
1172  vmovups ymm1,YMMWORD PTR [r10+0x20]
1178  vbroadcastss ymm2,DWORD PTR [r9+0x4]
117e  vfmadd231ps ymm0,ymm2,ymm1
1183  vmovups ymm1,YMMWORD PTR [r10+0x40]
1189  vbroadcastss ymm2,DWORD PTR [r9+0x8]
118f  vfmadd231ps ymm0,ymm2,ymm1
1194  mov r9,r8
1197  mov rax,QWORD PTR [rsp+0xe0]
119f  add r9d,eax
11a2  mov r8,r9
11a5  mov r9,rdi
11a8  mov r10,rdi
11ab  add r10d,0xffffffff
11af  and r9d,r10d
11b2  mov rdi,r9
11b5  jmp 0x111b
11ba  mov esi,DWORD PTR [rsi]
11bc  shl esi,0x3
11bf  movsxd rsi,esi
11c2  mov rax,QWORD PTR [rsp+0xf0]
11ca  lea rsi,[rax+rsi*4]
11ce  vmovups YMMWORD PTR [rsi],ymm0
11d2  mov rax,QWORD PTR [rsp+0xc0]
11da  add eax,0x1
11dd  mov QWORD PTR [rsp+0xc0],rax
11e5  mov rax,QWORD PTR [rsp+0x78]
11ea  add eax,0x4
11ed  mov QWORD PTR [rsp+0x78],rax
11f2  mov rax,QWORD PTR [rsp+0x78]
11f7  mov rcx,QWORD PTR [rsp+0x68]
11fc  cmp eax,ecx
11fe  jl 0x255
1204  mov rsi,QWORD PTR [rsp+0x58]
1209  mov rdi,QWORD PTR [rsp+0x48]
120e  cmp esi,edi
1210  jge 0x126f
1216  mov r8d,0x0
121c  mov r9,rsi
121f  shl r9d,0x3
1223  movsxd r9,r9d
1226  mov rax,QWORD PTR [rsp+0xf0]
122e  lea r9,[rax+r9*4]
1232  nop WORD PTR [rax+rax*1+0x0]
123b  nop DWORD PTR [rax+rax*1+0x0]
1240  vmovups ymm0,YMMWORD PTR [r9+r8*4]
1246  mov rax,QWORD PTR [rsp+0x88]
124e  vmovups ymm1,YMMWORD PTR [rax+r8*4]
1254  vaddps ymm0,ymm0,ymm1
1258  vmovups YMMWORD PTR [r9+r8*4],ymm0
125e  add r8d,0x8
1262  cmp r8d,0x8
1266  jl 0x1240
1268  add esi,0x1
126b  cmp esi,edi
126d  jl 0x1216
126f  mov rax,QWORD PTR [rsp+0x50]
1274  add eax,0x1
1277  mov QWORD PTR [rsp+0x50],rax
127c  mov rax,QWORD PTR [rsp+0x50]
1281  mov rcx,QWORD PTR [rsp+0x40]
1286  cmp eax,ecx
1288  jl 0x10d
128e  add rsp,0x100
1295  pop r15
1297  pop r14
1299  pop r13
129b  pop r12
129d  pop rbp
129e  pop rbx
129f  vzeroupper
12a2  ret
