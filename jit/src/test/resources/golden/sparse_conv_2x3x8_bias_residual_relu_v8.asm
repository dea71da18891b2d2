   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0xd0
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
  71  mov r11,QWORD PTR [rsp+0x108]
  79  lea r10,[r11+r10*4]
  7d  movsxd r11,DWORD PTR [rsi+0x10]
  81  mov rbx,QWORD PTR [rsp+0x110]
  89  lea rax,[rbx+r11*4]
  8d  mov QWORD PTR [rsp+0xa8],rax
  95  movsxd rbx,DWORD PTR [rsi+0x14]
  99  mov rbp,QWORD PTR [rsp+0x118]
  a1  lea rax,[rbp+rbx*4+0x0]
  a6  mov QWORD PTR [rsp+0x88],rax
  ae  movsxd rbp,DWORD PTR [rsi+0x18]
  b2  mov r12,QWORD PTR [rsp+0x120]
  ba  lea rax,[r12+rbp*4]
  be  mov QWORD PTR [rsp+0x58],rax
  c3  movsxd r12,DWORD PTR [rsi+0x1c]
  c7  mov r13,QWORD PTR [rsp+0x128]
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
 114  jge 0xd44
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
 207  mov rax,QWORD PTR [rsp+0x50]
 20c  mov rcx,rax
 20f  mov QWORD PTR [rsp+0xc0],rcx
 217  mov rax,QWORD PTR [rsp+0xc0]
 21f  add eax,0x800
 224  mov QWORD PTR [rsp+0xc0],rax
 22c  mov rax,QWORD PTR [rsp+0xc0]
 234  shl eax,0x3
 237  mov QWORD PTR [rsp+0xc0],rax
 23f  mov rax,QWORD PTR [rsp+0x50]
 244  mov rcx,rax
 247  mov QWORD PTR [rsp+0x90],rcx
 24f  mov rax,QWORD PTR [rsp+0x90]
 257  add eax,0xc00
 25c  mov QWORD PTR [rsp+0x90],rax
 264  mov rax,QWORD PTR [rsp+0x90]
 26c  shl eax,0x3
 26f  mov QWORD PTR [rsp+0x90],rax
 277  mov ebp,0x0
 27c  mov QWORD PTR [rsp+0xb8],rbp
 284  mov r9,QWORD PTR [rsp+0xb8]
 28c  mov rax,QWORD PTR [rsp+0x78]
 291  imul r9d,eax
 295  mov r13,QWORD PTR [rsp+0xb8]
 29d  mov rax,QWORD PTR [rsp+0x80]
 2a5  imul r13d,eax
 2a9  mov rax,QWORD PTR [rsp+0x60]
 2ae  add r13d,eax
 2b1  movsxd r13,r13d
 2b4  mov rax,QWORD PTR [rsp+0x70]
 2b9  mov r13d,DWORD PTR [rax+r13*4]
 2bd  add r9d,r13d
 2c0  mov rax,QWORD PTR [rsp+0xb8]
 2c8  mov rcx,rax
 2cb  mov QWORD PTR [rsp+0xb0],rcx
 2d3  mov rax,QWORD PTR [rsp+0xb0]
 2db  mov rcx,QWORD PTR [rsp+0x78]
 2e0  imul eax,ecx
 2e3  mov QWORD PTR [rsp+0xb0],rax
 2eb  mov r14,QWORD PTR [rsp+0xb8]
 2f3  mov rax,QWORD PTR [rsp+0x80]
 2fb  imul r14d,eax
 2ff  mov rax,QWORD PTR [rsp+0x68]
 304  add r14d,eax
 307  movsxd r14,r14d
 30a  mov rax,QWORD PTR [rsp+0x70]
 30f  mov r14d,DWORD PTR [rax+r14*4]
 313  mov rax,QWORD PTR [rsp+0xb0]
 31b  add eax,r14d
 31e  mov QWORD PTR [rsp+0xb0],rax
 326  mov r14,r9
 329  add r14d,0x8
 32d  mov rax,QWORD PTR [rsp+0xb0]
 335  cmp r14d,eax
 338  jg 0x674
 33e  mov rax,QWORD PTR [rsp+0xc0]
 346  movsxd r14,eax
 349  lea r14,[r10+r14*4]
 34d  prefetcht0 BYTE PTR [r14]
 351  prefetcht0 BYTE PTR [r14+0x40]
 356  prefetcht0 BYTE PTR [r14+0x80]
 35e  prefetcht0 BYTE PTR [r14+0xc0]
 366  mov rax,QWORD PTR [rsp+0xc0]
 36e  movsxd r14,eax
 371  lea r14,[r12+r14*4]
 375  prefetcht0 BYTE PTR [r14]
 379  prefetcht0 BYTE PTR [r14+0x40]
 37e  prefetcht0 BYTE PTR [r14+0x80]
 386  prefetcht0 BYTE PTR [r14+0xc0]
 38e  mov r14,QWORD PTR [rsp+0xc0]
 396  add r14d,0x40
 39a  mov rax,QWORD PTR [rsp+0x90]
 3a2  cmp eax,r14d
 3a5  cmovl r14d,eax
 3a9  mov QWORD PTR [rsp+0xc0],r14
 3b1  movsxd r14,r9d
 3b4  mov rax,QWORD PTR [rsp+0x98]
 3bc  lea r14,[rax+r14*4]
 3c0  prefetcht0 BYTE PTR [r14+0x100]
 3c8  movsxd rbx,r9d
 3cb  mov rax,QWORD PTR [rsp+0xa0]
 3d3  lea rbx,[rax+rbx*4]
 3d7  prefetcht0 BYTE PTR [rbx+0x100]
 3de  movsxd rsi,DWORD PTR [rbx]
 3e1  shl rsi,0x5
 3e5  vmovups ymm0,YMMWORD PTR [r12+rsi*1]
 3eb  movsxd rsi,DWORD PTR [rbx+0x4]
 3ef  shl rsi,0x5
 3f3  vmovups ymm1,YMMWORD PTR [r12+rsi*1]
 3f9  movsxd rsi,DWORD PTR [rbx+0x8]
 3fd  shl rsi,0x5
 401  vmovups ymm2,YMMWORD PTR [r12+rsi*1]
 407  movsxd rsi,DWORD PTR [rbx+0xc]
 40b  shl rsi,0x5
 40f  vmovups ymm3,YMMWORD PTR [r12+rsi*1]
 415  movsxd rsi,DWORD PTR [rbx+0x10]
 419  shl rsi,0x5
 41d  vmovups ymm4,YMMWORD PTR [r12+rsi*1]
 423  movsxd rsi,DWORD PTR [rbx+0x14]
 427  shl rsi,0x5
 42b  vmovups ymm5,YMMWORD PTR [r12+rsi*1]
 431  movsxd rsi,DWORD PTR [rbx+0x18]
 435  shl rsi,0x5
 439  vmovups ymm6,YMMWORD PTR [r12+rsi*1]
 43f  movsxd rsi,DWORD PTR [rbx+0x1c]
 443  shl rsi,0x5
 447  vmovups ymm7,YMMWORD PTR [r12+rsi*1]
 44d  movsxd rax,DWORD PTR [r14]
 450  mov QWORD PTR [rsp+0xc8],rax
 458  mov rax,QWORD PTR [rsp+0xc8]
 460  shl rax,0x5
 464  mov QWORD PTR [rsp+0xc8],rax
 46c  movsxd rdi,DWORD PTR [r14+0x4]
 470  shl rdi,0x5
 474  movsxd r8,DWORD PTR [r14+0x8]
 478  shl r8,0x5
 47c  movsxd r11,DWORD PTR [r14+0xc]
 480  shl r11,0x5
 484  movsxd r13,DWORD PTR [r14+0x10]
 488  shl r13,0x5
 48c  movsxd rbp,DWORD PTR [r14+0x14]
 490  shl rbp,0x5
 494  movsxd r15,DWORD PTR [r14+0x18]
 498  shl r15,0x5
 49c  movsxd r14,DWORD PTR [r14+0x1c]
 4a0  shl r14,0x5
 4a4  mov rsi,QWORD PTR [rsp+0xb8]
 4ac  imul esi,esi,0x18
 4af  movsxd rsi,esi
 4b2  mov rax,QWORD PTR [rsp+0xa8]
 4ba  lea rsi,[rax+rsi*4]
 4be  vmovups ymm8,YMMWORD PTR [rsi]
 4c2  mov rax,QWORD PTR [rsp+0xc8]
 4ca  vbroadcastss ymm9,DWORD PTR [r10+rax*1]
 4d0  vfmadd231ps ymm0,ymm9,ymm8
 4d5  vbroadcastss ymm9,DWORD PTR [r10+rdi*1]
 4db  vfmadd231ps ymm1,ymm9,ymm8
 4e0  vbroadcastss ymm9,DWORD PTR [r10+r8*1]
 4e6  vfmadd231ps ymm2,ymm9,ymm8
 4eb  vbroadcastss ymm9,DWORD PTR [r10+r11*1]
 4f1  vfmadd231ps ymm3,ymm9,ymm8
 4f6  vbroadcastss ymm9,DWORD PTR [r10+r13*1]
 4fc  vfmadd231ps ymm4,ymm9,ymm8
 501  vbroadcastss ymm9,DWORD PTR [r10+rbp*1]
 507  vfmadd231ps ymm5,ymm9,ymm8
 50c  vbroadcastss ymm9,DWORD PTR [r10+r15*1]
 512  vfmadd231ps ymm6,ymm9,ymm8
 517  vbroadcastss ymm9,DWORD PTR [r10+r14*1]
 51d  vfmadd231ps ymm7,ymm9,ymm8
 522  vmovups ymm8,YMMWORD PTR [rsi+0x20]
 527  mov rax,QWORD PTR [rsp+0xc8]
 52f  vbroadcastss ymm9,DWORD PTR [r10+rax*1+0x4]
 536  vfmadd231ps ymm0,ymm9,ymm8
 53b  vbroadcastss ymm9,DWORD PTR [r10+rdi*1+0x4]
 542  vfmadd231ps ymm1,ymm9,ymm8
 547  vbroadcastss ymm9,DWORD PTR [r10+r8*1+0x4]
 54e  vfmadd231ps ymm2,ymm9,ymm8
 553  vbroadcastss ymm9,DWORD PTR [r10+r11*1+0x4]
 55a  vfmadd231ps ymm3,ymm9,ymm8
 55f  vbroadcastss ymm9,DWORD PTR [r10+r13*1+0x4]
 566  vfmadd231ps ymm4,ymm9,ymm8
 56b  vbroadcastss ymm9,DWORD PTR [r10+rbp*1+0x4]
 572  vfmadd231ps ymm5,ymm9,ymm8
 577  vbroadcastss ymm9,DWORD PTR [r10+r15*1+0x4]
 57e  vfmadd231ps ymm6,ymm9,ymm8
 583  vbroadcastss ymm9,DWORD PTR [r10+r14*1+0x4]
 58a  vfmadd231ps ymm7,ymm9,ymm8
 58f  vmovups ymm8,YMMWORD PTR [rsi+0x40]
 594  mov rax,QWORD PTR [rsp+0xc8]
 59c  vbroadcastss ymm9,DWORD PTR [r10+rax*1+0x8]
 5a3  vfmadd231ps ymm0,ymm9,ymm8
 5a8  vbroadcastss ymm9,DWORD PTR [r10+rdi*1+0x8]
 5af  vfmadd231ps ymm1,ymm9,ymm8
 5b4  vbroadcastss ymm9,DWORD PTR [r10+r8*1+0x8]
 5bb  vfmadd231ps ymm2,ymm9,ymm8
 5c0  vbroadcastss ymm9,DWORD PTR [r10+r11*1+0x8]
 5c7  vfmadd231ps ymm3,ymm9,ymm8
 5cc  vbroadcastss ymm9,DWORD PTR [r10+r13*1+0x8]
 5d3  vfmadd231ps ymm4,ymm9,ymm8
 5d8  vbroadcastss ymm9,DWORD PTR [r10+rbp*1+0x8]
 5df  vfmadd231ps ymm5,ymm9,ymm8
 5e4  vbroadcastss ymm9,DWORD PTR [r10+r15*1+0x8]
 5eb  vfmadd231ps ymm6,ymm9,ymm8
 5f0  vbroadcastss ymm9,DWORD PTR [r10+r14*1+0x8]
 5f7  vfmadd231ps ymm7,ymm9,ymm8
 5fc  movsxd rsi,DWORD PTR [rbx]
 5ff  shl rsi,0x5
 603  vmovups YMMWORD PTR [r12+rsi*1],ymm0
 609  movsxd rsi,DWORD PTR [rbx+0x4]
 60d  shl rsi,0x5
 611  vmovups YMMWORD PTR [r12+rsi*1],ymm1
 617  movsxd rsi,DWORD PTR [rbx+0x8]
 61b  shl rsi,0x5
 61f  vmovups YMMWORD PTR [r12+rsi*1],ymm2
 625  movsxd rsi,DWORD PTR [rbx+0xc]
 629  shl rsi,0x5
 62d  vmovups YMMWORD PTR [r12+rsi*1],ymm3
 633  movsxd rsi,DWORD PTR [rbx+0x10]
 637  shl rsi,0x5
 63b  vmovups YMMWORD PTR [r12+rsi*1],ymm4
 641  movsxd rsi,DWORD PTR [rbx+0x14]
 645  shl rsi,0x5
 649  vmovups YMMWORD PTR [r12+rsi*1],ymm5
 64f  movsxd rsi,DWORD PTR [rbx+0x18]
 653  shl rsi,0x5
 657  vmovups YMMWORD PTR [r12+rsi*1],ymm6
 65d  movsxd rsi,DWORD PTR [rbx+0x1c]
 661  shl rsi,0x5
 665  vmovups YMMWORD PTR [r12+rsi*1],ymm7
 66b  add r9d,0x8
 66f  jmp 0x326
 674  mov rsi,r9
 677  add esi,0x5
 67a  mov rax,QWORD PTR [rsp+0xb0]
 682  cmp esi,eax
 684  jg 0x839
 68a  movsxd rsi,r9d
 68d  mov rax,QWORD PTR [rsp+0xa0]
 695  lea rsi,[rax+rsi*4]
 699  movsxd rdi,DWORD PTR [rsi]
 69c  shl rdi,0x5
 6a0  vmovups ymm0,YMMWORD PTR [r12+rdi*1]
 6a6  movsxd rdi,DWORD PTR [rsi+0x4]
 6aa  shl rdi,0x5
 6ae  vmovups ymm1,YMMWORD PTR [r12+rdi*1]
 6b4  movsxd rdi,DWORD PTR [rsi+0x8]
 6b8  shl rdi,0x5
 6bc  vmovups ymm2,YMMWORD PTR [r12+rdi*1]
 6c2  movsxd rdi,DWORD PTR [rsi+0xc]
 6c6  shl rdi,0x5
 6ca  vmovups ymm3,YMMWORD PTR [r12+rdi*1]
 6d0  movsxd rdi,DWORD PTR [rsi+0x10]
 6d4  shl rdi,0x5
 6d8  vmovups ymm4,YMMWORD PTR [r12+rdi*1]
 6de  movsxd rdi,r9d
 6e1  mov rax,QWORD PTR [rsp+0x98]
 6e9  lea rdi,[rax+rdi*4]
 6ed  movsxd r8,DWORD PTR [rdi]
 6f0  shl r8,0x5
 6f4  movsxd r11,DWORD PTR [rdi+0x4]
 6f8  shl r11,0x5
 6fc  movsxd rbx,DWORD PTR [rdi+0x8]
 700  shl rbx,0x5
 704  movsxd rbp,DWORD PTR [rdi+0xc]
 708  shl rbp,0x5
 70c  movsxd rdi,DWORD PTR [rdi+0x10]
 710  shl rdi,0x5
 714  mov r13,QWORD PTR [rsp+0xb8]
 71c  imul r13d,r13d,0x18
 720  movsxd r13,r13d
 723  mov rax,QWORD PTR [rsp+0xa8]
 72b  lea r13,[rax+r13*4]
 72f  vmovups ymm5,YMMWORD PTR [r13+0x0]
 735  vbroadcastss ymm6,DWORD PTR [r10+r8*1]
 73b  vfmadd231ps ymm0,ymm6,ymm5
 740  vbroadcastss ymm6,DWORD PTR [r10+r11*1]
 746  vfmadd231ps ymm1,ymm6,ymm5
 74b  vbroadcastss ymm6,DWORD PTR [r10+rbx*1]
 751  vfmadd231ps ymm2,ymm6,ymm5
 756  vbroadcastss ymm6,DWORD PTR [r10+rbp*1]
 75c  vfmadd231ps ymm3,ymm6,ymm5
 761  vbroadcastss ymm6,DWORD PTR [r10+rdi*1]
 767  vfmadd231ps ymm4,ymm6,ymm5
 76c  vmovups ymm5,YMMWORD PTR [r13+0x20]
 772  vbroadcastss ymm6,DWORD PTR [r10+r8*1+0x4]
 779  vfmadd231ps ymm0,ymm6,ymm5
 77e  vbroadcastss ymm6,DWORD PTR [r10+r11*1+0x4]
 785  vfmadd231ps ymm1,ymm6,ymm5
 78a  vbroadcastss ymm6,DWORD PTR [r10+rbx*1+0x4]
 791  vfmadd231ps ymm2,ymm6,ymm5
 796  vbroadcastss ymm6,DWORD PTR [r10+rbp*1+0x4]
 79d  vfmadd231ps ymm3,ymm6,ymm5
 7a2  vbroadcastss ymm6,DWORD PTR [r10+rdi*1+0x4]
 7a9  vfmadd231ps ymm4,ymm6,ymm5
 7ae  vmovups ymm5,YMMWORD PTR [r13+0x40]
 7b4  vbroadcastss ymm6,DWORD PTR [r10+r8*1+0x8]
 7bb  vfmadd231ps ymm0,ymm6,ymm5
 7c0  vbroadcastss ymm6,DWORD PTR [r10+r11*1+0x8]
 7c7  vfmadd231ps ymm1,ymm6,ymm5
 7cc  vbroadcastss ymm6,DWORD PTR [r10+rbx*1+0x8]
 7d3  vfmadd231ps ymm2,ymm6,ymm5
 7d8  vbroadcastss ymm6,DWORD PTR [r10+rbp*1+0x8]
 7df  vfmadd231ps ymm3,ymm6,ymm5
 7e4  vbroadcastss ymm6,DWORD PTR [r10+rdi*1+0x8]
 7eb  vfmadd231ps ymm4,ymm6,ymm5
 7f0  movsxd rdi,DWORD PTR [rsi]
 7f3  shl rdi,0x5
 7f7  vmovups YMMWORD PTR [r12+rdi*1],ymm0
 7fd  movsxd rdi,DWORD PTR [rsi+0x4]
 801  shl rdi,0x5
 805  vmovups YMMWORD PTR [r12+rdi*1],ymm1
 80b  movsxd rdi,DWORD PTR [rsi+0x8]
 80f  shl rdi,0x5
 813  vmovups YMMWORD PTR [r12+rdi*1],ymm2
 819  movsxd rdi,DWORD PTR [rsi+0xc]
 81d  shl rdi,0x5
 821  vmovups YMMWORD PTR [r12+rdi*1],ymm3
 827  movsxd rsi,DWORD PTR [rsi+0x10]
 82b  shl rsi,0x5
 82f  vmovups YMMWORD PTR [r12+rsi*1],ymm4
 835  add r9d,0x5
 839  mov rsi,r9
 83c  add esi,0x4
 83f  mov rax,QWORD PTR [rsp+0xb0]
 847  cmp esi,eax
 849  jg 0x9b3
 84f  movsxd rsi,r9d
 852  mov rax,QWORD PTR [rsp+0xa0]
 85a  lea rsi,[rax+rsi*4]
 85e  movsxd rdi,DWORD PTR [rsi]
 861  shl rdi,0x5
 865  vmovups ymm0,YMMWORD PTR [r12+rdi*1]
 86b  movsxd rdi,DWORD PTR [rsi+0x4]
 86f  shl rdi,0x5
 873  vmovups ymm1,YMMWORD PTR [r12+rdi*1]
 879  movsxd rdi,DWORD PTR [rsi+0x8]
 87d  shl rdi,0x5
 881  vmovups ymm2,YMMWORD PTR [r12+rdi*1]
 887  movsxd rdi,DWORD PTR [rsi+0xc]
 88b  shl rdi,0x5
 88f  vmovups ymm3,YMMWORD PTR [r12+rdi*1]
 895  movsxd rdi,r9d
 898  mov rax,QWORD PTR [rsp+0x98]
 8a0  lea rdi,[rax+rdi*4]
 8a4  movsxd r8,DWORD PTR [rdi]
 8a7  shl r8,0x5
 8ab  movsxd r11,DWORD PTR [rdi+0x4]
 8af  shl r11,0x5
 8b3  movsxd rbx,DWORD PTR [rdi+0x8]
 8b7  shl rbx,0x5
 8bb  movsxd rdi,DWORD PTR [rdi+0xc]
 8bf  shl rdi,0x5
 8c3  mov rbp,QWORD PTR [rsp+0xb8]
 8cb  imul ebp,ebp,0x18
 8ce  movsxd rbp,ebp
 8d1  mov rax,QWORD PTR [rsp+0xa8]
 8d9  lea rbp,[rax+rbp*4]
 8dd  vmovups ymm4,YMMWORD PTR [rbp+0x0]
 8e2  vbroadcastss ymm5,DWORD PTR [r10+r8*1]
 8e8  vfmadd231ps ymm0,ymm5,ymm4
 8ed  vbroadcastss ymm5,DWORD PTR [r10+r11*1]
 8f3  vfmadd231ps ymm1,ymm5,ymm4
 8f8  vbroadcastss ymm5,DWORD PTR [r10+rbx*1]
 8fe  vfmadd231ps ymm2,ymm5,ymm4
 903  vbroadcastss ymm5,DWORD PTR [r10+rdi*1]
 909  vfmadd231ps ymm3,ymm5,ymm4
 90e  vmovups ymm4,YMMWORD PTR [rbp+0x20]
 913  vbroadcastss ymm5,DWORD PTR [r10+r8*1+0x4]
 91a  vfmadd231ps ymm0,ymm5,ymm4
 91f  vbroadcastss ymm5,DWORD PTR [r10+r11*1+0x4]
 926  vfmadd231ps ymm1,ymm5,ymm4
 92b  vbroadcastss ymm5,DWORD PTR [r10+rbx*1+0x4]
 932  vfmadd231ps ymm2,ymm5,ymm4
 937  vbroadcastss ymm5,DWORD PTR [r10+rdi*1+0x4]
 93e  vfmadd231ps ymm3,ymm5,ymm4
 943  vmovups ymm4,YMMWORD PTR [rbp+0x40]
 948  vbroadcastss ymm5,DWORD PTR [r10+r8*1+0x8]
 94f  vfmadd231ps ymm0,ymm5,ymm4
 954  vbroadcastss ymm5,DWORD PTR [r10+r11*1+0x8]
 95b  vfmadd231ps ymm1,ymm5,ymm4
 960  vbroadcastss ymm5,DWORD PTR [r10+rbx*1+0x8]
 967  vfmadd231ps ymm2,ymm5,ymm4
 96c  vbroadcastss ymm5,DWORD PTR [r10+rdi*1+0x8]
 973  vfmadd231ps ymm3,ymm5,ymm4
 978  movsxd rdi,DWORD PTR [rsi]
 97b  shl rdi,0x5
 97f  vmovups YMMWORD PTR [r12+rdi*1],ymm0
 985  movsxd rdi,DWORD PTR [rsi+0x4]
 989  shl rdi,0x5
 98d  vmovups YMMWORD PTR [r12+rdi*1],ymm1
 993  movsxd rdi,DWORD PTR [rsi+0x8]
 997  shl rdi,0x5
 99b  vmovups YMMWORD PTR [r12+rdi*1],ymm2
 9a1  movsxd rsi,DWORD PTR [rsi+0xc]
 9a5  shl rsi,0x5
 9a9  vmovups YMMWORD PTR [r12+rsi*1],ymm3
 9af  add r9d,0x4
 9b3  mov rsi,r9
 9b6  add esi,0x3
 9b9  mov rax,QWORD PTR [rsp+0xb0]
 9c1  cmp esi,eax
 9c3  jg 0xae5
 9c9  movsxd rsi,r9d
 9cc  mov rax,QWORD PTR [rsp+0xa0]
 9d4  lea rsi,[rax+rsi*4]
 9d8  movsxd rdi,DWORD PTR [rsi]
 9db  shl rdi,0x5
 9df  vmovups ymm0,YMMWORD PTR [r12+rdi*1]
 9e5  movsxd rdi,DWORD PTR [rsi+0x4]
 9e9  shl rdi,0x5
 9ed  vmovups ymm1,YMMWORD PTR [r12+rdi*1]
 9f3  movsxd rdi,DWORD PTR [rsi+0x8]
 9f7  shl rdi,0x5
 9fb  vmovups ymm2,YMMWORD PTR [r12+rdi*1]
 a01  movsxd rdi,r9d
 a04  mov rax,QWORD PTR [rsp+0x98]
 a0c  lea rdi,[rax+rdi*4]
 a10  movsxd r8,DWORD PTR [rdi]
 a13  shl r8,0x5
 a17  movsxd r11,DWORD PTR [rdi+0x4]
 a1b  shl r11,0x5
 a1f  movsxd rdi,DWORD PTR [rdi+0x8]
 a23  shl rdi,0x5
 a27  mov rbx,QWORD PTR [rsp+0xb8]
 a2f  imul ebx,ebx,0x18
 a32  movsxd rbx,ebx
 a35  mov rax,QWORD PTR [rsp+0xa8]
 a3d  lea rbx,[rax+rbx*4]
 a41  vmovups ymm3,YMMWORD PTR [rbx]
 a45  vbroadcastss ymm4,DWORD PTR [r10+r8*1]
 a4b  vfmadd231ps ymm0,ymm4,ymm3
 a50  vbroadcastss ymm4,DWORD PTR [r10+r11*1]
 a56  vfmadd231ps ymm1,ymm4,ymm3
 a5b  vbroadcastss ymm4,DWORD PTR [r10+rdi*1]
 a61  vfmadd231ps ymm2,ymm4,ymm3
 a66  vmovups ymm3,YMMWORD PTR [rbx+0x20]
 a6b  vbroadcastss ymm4,DWORD PTR [r10+r8*1+0x4]
 a72  vfmadd231ps ymm0,ymm4,ymm3
 a77  vbroadcastss ymm4,DWORD PTR [r10+r11*1+0x4]
 a7e  vfmadd231ps ymm1,ymm4,ymm3
 a83  vbroadcastss ymm4,DWORD PTR [r10+rdi*1+0x4]
 a8a  vfmadd231ps ymm2,ymm4,ymm3
 a8f  vmovups ymm3,YMMWORD PTR [rbx+0x40]
 a94  vbroadcastss ymm4,DWORD PTR [r10+r8*1+0x8]
 a9b  vfmadd231ps ymm0,ymm4,ymm3
 aa0  vbroadcastss ymm4,DWORD PTR [r10+r11*1+0x8]
 aa7  vfmadd231ps ymm1,ymm4,ymm3
 aac  vbroadcastss ymm4,DWORD PTR [r10+rdi*1+0x8]
 ab3  vfmadd231ps ymm2,ymm4,ymm3
 ab8  movsxd rdi,DWORD PTR [rsi]
 abb  shl rdi,0x5
 abf  vmovups YMMWORD PTR [r12+rdi*1],ymm0
 ac5  movsxd rdi,DWORD PTR [rsi+0x4]
 ac9  shl rdi,0x5
 acd  vmovups YMMWORD PTR [r12+rdi*1],ymm1
 ad3  movsxd rsi,DWORD PTR [rsi+0x8]
 ad7  shl rsi,0x5
 adb  vmovups YMMWORD PTR [r12+rsi*1],ymm2
 ae1  add r9d,0x3
 ae5  mov rsi,r9
 ae8  add esi,0x2
 aeb  mov rax,QWORD PTR [rsp+0xb0]
 af3  cmp esi,eax
 af5  jg 0xbd4
 afb  movsxd rsi,r9d
 afe  mov rax,QWORD PTR [rsp+0xa0]
 b06  lea rsi,[rax+rsi*4]
 b0a  movsxd rdi,DWORD PTR [rsi]
 b0d  shl rdi,0x5
 b11  vmovups ymm0,YMMWORD PTR [r12+rdi*1]
 b17  movsxd rdi,DWORD PTR [rsi+0x4]
 b1b  shl rdi,0x5
 b1f  vmovups ymm1,YMMWORD PTR [r12+rdi*1]
 b25  movsxd rdi,r9d
 b28  mov rax,QWORD PTR [rsp+0x98]
 b30  lea rdi,[rax+rdi*4]
 b34  movsxd r8,DWORD PTR [rdi]
 b37  shl r8,0x5
 b3b  movsxd rdi,DWORD PTR [rdi+0x4]
 b3f  shl rdi,0x5
 b43  mov r11,QWORD PTR [rsp+0xb8]
 b4b  imul r11d,r11d,0x18
 b4f  movsxd r11,r11d
 b52  mov rax,QWORD PTR [rsp+0xa8]
 b5a  lea r11,[rax+r11*4]
 b5e  vmovups ymm2,YMMWORD PTR [r11]
 b63  vbroadcastss ymm3,DWORD PTR [r10+r8*1]
 b69  vfmadd231ps ymm0,ymm3,ymm2
 b6e  vbroadcastss ymm3,DWORD PTR [r10+rdi*1]
 b74  vfmadd231ps ymm1,ymm3,ymm2
 b79  vmovups ymm2,YMMWORD PTR [r11+0x20]
 b7f  vbroadcastss ymm3,DWORD PTR [r10+r8*1+0x4]
 b86  vfmadd231ps ymm0,ymm3,ymm2
 b8b  vbroadcastss ymm3,DWORD PTR [r10+rdi*1+0x4]
 b92  vfmadd231ps ymm1,ymm3,ymm2
 b97  vmovups ymm2,YMMWORD PTR [r11+0x40]
 b9d  vbroadcastss ymm3,DWORD PTR [r10+r8*1+0x8]
 ba4  vfmadd231ps ymm0,ymm3,ymm2
 ba9  vbroadcastss ymm3,DWORD PTR [r10+rdi*1+0x8]
 bb0  vfmadd231ps ymm1,ymm3,ymm2
 bb5  movsxd rdi,DWORD PTR [rsi]
 bb8  shl rdi,0x5
 bbc  vmovups YMMWORD PTR [r12+rdi*1],ymm0
 bc2  movsxd rsi,DWORD PTR [rsi+0x4]
 bc6  shl rsi,0x5
 bca  vmovups YMMWORD PTR [r12+rsi*1],ymm1
 bd0  add r9d,0x2
 bd4  mov rsi,r9
 bd7  add esi,0x1
 bda  mov rax,QWORD PTR [rsp+0xb0]
 be2  cmp esi,eax
 be4  jg 0xc7c
 bea  movsxd rsi,r9d
 bed  mov rax,QWORD PTR [rsp+0xa0]
 bf5  lea rsi,[rax+rsi*4]
 bf9  movsxd rdi,DWORD PTR [rsi]
 bfc  shl rdi,0x5
 c00  vmovups ymm0,YMMWORD PTR [r12+rdi*1]
 c06  movsxd rdi,r9d
 c09  mov rax,QWORD PTR [rsp+0x98]
 c11  lea rdi,[rax+rdi*4]
 c15  movsxd rdi,DWORD PTR [rdi]
 c18  shl rdi,0x5
 c1c  mov r8,QWORD PTR [rsp+0xb8]
 c24  imul r8d,r8d,0x18
 c28  movsxd r8,r8d
 c2b  mov rax,QWORD PTR [rsp+0xa8]
 c33  lea r8,[rax+r8*4]
 c37  vmovups ymm1,YMMWORD PTR [r8]
 c3c  vbroadcastss ymm2,DWORD PTR [r10+rdi*1]
 c42  vfmadd231ps ymm0,ymm2,ymm1
 c47  vmovups ymm1,YMMWORD PTR [r8+0x20]
 c4d  vbroadcastss ymm2,DWORD PTR [r10+rdi*1+0x4]
 c54  vfmadd231ps ymm0,ymm2,ymm1
 c59  vmovups ymm1,YMMWORD PTR [r8+0x40]
 c5f  vbroadcastss ymm2,DWORD PTR [r10+rdi*1+0x8]
 c66  vfmadd231ps ymm0,ymm2,ymm1
 c6b  movsxd rsi,DWORD PTR [rsi]
 c6e  shl rsi,0x5
 c72  vmovups YMMWORD PTR [r12+rsi*1],ymm0
 c78  add r9d,0x1
 c7c  mov rax,QWORD PTR [rsp+0xb8]
 c84  add eax,0x1
 c87  mov QWORD PTR [rsp+0xb8],rax
 c8f  mov rax,QWORD PTR [rsp+0xb8]
 c97  cmp eax,0x2
 c9a  jl 0x284
 ca0  mov rsi,QWORD PTR [rsp+0x50]
 ca5  mov rdi,QWORD PTR [rsp+0x48]
 caa  cmp esi,edi
 cac  jge 0xd25
 cb2  mov r8d,0x0
 cb8  mov r9,rsi
 cbb  shl r9d,0x3
 cbf  movsxd r9,r9d
 cc2  lea r9,[r12+r9*4]
 cc6  mov r11,rsi
 cc9  shl r11d,0x3
 ccd  movsxd r11,r11d
 cd0  mov rax,QWORD PTR [rsp+0x58]
 cd5  lea r11,[rax+r11*4]
 cd9  nop DWORD PTR [rax+0x0]
 ce0  vmovups ymm0,YMMWORD PTR [r9+r8*4]
 ce6  mov rax,QWORD PTR [rsp+0x88]
 cee  vmovups ymm1,YMMWORD PTR [rax+r8*4]
 cf4  vaddps ymm0,ymm0,ymm1
 cf8  vmovups ymm1,YMMWORD PTR [r11+r8*4]
 cfe  vaddps ymm0,ymm0,ymm1
 d02  vxorps xmm1,xmm1,xmm1
 d06  vmaxps ymm0,ymm1,ymm0
 d0a  vaddps ymm0,ymm0,ymm1
 d0e  vmovups YMMWORD PTR [r9+r8*4],ymm0
 d14  add r8d,0x8
 d18  cmp r8d,0x8
 d1c  jl 0xce0
 d1e  add esi,0x1
 d21  cmp esi,edi
 d23  jl 0xcb2
 d25  mov rax,QWORD PTR [rsp+0x40]
 d2a  add eax,0x1
 d2d  mov QWORD PTR [rsp+0x40],rax
 d32  mov rax,QWORD PTR [rsp+0x40]
 d37  mov rcx,QWORD PTR [rsp+0x38]
 d3c  cmp eax,ecx
 d3e  jl 0x11a
 d44  add rsp,0xd0
 d4b  pop r15
 d4d  pop r14
 d4f  pop r13
 d51  pop r12
 d53  pop rbp
 d54  pop rbx
 d55  vzeroupper
 d58  ret
