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
 107  jge 0x116e
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
 24f  jge 0x10e3
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
 330  jg 0x7c4
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
 3cd  movsxd r15,DWORD PTR [rax]
 3d0  shl r15,0x5
 3d4  mov rax,QWORD PTR [rsp+0xf0]
 3dc  vmovups ymm0,YMMWORD PTR [rax+r15*1]
 3e2  mov rax,QWORD PTR [rsp+0xe8]
 3ea  movsxd r15,DWORD PTR [rax+0x4]
 3ee  shl r15,0x5
 3f2  mov rax,QWORD PTR [rsp+0xf0]
 3fa  vmovups ymm1,YMMWORD PTR [rax+r15*1]
 400  mov rax,QWORD PTR [rsp+0xe8]
 408  movsxd r15,DWORD PTR [rax+0x8]
 40c  shl r15,0x5
 410  mov rax,QWORD PTR [rsp+0xf0]
 418  vmovups ymm2,YMMWORD PTR [rax+r15*1]
 41e  mov rax,QWORD PTR [rsp+0xe8]
 426  movsxd r15,DWORD PTR [rax+0xc]
 42a  shl r15,0x5
 42e  mov rax,QWORD PTR [rsp+0xf0]
 436  vmovups ymm3,YMMWORD PTR [rax+r15*1]
 43c  mov rax,QWORD PTR [rsp+0xe8]
 444  movsxd r15,DWORD PTR [rax+0x10]
 448  shl r15,0x5
 44c  mov rax,QWORD PTR [rsp+0xf0]
 454  vmovups ymm4,YMMWORD PTR [rax+r15*1]
 45a  mov rax,QWORD PTR [rsp+0xe8]
 462  movsxd r15,DWORD PTR [rax+0x14]
 466  shl r15,0x5
 46a  mov rax,QWORD PTR [rsp+0xf0]
 472  vmovups ymm5,YMMWORD PTR [rax+r15*1]
 478  mov rax,QWORD PTR [rsp+0xe8]
 480  movsxd r15,DWORD PTR [rax+0x18]
 484  shl r15,0x5
 488  mov rax,QWORD PTR [rsp+0xf0]
 490  vmovups ymm6,YMMWORD PTR [rax+r15*1]
 496  mov rax,QWORD PTR [rsp+0xe8]
 49e  movsxd r15,DWORD PTR [rax+0x1c]
 4a2  shl r15,0x5
 4a6  mov rax,QWORD PTR [rsp+0xf0]
 4ae  vmovups ymm7,YMMWORD PTR [rax+r15*1]
 4b4  mov r15,QWORD PTR [rsp+0xa0]
 4bc  mov rax,QWORD PTR [rsp+0xb0]
 4c4  mov rcx,rax
 4c7  mov QWORD PTR [rsp+0xf8],rcx
 4cf  mov rax,QWORD PTR [rsp+0xf8]
 4d7  mov rcx,QWORD PTR [rsp+0xc0]
 4df  add eax,ecx
 4e1  mov QWORD PTR [rsp+0xf8],rax
 4e9  cmp r15d,0x0
 4ed  je 0x6c5
 4f3  mov rax,QWORD PTR [rsp+0xf8]
 4fb  movsxd r14,eax
 4fe  mov rax,QWORD PTR [rsp+0xc8]
 506  lea r14,[rax+r14*4]
 50a  movsxd rsi,DWORD PTR [r14]
 50d  shl rsi,0x5
 511  movsxd r10,DWORD PTR [r14+0x4]
 515  shl r10,0x5
 519  movsxd r8,DWORD PTR [r14+0x8]
 51d  shl r8,0x5
 521  movsxd rbx,DWORD PTR [r14+0xc]
 525  shl rbx,0x5
 529  movsxd rbp,DWORD PTR [r14+0x10]
 52d  shl rbp,0x5
 531  movsxd r9,DWORD PTR [r14+0x14]
 535  shl r9,0x5
 539  movsxd rdi,DWORD PTR [r14+0x18]
 53d  shl rdi,0x5
 541  movsxd r14,DWORD PTR [r14+0x1c]
 545  shl r14,0x5
 549  mov r12,QWORD PTR [rsp+0xd8]
 551  tzcnt r13d,r15d
 556  add r12d,r13d
 559  imul r12d,r12d,0x18
 55d  movsxd r12,r12d
 560  mov rax,QWORD PTR [rsp+0xd0]
 568  lea r12,[rax+r12*4]
 56c  vmovups ymm8,YMMWORD PTR [r12]
 572  vbroadcastss ymm9,DWORD PTR [r11+rsi*1]
 578  vfmadd231ps ymm0,ymm9,ymm8
 57d  vbroadcastss ymm9,DWORD PTR [r11+r10*1]
 583  vfmadd231ps ymm1,ymm9,ymm8
 588  vbroadcastss ymm9,DWORD PTR [r11+r8*1]
 58e  vfmadd231ps ymm2,ymm9,ymm8
 593  vbroadcastss ymm9,DWORD PTR [r11+rbx*1]
 599  vfmadd231ps ymm3,ymm9,ymm8
 59e  vbroadcastss ymm9,DWORD PTR [r11+rbp*1]
 5a4  vfmadd231ps ymm4,ymm9,ymm8
 5a9  vbroadcastss ymm9,DWORD PTR [r11+r9*1]
 5af  vfmadd231ps ymm5,ymm9,ymm8
 5b4  vbroadcastss ymm9,DWORD PTR [r11+rdi*1]
 5ba  vfmadd231ps ymm6,ymm9,ymm8
 5bf  vbroadcastss ymm9,DWORD PTR [r11+r14*1]
 5c5  vfmadd231ps ymm7,ymm9,ymm8
 5ca  vmovups ymm8,YMMWORD PTR [r12+0x20]
 5d1  vbroadcastss ymm9,DWORD PTR [r11+rsi*1+0x4]
 5d8  vfmadd231ps ymm0,ymm9,ymm8
 5dd  vbroadcastss ymm9,DWORD PTR [r11+r10*1+0x4]
 5e4  vfmadd231ps ymm1,ymm9,ymm8
 5e9  vbroadcastss ymm9,DWORD PTR [r11+r8*1+0x4]
 5f0  vfmadd231ps ymm2,ymm9,ymm8
 5f5  vbroadcastss ymm9,DWORD PTR [r11+rbx*1+0x4]
 5fc  vfmadd231ps ymm3,ymm9,ymm8
 601  vbroadcastss ymm9,DWORD PTR [r11+rbp*1+0x4]
 608  vfmadd231ps ymm4,ymm9,ymm8
 60d  vbroadcastss ymm9,DWORD PTR [r11+r9*1+0x4]
 614  vfmadd231ps ymm5,ymm9,ymm8
 619  vbroadcastss ymm9,DWORD PTR [r11+rdi*1+0x4]
 620  vfmadd231ps ymm6,ymm9,ymm8
 625  vbroadcastss ymm9,DWORD PTR [r11+r14*1+0x4]
 62c  vfmadd231ps ymm7,ymm9,ymm8
 631  vmovups ymm8,YMMWORD PTR [r12+0x40]
 638  vbroadcastss ymm9,DWORD PTR [r11+rsi*1+0x8]
 63f  vfmadd231ps ymm0,ymm9,ymm8
 644  vbroadcastss ymm9,DWORD PTR [r11+r10*1+0x8]
 64b  vfmadd231ps ymm1,ymm9,ymm8
 650  vbroadcastss ymm9,DWORD PTR [r11+r8*1+0x8]
 657  vfmadd231ps ymm2,ymm9,ymm8
 65c  vbroadcastss ymm9,DWORD PTR [r11+rbx*1+0x8]
 663  vfmadd231ps ymm3,ymm9,ymm8
 668  vbroadcastss ymm9,DWORD PTR [r11+rbp*1+0x8]
 66f  vfmadd231ps ymm4,ymm9,ymm8
 674  vbroadcastss ymm9,DWORD PTR [r11+r9*1+0x8]
 67b  vfmadd231ps ymm5,ymm9,ymm8
 680  vbroadcastss ymm9,DWORD PTR [r11+rdi*1+0x8]
 687  vfmadd231ps ymm6,ymm9,ymm8
 68c  vbroadcastss ymm9,DWORD PTR [r11+r14*1+0x8]
 693  vfmadd231ps ymm7,ymm9,ymm8
 698  mov rsi,QWORD PTR [rsp+0xf8]
 6a0  mov rax,QWORD PTR [rsp+0xe0]
 6a8  add esi,eax
 6aa  mov QWORD PTR [rsp+0xf8],rsi
 6b2  mov rsi,r15
 6b5  mov rdi,r15
 6b8  add edi,0xffffffff
 6bb  and esi,edi
 6bd  mov r15,rsi
 6c0  jmp 0x4e9
 6c5  mov rax,QWORD PTR [rsp+0xe8]
 6cd  movsxd rsi,DWORD PTR [rax]
 6d0  shl rsi,0x5
 6d4  mov rax,QWORD PTR [rsp+0xf0]
 6dc  vmovups YMMWORD PTR [rax+rsi*1],ymm0
 6e1  mov rax,QWORD PTR [rsp+0xe8]
 6e9  movsxd rsi,DWORD PTR [rax+0x4]
 6ed  shl rsi,0x5
 6f1  mov rax,QWORD PTR [rsp+0xf0]
 6f9  vmovups YMMWORD PTR [rax+rsi*1],ymm1
 6fe  mov rax,QWORD PTR [rsp+0xe8]
 706  movsxd rsi,DWORD PTR [rax+0x8]
 70a  shl rsi,0x5
 70e  mov rax,QWORD PTR [rsp+0xf0]
 716  vmovups YMMWORD PTR [rax+rsi*1],ymm2
 71b  mov rax,QWORD PTR [rsp+0xe8]
 723  movsxd rsi,DWORD PTR [rax+0xc]
 727  shl rsi,0x5
 72b  mov rax,QWORD PTR [rsp+0xf0]
 733  vmovups YMMWORD PTR [rax+rsi*1],ymm3
 738  mov rax,QWORD PTR [rsp+0xe8]
 740  movsxd rsi,DWORD PTR [rax+0x10]
 744  shl rsi,0x5
 748  mov rax,QWORD PTR [rsp+0xf0]
 750  vmovups YMMWORD PTR [rax+rsi*1],ymm4
 755  mov rax,QWORD PTR [rsp+0xe8]
 75d  movsxd rsi,DWORD PTR [rax+0x14]
 761  shl rsi,0x5
 765  mov rax,QWORD PTR [rsp+0xf0]
 76d  vmovups YMMWORD PTR [rax+rsi*1],ymm5
 772  mov rax,QWORD PTR [rsp+0xe8]
 77a  movsxd rsi,DWORD PTR [rax+0x18]
 77e  shl rsi,0x5
 782  mov rax,QWORD PTR [rsp+0xf0]
 78a  vmovups YMMWORD PTR [rax+rsi*1],ymm6
 78f  mov rax,QWORD PTR [rsp+0xe8]
 797  movsxd rsi,DWORD PTR [rax+0x1c]
 79b  shl rsi,0x5
 79f  mov rax,QWORD PTR [rsp+0xf0]
 7a7  vmovups YMMWORD PTR [rax+rsi*1],ymm7
 7ac  mov rax,QWORD PTR [rsp+0xc0]
 7b4  add eax,0x8
 7b7  mov QWORD PTR [rsp+0xc0],rax
 7bf  jmp 0x31b
 7c4  mov rsi,QWORD PTR [rsp+0xc0]
 7cc  add esi,0x5
 7cf  mov rax,QWORD PTR [rsp+0xa8]
 7d7  cmp esi,eax
 7d9  jg 0xa3d
 7df  mov rax,QWORD PTR [rsp+0xc0]
 7e7  movsxd rsi,eax
 7ea  mov rax,QWORD PTR [rsp+0x98]
 7f2  lea rsi,[rax+rsi*4]
 7f6  movsxd rdi,DWORD PTR [rsi]
 7f9  shl rdi,0x5
 7fd  mov rax,QWORD PTR [rsp+0xf0]
 805  vmovups ymm0,YMMWORD PTR [rax+rdi*1]
 80a  movsxd rdi,DWORD PTR [rsi+0x4]
 80e  shl rdi,0x5
 812  mov rax,QWORD PTR [rsp+0xf0]
 81a  vmovups ymm1,YMMWORD PTR [rax+rdi*1]
 81f  movsxd rdi,DWORD PTR [rsi+0x8]
 823  shl rdi,0x5
 827  mov rax,QWORD PTR [rsp+0xf0]
 82f  vmovups ymm2,YMMWORD PTR [rax+rdi*1]
 834  movsxd rdi,DWORD PTR [rsi+0xc]
 838  shl rdi,0x5
 83c  mov rax,QWORD PTR [rsp+0xf0]
 844  vmovups ymm3,YMMWORD PTR [rax+rdi*1]
 849  movsxd rdi,DWORD PTR [rsi+0x10]
 84d  shl rdi,0x5
 851  mov rax,QWORD PTR [rsp+0xf0]
 859  vmovups ymm4,YMMWORD PTR [rax+rdi*1]
 85e  mov rdi,QWORD PTR [rsp+0xa0]
 866  mov r8,QWORD PTR [rsp+0xb0]
 86e  mov rax,QWORD PTR [rsp+0xc0]
 876  add r8d,eax
 879  cmp edi,0x0
 87c  je 0x9c2
 882  movsxd r9,r8d
 885  mov rax,QWORD PTR [rsp+0xc8]
 88d  lea r9,[rax+r9*4]
 891  movsxd r10,DWORD PTR [r9]
 894  shl r10,0x5
 898  movsxd rbx,DWORD PTR [r9+0x4]
 89c  shl rbx,0x5
 8a0  movsxd rbp,DWORD PTR [r9+0x8]
 8a4  shl rbp,0x5
 8a8  movsxd r12,DWORD PTR [r9+0xc]
 8ac  shl r12,0x5
 8b0  movsxd r9,DWORD PTR [r9+0x10]
 8b4  shl r9,0x5
 8b8  mov r13,QWORD PTR [rsp+0xd8]
 8c0  tzcnt r14d,edi
 8c5  add r13d,r14d
 8c8  imul r13d,r13d,0x18
 8cc  movsxd r13,r13d
 8cf  mov rax,QWORD PTR [rsp+0xd0]
 8d7  lea r13,[rax+r13*4]
 8db  vmovups ymm5,YMMWORD PTR [r13+0x0]
 8e1  vbroadcastss ymm6,DWORD PTR [r11+r10*1]
 8e7  vfmadd231ps ymm0,ymm6,ymm5
 8ec  vbroadcastss ymm6,DWORD PTR [r11+rbx*1]
 8f2  vfmadd231ps ymm1,ymm6,ymm5
 8f7  vbroadcastss ymm6,DWORD PTR [r11+rbp*1]
 8fd  vfmadd231ps ymm2,ymm6,ymm5
 902  vbroadcastss ymm6,DWORD PTR [r11+r12*1]
 908  vfmadd231ps ymm3,ymm6,ymm5
 90d  vbroadcastss ymm6,DWORD PTR [r11+r9*1]
 913  vfmadd231ps ymm4,ymm6,ymm5
 918  vmovups ymm5,YMMWORD PTR [r13+0x20]
 91e  vbroadcastss ymm6,DWORD PTR [r11+r10*1+0x4]
 925  vfmadd231ps ymm0,ymm6,ymm5
 92a  vbroadcastss ymm6,DWORD PTR [r11+rbx*1+0x4]
 931  vfmadd231ps ymm1,ymm6,ymm5
 936  vbroadcastss ymm6,DWORD PTR [r11+rbp*1+0x4]
 93d  vfmadd231ps ymm2,ymm6,ymm5
 942  vbroadcastss ymm6,DWORD PTR [r11+r12*1+0x4]
 949  vfmadd231ps ymm3,ymm6,ymm5
 94e  vbroadcastss ymm6,DWORD PTR [r11+r9*1+0x4]
 955  vfmadd231ps ymm4,ymm6,ymm5
 95a  vmovups ymm5,YMMWORD PTR [r13+0x40]
 960  vbroadcastss ymm6,DWORD PTR [r11+r10*1+0x8]
 967  vfmadd231ps ymm0,ymm6,ymm5
 96c  vbroadcastss ymm6,DWORD PTR [r11+rbx*1+0x8]
 973  vfmadd231ps ymm1,ymm6,ymm5
 978  vbroadcastss ymm6,DWORD PTR [r11+rbp*1+0x8]
 97f  vfmadd231ps ymm2,ymm6,ymm5
 984  vbroadcastss ymm6,DWORD PTR [r11+r12*1+0x8]
 98b  vfmadd231ps ymm3,ymm6,ymm5
 990  vbroadcastss ymm6,DWORD PTR [r11+r9*1+0x8]
 997  vfmadd231ps ymm4,ymm6,ymm5
 99c  mov r9,r8
 99f  mov rax,QWORD PTR [rsp+0xe0]
 9a7  add r9d,eax
 9aa  mov r8,r9
 9ad  mov r9,rdi
 9b0  mov r10,rdi
 9b3  add r10d,0xffffffff
 9b7  and r9d,r10d
 9ba  mov rdi,r9
 9bd  jmp 0x879
 9c2  movsxd rdi,DWORD PTR [rsi]
 9c5  shl rdi,0x5
 9c9  mov rax,QWORD PTR [rsp+0xf0]
 9d1  vmovups YMMWORD PTR [rax+rdi*1],ymm0
 9d6  movsxd rdi,DWORD PTR [rsi+0x4]
 9da  shl rdi,0x5
 9de  mov rax,QWORD PTR [rsp+0xf0]
 9e6  vmovups YMMWORD PTR [rax+rdi*1],ymm1
 9eb  movsxd rdi,DWORD PTR [rsi+0x8]
 9ef  shl rdi,0x5
 9f3  mov rax,QWORD PTR [rsp+0xf0]
 9fb  vmovups YMMWORD PTR [rax+rdi*1],ymm2
 a00  movsxd rdi,DWORD PTR [rsi+0xc]
 a04  shl rdi,0x5
 a08  mov rax,QWORD PTR [rsp+0xf0]
 a10  vmovups YMMWORD PTR [rax+rdi*1],ymm3
 a15  movsxd rsi,DWORD PTR [rsi+0x10]
 a19  shl rsi,0x5
 a1d  mov rax,QWORD PTR [rsp+0xf0]
 a25  vmovups YMMWORD PTR [rax+rsi*1],ymm4
 a2a  mov rax,QWORD PTR [rsp+0xc0]
 a32  add eax,0x5
 a35  mov QWORD PTR [rsp+0xc0],rax
 a3d  mov rsi,QWORD PTR [rsp+0xc0]
 a45  add esi,0x4
 a48  mov rax,QWORD PTR [rsp+0xa8]
 a50  cmp esi,eax
 a52  jg 0xc63
 a58  mov rax,QWORD PTR [rsp+0xc0]
 a60  movsxd rsi,eax
 a63  mov rax,QWORD PTR [rsp+0x98]
 a6b  lea rsi,[rax+rsi*4]
 a6f  movsxd rdi,DWORD PTR [rsi]
 a72  shl rdi,0x5
 a76  mov rax,QWORD PTR [rsp+0xf0]
 a7e  vmovups ymm0,YMMWORD PTR [rax+rdi*1]
 a83  movsxd rdi,DWORD PTR [rsi+0x4]
 a87  shl rdi,0x5
 a8b  mov rax,QWORD PTR [rsp+0xf0]
 a93  vmovups ymm1,YMMWORD PTR [rax+rdi*1]
 a98  movsxd rdi,DWORD PTR [rsi+0x8]
 a9c  shl rdi,0x5
 aa0  mov rax,QWORD PTR [rsp+0xf0]
 aa8  vmovups ymm2,YMMWORD PTR [rax+rdi*1]
 aad  movsxd rdi,DWORD PTR [rsi+0xc]
 ab1  shl rdi,0x5
 ab5  mov rax,QWORD PTR [rsp+0xf0]
 abd  vmovups ymm3,YMMWORD PTR [rax+rdi*1]
 ac2  mov rdi,QWORD PTR [rsp+0xa0]
 aca  mov r8,QWORD PTR [rsp+0xb0]
 ad2  mov rax,QWORD PTR [rsp+0xc0]
 ada  add r8d,eax
 add  cmp edi,0x0
 ae0  je 0xbfd
 ae6  movsxd r9,r8d
 ae9  mov rax,QWORD PTR [rsp+0xc8]
 af1  lea r9,[rax+r9*4]
 af5  movsxd r10,DWORD PTR [r9]
 af8  shl r10,0x5
 afc  movsxd rbx,DWORD PTR [r9+0x4]
 b00  shl rbx,0x5
 b04  movsxd rbp,DWORD PTR [r9+0x8]
 b08  shl rbp,0x5
 b0c  movsxd r9,DWORD PTR [r9+0xc]
 b10  shl r9,0x5
 b14  mov r12,QWORD PTR [rsp+0xd8]
 b1c  tzcnt r13d,edi
 b21  add r12d,r13d
 b24  imul r12d,r12d,0x18
 b28  movsxd r12,r12d
 b2b  mov rax,QWORD PTR [rsp+0xd0]
 b33  lea r12,[rax+r12*4]
 b37  vmovups ymm4,YMMWORD PTR [r12]
 b3d  vbroadcastss ymm5,DWORD PTR [r11+r10*1]
 b43  vfmadd231ps ymm0,ymm5,ymm4
 b48  vbroadcastss ymm5,DWORD PTR [r11+rbx*1]
 b4e  vfmadd231ps ymm1,ymm5,ymm4
 b53  vbroadcastss ymm5,DWORD PTR [r11+rbp*1]
 b59  vfmadd231ps ymm2,ymm5,ymm4
 b5e  vbroadcastss ymm5,DWORD PTR [r11+r9*1]
 b64  vfmadd231ps ymm3,ymm5,ymm4
 b69  vmovups ymm4,YMMWORD PTR [r12+0x20]
 b70  vbroadcastss ymm5,DWORD PTR [r11+r10*1+0x4]
 b77  vfmadd231ps ymm0,ymm5,ymm4
 b7c  vbroadcastss ymm5,DWORD PTR [r11+rbx*1+0x4]
 b83  vfmadd231ps ymm1,ymm5,ymm4
 b88  vbroadcastss ymm5,DWORD PTR [r11+rbp*1+0x4]
 b8f  vfmadd231ps ymm2,ymm5,ymm4
 b94  vbroadcastss ymm5,DWORD PTR [r11+r9*1+0x4]
 b9b  vfmadd231ps ymm3,ymm5,ymm4
 ba0  vmovups ymm4,YMMWORD PTR [r12+0x40]
 ba7  vbroadcastss ymm5,DWORD PTR [r11+r10*1+0x8]
 bae  vfmadd231ps ymm0,ymm5,ymm4
 bb3  vbroadcastss ymm5,DWORD PTR [r11+rbx*1+0x8]
 bba  vfmadd231ps ymm1,ymm5,ymm4
 bbf  vbroadcastss ymm5,DWORD PTR [r11+rbp*1+0x8]
 bc6  vfmadd231ps ymm2,ymm5,ymm4
 bcb  vbroadcastss ymm5,DWORD PTR [r11+r9*1+0x8]
 bd2  vfmadd231ps ymm3,ymm5,ymm4
 bd7  mov r9,r8
 bda  mov rax,QWORD PTR [rsp+0xe0]
 be2  add r9d,eax
 be5  mov r8,r9
 be8  mov r9,rdi
 beb  mov r10,rdi
 bee  add r10d,0xffffffff
 bf2  and r9d,r10d
 bf5  mov rdi,r9
 bf8  jmp 0xadd
 bfd  movsxd rdi,DWORD PTR [rsi]
 c00  shl rdi,0x5
 c04  mov rax,QWORD PTR [rsp+0xf0]
 c0c  vmovups YMMWORD PTR [rax+rdi*1],ymm0
 c11  movsxd rdi,DWORD PTR [rsi+0x4]
 c15  shl rdi,0x5
 c19  mov rax,QWORD PTR [rsp+0xf0]
 c21  vmovups YMMWORD PTR [rax+rdi*1],ymm1
 c26  movsxd rdi,DWORD PTR [rsi+0x8]
 c2a  shl rdi,0x5
 c2e  mov rax,QWORD PTR [rsp+0xf0]
 c36  vmovups YMMWORD PTR [rax+rdi*1],ymm2
 c3b  movsxd rsi,DWORD PTR [rsi+0xc]
 c3f  shl rsi,0x5
 c43  mov rax,QWORD PTR [rsp+0xf0]
 c4b  vmovups YMMWORD PTR [rax+rsi*1],ymm3
 c50  mov rax,QWORD PTR [rsp+0xc0]
 c58  add eax,0x4
 c5b  mov QWORD PTR [rsp+0xc0],rax
 c63  mov rsi,QWORD PTR [rsp+0xc0]
 c6b  add esi,0x3
 c6e  mov rax,QWORD PTR [rsp+0xa8]
 c76  cmp esi,eax
 c78  jg 0xe2e
 c7e  mov rax,QWORD PTR [rsp+0xc0]
 c86  movsxd rsi,eax
 c89  mov rax,QWORD PTR [rsp+0x98]
 c91  lea rsi,[rax+rsi*4]
 c95  movsxd rdi,DWORD PTR [rsi]
 c98  shl rdi,0x5
 c9c  mov rax,QWORD PTR [rsp+0xf0]
 ca4  vmovups ymm0,YMMWORD PTR [rax+rdi*1]
 ca9  movsxd rdi,DWORD PTR [rsi+0x4]
 cad  shl rdi,0x5
 cb1  mov rax,QWORD PTR [rsp+0xf0]
 cb9  vmovups ymm1,YMMWORD PTR [rax+rdi*1]
 cbe  movsxd rdi,DWORD PTR [rsi+0x8]
 cc2  shl rdi,0x5
 cc6  mov rax,QWORD PTR [rsp+0xf0]
 cce  vmovups ymm2,YMMWORD PTR [rax+rdi*1]
 cd3  mov rdi,QWORD PTR [rsp+0xa0]
 cdb  mov r8,QWORD PTR [rsp+0xb0]
 ce3  mov rax,QWORD PTR [rsp+0xc0]
 ceb  add r8d,eax
 cee  cmp edi,0x0
 cf1  je 0xddd
 cf7  movsxd r9,r8d
 cfa  mov rax,QWORD PTR [rsp+0xc8]
 d02  lea r9,[rax+r9*4]
 d06  movsxd r10,DWORD PTR [r9]
 d09  shl r10,0x5
 d0d  movsxd rbx,DWORD PTR [r9+0x4]
 d11  shl rbx,0x5
 d15  movsxd r9,DWORD PTR [r9+0x8]
 d19  shl r9,0x5
 d1d  mov rbp,QWORD PTR [rsp+0xd8]
 d25  tzcnt r12d,edi
 d2a  add ebp,r12d
 d2d  imul ebp,ebp,0x18
 d30  movsxd rbp,ebp
 d33  mov rax,QWORD PTR [rsp+0xd0]
 d3b  lea rbp,[rax+rbp*4]
 d3f  vmovups ymm3,YMMWORD PTR [rbp+0x0]
 d44  vbroadcastss ymm4,DWORD PTR [r11+r10*1]
 d4a  vfmadd231ps ymm0,ymm4,ymm3
 d4f  vbroadcastss ymm4,DWORD PTR [r11+rbx*1]
 d55  vfmadd231ps ymm1,ymm4,ymm3
 d5a  vbroadcastss ymm4,DWORD PTR [r11+r9*1]
 d60  vfmadd231ps ymm2,ymm4,ymm3
 d65  vmovups ymm3,YMMWORD PTR [rbp+0x20]
 d6a  vbroadcastss ymm4,DWORD PTR [r11+r10*1+0x4]
 d71  vfmadd231ps ymm0,ymm4,ymm3
 d76  vbroadcastss ymm4,DWORD PTR [r11+rbx*1+0x4]
 d7d  vfmadd231ps ymm1,ymm4,ymm3
 d82  vbroadcastss ymm4,DWORD PTR [r11+r9*1+0x4]
 d89  vfmadd231ps ymm2,ymm4,ymm3
 d8e  vmovups ymm3,YMMWORD PTR [rbp+0x40]
 d93  vbroadcastss ymm4,DWORD PTR [r11+r10*1+0x8]
 d9a  vfmadd231ps ymm0,ymm4,ymm3
 d9f  vbroadcastss ymm4,DWORD PTR [r11+rbx*1+0x8]
 da6  vfmadd231ps ymm1,ymm4,ymm3
 dab  vbroadcastss ymm4,DWORD PTR [r11+r9*1+0x8]
 db2  vfmadd231ps ymm2,ymm4,ymm3
 db7  mov r9,r8
 dba  mov rax,QWORD PTR [rsp+0xe0]
 dc2  add r9d,eax
 dc5  mov r8,r9
 dc8  mov r9,rdi
 dcb  mov r10,rdi
 dce  add r10d,0xffffffff
 dd2  and r9d,r10d
 dd5  mov rdi,r9
 dd8  jmp 0xcee
 ddd  movsxd rdi,DWORD PTR [rsi]
 de0  shl rdi,0x5
 de4  mov rax,QWORD PTR [rsp+0xf0]
 dec  vmovups YMMWORD PTR [rax+rdi*1],ymm0
 df1  movsxd rdi,DWORD PTR [rsi+0x4]
 df5  shl rdi,0x5
 df9  mov rax,QWORD PTR [rsp+0xf0]
 e01  vmovups YMMWORD PTR [rax+rdi*1],ymm1
 e06  movsxd rsi,DWORD PTR [rsi+0x8]
 e0a  shl rsi,0x5
 e0e  mov rax,QWORD PTR [rsp+0xf0]
 e16  vmovups YMMWORD PTR [rax+rsi*1],ymm2
 e1b  mov rax,QWORD PTR [rsp+0xc0]
 e23  add eax,0x3
 e26  mov QWORD PTR [rsp+0xc0],rax
 e2e  mov rsi,QWORD PTR [rsp+0xc0]
 e36  add esi,0x2
 e39  mov rax,QWORD PTR [rsp+0xa8]
 e41  cmp esi,eax
 e43  jg 0xfa1
 e49  mov rax,QWORD PTR [rsp+0xc0]
 e51  movsxd rsi,eax
 e54  mov rax,QWORD PTR [rsp+0x98]
 e5c  lea rsi,[rax+rsi*4]
 e60  movsxd rdi,DWORD PTR [rsi]
 e63  shl rdi,0x5
 e67  mov rax,QWORD PTR [rsp+0xf0]
 e6f  vmovups ymm0,YMMWORD PTR [rax+rdi*1]
 e74  movsxd rdi,DWORD PTR [rsi+0x4]
 e78  shl rdi,0x5
 e7c  mov rax,QWORD PTR [rsp+0xf0]
 e84  vmovups ymm1,YMMWORD PTR [rax+rdi*1]
 e89  mov rdi,QWORD PTR [rsp+0xa0]
 e91  mov r8,QWORD PTR [rsp+0xb0]
 e99  mov rax,QWORD PTR [rsp+0xc0]
 ea1  add r8d,eax
 ea4  cmp edi,0x0
 ea7  je 0xf65
 ead  movsxd r9,r8d
 eb0  mov rax,QWORD PTR [rsp+0xc8]
 eb8  lea r9,[rax+r9*4]
 ebc  movsxd r10,DWORD PTR [r9]
 ebf  shl r10,0x5
 ec3  movsxd r9,DWORD PTR [r9+0x4]
 ec7  shl r9,0x5
 ecb  mov rbx,QWORD PTR [rsp+0xd8]
 ed3  tzcnt ebp,edi
 ed7  add ebx,ebp
 ed9  imul ebx,ebx,0x18
 edc  movsxd rbx,ebx
 edf  mov rax,QWORD PTR [rsp+0xd0]
 ee7  lea rbx,[rax+rbx*4]
 eeb  vmovups ymm2,YMMWORD PTR [rbx]
 eef  vbroadcastss ymm3,DWORD PTR [r11+r10*1]
 ef5  vfmadd231ps ymm0,ymm3,ymm2
 efa  vbroadcastss ymm3,DWORD PTR [r11+r9*1]
 f00  vfmadd231ps ymm1,ymm3,ymm2
 f05  vmovups ymm2,YMMWORD PTR [rbx+0x20]
 f0a  vbroadcastss ymm3,DWORD PTR [r11+r10*1+0x4]
 f11  vfmadd231ps ymm0,ymm3,ymm2
 f16  vbroadcastss ymm3,DWORD PTR [r11+r9*1+0x4]
 f1d  vfmadd231ps ymm1,ymm3,ymm2
 f22  vmovups ymm2,YMMWORD PTR [rbx+0x40]
 f27  vbroadcastss ymm3,DWORD PTR [r11+r10*1+0x8]
 f2e  vfmadd231ps ymm0,ymm3,ymm2
 f33  vbroadcastss ymm3,DWORD PTR [r11+r9*1+0x8]
 f3a  vfmadd231ps ymm1,ymm3,ymm2
 f3f  mov r9,r8
 f42  mov rax,QWORD PTR [rsp+0xe0]
 f4a  add r9d,eax
 f4d  mov r8,r9
 f50  mov r9,rdi
 f53  mov r10,rdi
 f56  add r10d,0xffffffff
 f5a  and r9d,r10d
 f5d  mov rdi,r9
 f60  jmp 0xea4
 f65  movsxd rdi,DWORD PTR [rsi]
 f68  shl rdi,0x5
 f6c  mov rax,QWORD PTR [rsp+0xf0]
 f74  vmovups YMMWORD PTR [rax+rdi*1],ymm0
 f79  movsxd rsi,DWORD PTR [rsi+0x4]
 f7d  shl rsi,0x5
 f81  mov rax,QWORD PTR [rsp+0xf0]
 f89  vmovups YMMWORD PTR [rax+rsi*1],ymm1
 f8e  mov rax,QWORD PTR [rsp+0xc0]
 f96  add eax,0x2
 f99  mov QWORD PTR [rsp+0xc0],rax
 fa1  mov rsi,QWORD PTR [rsp+0xc0]
 fa9  add esi,0x1
 fac  mov rax,QWORD PTR [rsp+0xa8]
 fb4  cmp esi,eax
 fb6  jg 0x10c4
 fbc  mov rax,QWORD PTR [rsp+0xc0]
 fc4  movsxd rsi,eax
 fc7  mov rax,QWORD PTR [rsp+0x98]
 fcf  lea rsi,[rax+rsi*4]
 fd3  movsxd rdi,DWORD PTR [rsi]
 fd6  shl rdi,0x5
 fda  mov rax,QWORD PTR [rsp+0xf0]
 fe2  vmovups ymm0,YMMWORD PTR [rax+rdi*1]
 fe7  mov rdi,QWORD PTR [rsp+0xa0]
 fef  mov r8,QWORD PTR [rsp+0xb0]
 ff7  mov rax,QWORD PTR [rsp+0xc0]
 fff  add r8d,eax
1002  cmp edi,0x0
1005  je 0x109d
100b  movsxd r9,r8d
100e  mov rax,QWORD PTR [rsp+0xc8]
1016  lea r9,[rax+r9*4]
101a  movsxd r9,DWORD PTR [r9]
101d  shl r9,0x5
1021  mov r10,QWORD PTR [rsp+0xd8]
1029  tzcnt ebx,edi
102d  add r10d,ebx
1030  imul r10d,r10d,0x18
1034  movsxd r10,r10d
1037  mov rax,QWORD PTR [rsp+0xd0]
103f  lea r10,[rax+r10*4]
1043  vmovups ymm1,YMMWORD PTR [r10]
1048  vbroadcastss ymm2,DWORD PTR [r11+r9*1]
104e  vfmadd231ps ymm0,ymm2,ymm1
1053  vmovups ymm1,YMMWORD PTR [r10+0x20]
1059  vbroadcastss ymm2,DWORD PTR [r11+r9*1+0x4]
1060  vfmadd231ps ymm0,ymm2,ymm1
1065  vmovups ymm1,YMMWORD PTR [r10+0x40]
106b  vbroadcastss ymm2,DWORD PTR [r11+r9*1+0x8]
1072  vfmadd231ps ymm0,ymm2,ymm1
1077  mov r9,r8
107a  mov rax,QWORD PTR [rsp+0xe0]
1082  add r9d,eax
1085  mov r8,r9
1088  mov r9,rdi
108b  mov r10,rdi
108e  add r10d,0xffffffff
1092  and r9d,r10d
1095  mov rdi,r9
1098  jmp 0x1002
109d  movsxd rsi,DWORD PTR [rsi]
10a0  shl rsi,0x5
10a4  mov rax,QWORD PTR [rsp+0xf0]
10ac  vmovups YMMWORD PTR [rax+rsi*1],ymm0
10b1  mov rax,QWORD PTR [rsp+0xc0]
10b9  add eax,0x1
10bc  mov QWORD PTR [rsp+0xc0],rax
10c4  mov rax,QWORD PTR [rsp+0x78]
10c9  add eax,0x4
10cc  mov QWORD PTR [rsp+0x78],rax
10d1  mov rax,QWORD PTR [rsp+0x78]
10d6  mov rcx,QWORD PTR [rsp+0x68]
10db  cmp eax,ecx
10dd  jl 0x255
10e3  mov rsi,QWORD PTR [rsp+0x58]
10e8  mov rdi,QWORD PTR [rsp+0x48]
10ed  cmp esi,edi
10ef  jge 0x114f
10f5  mov r8d,0x0
10fb  mov r9,rsi
10fe  shl r9d,0x3
1102  movsxd r9,r9d
1105  mov rax,QWORD PTR [rsp+0xf0]
110d  lea r9,[rax+r9*4]
1111  nop WORD PTR [rax+rax*1+0x0]
111a  nop WORD PTR [rax+rax*1+0x0]
1120  vmovups ymm0,YMMWORD PTR [r9+r8*4]
1126  mov rax,QWORD PTR [rsp+0x88]
112e  vmovups ymm1,YMMWORD PTR [rax+r8*4]
1134  vaddps ymm0,ymm0,ymm1
1138  vmovups YMMWORD PTR [r9+r8*4],ymm0
113e  add r8d,0x8
1142  cmp r8d,0x8
1146  jl 0x1120
1148  add esi,0x1
114b  cmp esi,edi
114d  jl 0x10f5
114f  mov rax,QWORD PTR [rsp+0x50]
1154  add eax,0x1
1157  mov QWORD PTR [rsp+0x50],rax
115c  mov rax,QWORD PTR [rsp+0x50]
1161  mov rcx,QWORD PTR [rsp+0x40]
1166  cmp eax,ecx
1168  jl 0x10d
116e  add rsp,0x100
1175  pop r15
1177  pop r14
1179  pop r13
117b  pop r12
117d  pop rbp
117e  pop rbx
117f  vzeroupper
1182  ret
