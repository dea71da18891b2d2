   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x40
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
  48  movsxd r9,DWORD PTR [rsi+0x8]
  4c  mov r10,QWORD PTR [rsp+0x28]
  51  lea r9,[r10+r9*4]
  55  movsxd r10,DWORD PTR [rsi+0xc]
  59  mov r11,QWORD PTR [rsp+0x78]
  5e  lea r10,[r11+r10*4]
  62  movsxd r11,DWORD PTR [rsi+0x10]
  66  mov rbx,QWORD PTR [rsp+0x80]
  6e  lea r11,[rbx+r11*4]
  72  movsxd rax,DWORD PTR [rsi+0x14]
  76  mov QWORD PTR [rsp+0x30],rax
  7b  movsxd rsi,DWORD PTR [rsi+0x18]
  7f  mov eax,DWORD PTR [rsp+0x10]
  83  mov QWORD PTR [rsp+0x38],rax
  88  mov ebp,DWORD PTR [rsp+0x8]
  8c  mov rax,QWORD PTR [rsp+0x38]
  91  cmp ebp,eax
  93  jge 0x9a6
  99  mov r12,rbp
  9c  shl r12d,0x8
  a0  mov r13,r12
  a3  add r13d,0x100
  aa  mov rax,QWORD PTR [rsp+0x30]
  af  cmp eax,r13d
  b2  cmovl r13d,eax
  b6  mov r14,r12
  b9  add r14d,0x200
  c0  shl r14d,0x3
  c4  mov r15,r12
  c7  add r15d,0x300
  ce  shl r15d,0x3
  d2  mov rbx,r12
  d5  add ebx,0x8
  d8  cmp ebx,r13d
  db  jg 0x3e7
  e1  movsxd rbx,r14d
  e4  lea rbx,[rdi+rbx*4]
  e8  prefetcht0 BYTE PTR [rbx]
  eb  prefetcht0 BYTE PTR [rbx+0x40]
  ef  prefetcht0 BYTE PTR [rbx+0x80]
  f6  prefetcht0 BYTE PTR [rbx+0xc0]
  fd  movsxd rbx,r14d
 100  lea rbx,[r11+rbx*4]
 104  prefetcht0 BYTE PTR [rbx]
 107  prefetcht0 BYTE PTR [rbx+0x40]
 10b  prefetcht0 BYTE PTR [rbx+0x80]
 112  prefetcht0 BYTE PTR [rbx+0xc0]
 119  mov rbx,r14
 11c  add ebx,0x40
 11f  cmp r15d,ebx
 122  cmovl ebx,r15d
 126  mov r14,rbx
 129  vxorps xmm0,xmm0,xmm0
 12d  vxorps xmm1,xmm1,xmm1
 131  vxorps xmm2,xmm2,xmm2
 135  vxorps xmm3,xmm3,xmm3
 139  vxorps xmm4,xmm4,xmm4
 13d  vxorps xmm5,xmm5,xmm5
 141  vxorps xmm6,xmm6,xmm6
 145  vxorps xmm7,xmm7,xmm7
 149  vmovups ymm8,YMMWORD PTR [r8]
 14e  mov rbx,r12
 151  shl ebx,0x3
 154  movsxd rbx,ebx
 157  lea rbx,[rdi+rbx*4]
 15b  vbroadcastss ymm9,DWORD PTR [rbx]
 160  vfmadd231ps ymm0,ymm9,ymm8
 165  vbroadcastss ymm9,DWORD PTR [rbx+0x20]
 16b  vfmadd231ps ymm1,ymm9,ymm8
 170  vbroadcastss ymm9,DWORD PTR [rbx+0x40]
 176  vfmadd231ps ymm2,ymm9,ymm8
 17b  vbroadcastss ymm9,DWORD PTR [rbx+0x60]
 181  vfmadd231ps ymm3,ymm9,ymm8
 186  vbroadcastss ymm9,DWORD PTR [rbx+0x80]
 18f  vfmadd231ps ymm4,ymm9,ymm8
 194  vbroadcastss ymm9,DWORD PTR [rbx+0xa0]
 19d  vfmadd231ps ymm5,ymm9,ymm8
 1a2  vbroadcastss ymm9,DWORD PTR [rbx+0xc0]
 1ab  vfmadd231ps ymm6,ymm9,ymm8
 1b0  vbroadcastss ymm9,DWORD PTR [rbx+0xe0]
 1b9  vfmadd231ps ymm7,ymm9,ymm8
 1be  vmovups ymm8,YMMWORD PTR [r8+0x20]
 1c4  vbroadcastss ymm9,DWORD PTR [rbx+0x4]
 1ca  vfmadd231ps ymm0,ymm9,ymm8
 1cf  vbroadcastss ymm9,DWORD PTR [rbx+0x24]
 1d5  vfmadd231ps ymm1,ymm9,ymm8
 1da  vbroadcastss ymm9,DWORD PTR [rbx+0x44]
 1e0  vfmadd231ps ymm2,ymm9,ymm8
 1e5  vbroadcastss ymm9,DWORD PTR [rbx+0x64]
 1eb  vfmadd231ps ymm3,ymm9,ymm8
 1f0  vbroadcastss ymm9,DWORD PTR [rbx+0x84]
 1f9  vfmadd231ps ymm4,ymm9,ymm8
 1fe  vbroadcastss ymm9,DWORD PTR [rbx+0xa4]
 207  vfmadd231ps ymm5,ymm9,ymm8
 20c  vbroadcastss ymm9,DWORD PTR [rbx+0xc4]
 215  vfmadd231ps ymm6,ymm9,ymm8
 21a  vbroadcastss ymm9,DWORD PTR [rbx+0xe4]
 223  vfmadd231ps ymm7,ymm9,ymm8
 228  vmovups ymm8,YMMWORD PTR [r8+0x40]
 22e  vbroadcastss ymm9,DWORD PTR [rbx+0x8]
 234  vfmadd231ps ymm0,ymm9,ymm8
 239  vbroadcastss ymm9,DWORD PTR [rbx+0x28]
 23f  vfmadd231ps ymm1,ymm9,ymm8
 244  vbroadcastss ymm9,DWORD PTR [rbx+0x48]
 24a  vfmadd231ps ymm2,ymm9,ymm8
 24f  vbroadcastss ymm9,DWORD PTR [rbx+0x68]
 255  vfmadd231ps ymm3,ymm9,ymm8
 25a  vbroadcastss ymm9,DWORD PTR [rbx+0x88]
 263  vfmadd231ps ymm4,ymm9,ymm8
 268  vbroadcastss ymm9,DWORD PTR [rbx+0xa8]
 271  vfmadd231ps ymm5,ymm9,ymm8
 276  vbroadcastss ymm9,DWORD PTR [rbx+0xc8]
 27f  vfmadd231ps ymm6,ymm9,ymm8
 284  vbroadcastss ymm9,DWORD PTR [rbx+0xe8]
 28d  vfmadd231ps ymm7,ymm9,ymm8
 292  mov rbx,r12
 295  shl ebx,0x3
 298  movsxd rbx,ebx
 29b  lea rbx,[r11+rbx*4]
 29f  vmovups ymm8,YMMWORD PTR [r9]
 2a4  vaddps ymm0,ymm0,ymm8
 2a9  mov rsi,r12
 2ac  shl esi,0x3
 2af  movsxd rsi,esi
 2b2  lea rsi,[r10+rsi*4]
 2b6  vmovups ymm8,YMMWORD PTR [rsi]
 2ba  vaddps ymm0,ymm0,ymm8
 2bf  vxorps xmm8,xmm8,xmm8
 2c4  vmaxps ymm0,ymm8,ymm0
 2c8  vaddps ymm0,ymm0,ymm8
 2cd  vmovups YMMWORD PTR [rbx],ymm0
 2d1  vmovups ymm0,YMMWORD PTR [r9]
 2d6  vaddps ymm0,ymm1,ymm0
 2da  vmovups ymm1,YMMWORD PTR [rsi+0x20]
 2df  vaddps ymm0,ymm0,ymm1
 2e3  vxorps xmm1,xmm1,xmm1
 2e7  vmaxps ymm0,ymm1,ymm0
 2eb  vaddps ymm0,ymm0,ymm1
 2ef  vmovups YMMWORD PTR [rbx+0x20],ymm0
 2f4  vmovups ymm0,YMMWORD PTR [r9]
 2f9  vaddps ymm0,ymm2,ymm0
 2fd  vmovups ymm1,YMMWORD PTR [rsi+0x40]
 302  vaddps ymm0,ymm0,ymm1
 306  vxorps xmm1,xmm1,xmm1
 30a  vmaxps ymm0,ymm1,ymm0
 30e  vaddps ymm0,ymm0,ymm1
 312  vmovups YMMWORD PTR [rbx+0x40],ymm0
 317  vmovups ymm0,YMMWORD PTR [r9]
 31c  vaddps ymm0,ymm3,ymm0
 320  vmovups ymm1,YMMWORD PTR [rsi+0x60]
 325  vaddps ymm0,ymm0,ymm1
 329  vxorps xmm1,xmm1,xmm1
 32d  vmaxps ymm0,ymm1,ymm0
 331  vaddps ymm0,ymm0,ymm1
 335  vmovups YMMWORD PTR [rbx+0x60],ymm0
 33a  vmovups ymm0,YMMWORD PTR [r9]
 33f  vaddps ymm0,ymm4,ymm0
 343  vmovups ymm1,YMMWORD PTR [rsi+0x80]
 34b  vaddps ymm0,ymm0,ymm1
 34f  vxorps xmm1,xmm1,xmm1
 353  vmaxps ymm0,ymm1,ymm0
 357  vaddps ymm0,ymm0,ymm1
 35b  vmovups YMMWORD PTR [rbx+0x80],ymm0
 363  vmovups ymm0,YMMWORD PTR [r9]
 368  vaddps ymm0,ymm5,ymm0
 36c  vmovups ymm1,YMMWORD PTR [rsi+0xa0]
 374  vaddps ymm0,ymm0,ymm1
 378  vxorps xmm1,xmm1,xmm1
 37c  vmaxps ymm0,ymm1,ymm0
 380  vaddps ymm0,ymm0,ymm1
 384  vmovups YMMWORD PTR [rbx+0xa0],ymm0
 38c  vmovups ymm0,YMMWORD PTR [r9]
 391  vaddps ymm0,ymm6,ymm0
 395  vmovups ymm1,YMMWORD PTR [rsi+0xc0]
 39d  vaddps ymm0,ymm0,ymm1
 3a1  vxorps xmm1,xmm1,xmm1
 3a5  vmaxps ymm0,ymm1,ymm0
 3a9  vaddps ymm0,ymm0,ymm1
 3ad  vmovups YMMWORD PTR [rbx+0xc0],ymm0
 3b5  vmovups ymm0,YMMWORD PTR [r9]
 3ba  vaddps ymm0,ymm7,ymm0
 3be  vmovups ymm1,YMMWORD PTR [rsi+0xe0]
 3c6  vaddps ymm0,ymm0,ymm1
 3ca  vxorps xmm1,xmm1,xmm1
 3ce  vmaxps ymm0,ymm1,ymm0
 3d2  vaddps ymm0,ymm0,ymm1
 3d6  vmovups YMMWORD PTR [rbx+0xe0],ymm0
 3de  add r12d,0x8
 3e2  jmp 0xd2
 3e7  mov rsi,r12
 3ea  add esi,0x5
 3ed  cmp esi,r13d
 3f0  jg 0x5a6
 3f6  vxorps xmm0,xmm0,xmm0
 3fa  vxorps xmm1,xmm1,xmm1
 3fe  vxorps xmm2,xmm2,xmm2
 402  vxorps xmm3,xmm3,xmm3
 406  vxorps xmm4,xmm4,xmm4
 40a  vmovups ymm5,YMMWORD PTR [r8]
 40f  mov rsi,r12
 412  shl esi,0x3
 415  movsxd rsi,esi
 418  lea rsi,[rdi+rsi*4]
 41c  vbroadcastss ymm6,DWORD PTR [rsi]
 421  vfmadd231ps ymm0,ymm6,ymm5
 426  vbroadcastss ymm6,DWORD PTR [rsi+0x20]
 42c  vfmadd231ps ymm1,ymm6,ymm5
 431  vbroadcastss ymm6,DWORD PTR [rsi+0x40]
 437  vfmadd231ps ymm2,ymm6,ymm5
 43c  vbroadcastss ymm6,DWORD PTR [rsi+0x60]
 442  vfmadd231ps ymm3,ymm6,ymm5
 447  vbroadcastss ymm6,DWORD PTR [rsi+0x80]
 450  vfmadd231ps ymm4,ymm6,ymm5
 455  vmovups ymm5,YMMWORD PTR [r8+0x20]
 45b  vbroadcastss ymm6,DWORD PTR [rsi+0x4]
 461  vfmadd231ps ymm0,ymm6,ymm5
 466  vbroadcastss ymm6,DWORD PTR [rsi+0x24]
 46c  vfmadd231ps ymm1,ymm6,ymm5
 471  vbroadcastss ymm6,DWORD PTR [rsi+0x44]
 477  vfmadd231ps ymm2,ymm6,ymm5
 47c  vbroadcastss ymm6,DWORD PTR [rsi+0x64]
 482  vfmadd231ps ymm3,ymm6,ymm5
 487  vbroadcastss ymm6,DWORD PTR [rsi+0x84]
 490  vfmadd231ps ymm4,ymm6,ymm5
 495  vmovups ymm5,YMMWORD PTR [r8+0x40]
 49b  vbroadcastss ymm6,DWORD PTR [rsi+0x8]
 4a1  vfmadd231ps ymm0,ymm6,ymm5
 4a6  vbroadcastss ymm6,DWORD PTR [rsi+0x28]
 4ac  vfmadd231ps ymm1,ymm6,ymm5
 4b1  vbroadcastss ymm6,DWORD PTR [rsi+0x48]
 4b7  vfmadd231ps ymm2,ymm6,ymm5
 4bc  vbroadcastss ymm6,DWORD PTR [rsi+0x68]
 4c2  vfmadd231ps ymm3,ymm6,ymm5
 4c7  vbroadcastss ymm6,DWORD PTR [rsi+0x88]
 4d0  vfmadd231ps ymm4,ymm6,ymm5
 4d5  mov rsi,r12
 4d8  shl esi,0x3
 4db  movsxd rsi,esi
 4de  lea rsi,[r11+rsi*4]
 4e2  vmovups ymm5,YMMWORD PTR [r9]
 4e7  vaddps ymm0,ymm0,ymm5
 4eb  mov rbx,r12
 4ee  shl ebx,0x3
 4f1  movsxd rbx,ebx
 4f4  lea rbx,[r10+rbx*4]
 4f8  vmovups ymm5,YMMWORD PTR [rbx]
 4fc  vaddps ymm0,ymm0,ymm5
 500  vxorps xmm5,xmm5,xmm5
 504  vmaxps ymm0,ymm5,ymm0
 508  vaddps ymm0,ymm0,ymm5
 50c  vmovups YMMWORD PTR [rsi],ymm0
 510  vmovups ymm0,YMMWORD PTR [r9]
 515  vaddps ymm0,ymm1,ymm0
 519  vmovups ymm1,YMMWORD PTR [rbx+0x20]
 51e  vaddps ymm0,ymm0,ymm1
 522  vxorps xmm1,xmm1,xmm1
 526  vmaxps ymm0,ymm1,ymm0
 52a  vaddps ymm0,ymm0,ymm1
 52e  vmovups YMMWORD PTR [rsi+0x20],ymm0
 533  vmovups ymm0,YMMWORD PTR [r9]
 538  vaddps ymm0,ymm2,ymm0
 53c  vmovups ymm1,YMMWORD PTR [rbx+0x40]
 541  vaddps ymm0,ymm0,ymm1
 545  vxorps xmm1,xmm1,xmm1
 549  vmaxps ymm0,ymm1,ymm0
 54d  vaddps ymm0,ymm0,ymm1
 551  vmovups YMMWORD PTR [rsi+0x40],ymm0
 556  vmovups ymm0,YMMWORD PTR [r9]
 55b  vaddps ymm0,ymm3,ymm0
 55f  vmovups ymm1,YMMWORD PTR [rbx+0x60]
 564  vaddps ymm0,ymm0,ymm1
 568  vxorps xmm1,xmm1,xmm1
 56c  vmaxps ymm0,ymm1,ymm0
 570  vaddps ymm0,ymm0,ymm1
 574  vmovups YMMWORD PTR [rsi+0x60],ymm0
 579  vmovups ymm0,YMMWORD PTR [r9]
 57e  vaddps ymm0,ymm4,ymm0
 582  vmovups ymm1,YMMWORD PTR [rbx+0x80]
 58a  vaddps ymm0,ymm0,ymm1
 58e  vxorps xmm1,xmm1,xmm1
 592  vmaxps ymm0,ymm1,ymm0
 596  vaddps ymm0,ymm0,ymm1
 59a  vmovups YMMWORD PTR [rsi+0x80],ymm0
 5a2  add r12d,0x5
 5a6  mov rsi,r12
 5a9  add esi,0x4
 5ac  cmp esi,r13d
 5af  jg 0x70e
 5b5  vxorps xmm0,xmm0,xmm0
 5b9  vxorps xmm1,xmm1,xmm1
 5bd  vxorps xmm2,xmm2,xmm2
 5c1  vxorps xmm3,xmm3,xmm3
 5c5  vmovups ymm4,YMMWORD PTR [r8]
 5ca  mov rsi,r12
 5cd  shl esi,0x3
 5d0  movsxd rsi,esi
 5d3  lea rsi,[rdi+rsi*4]
 5d7  vbroadcastss ymm5,DWORD PTR [rsi]
 5dc  vfmadd231ps ymm0,ymm5,ymm4
 5e1  vbroadcastss ymm5,DWORD PTR [rsi+0x20]
 5e7  vfmadd231ps ymm1,ymm5,ymm4
 5ec  vbroadcastss ymm5,DWORD PTR [rsi+0x40]
 5f2  vfmadd231ps ymm2,ymm5,ymm4
 5f7  vbroadcastss ymm5,DWORD PTR [rsi+0x60]
 5fd  vfmadd231ps ymm3,ymm5,ymm4
 602  vmovups ymm4,YMMWORD PTR [r8+0x20]
 608  vbroadcastss ymm5,DWORD PTR [rsi+0x4]
 60e  vfmadd231ps ymm0,ymm5,ymm4
 613  vbroadcastss ymm5,DWORD PTR [rsi+0x24]
 619  vfmadd231ps ymm1,ymm5,ymm4
 61e  vbroadcastss ymm5,DWORD PTR [rsi+0x44]
 624  vfmadd231ps ymm2,ymm5,ymm4
 629  vbroadcastss ymm5,DWORD PTR [rsi+0x64]
 62f  vfmadd231ps ymm3,ymm5,ymm4
 634  vmovups ymm4,YMMWORD PTR [r8+0x40]
 63a  vbroadcastss ymm5,DWORD PTR [rsi+0x8]
 640  vfmadd231ps ymm0,ymm5,ymm4
 645  vbroadcastss ymm5,DWORD PTR [rsi+0x28]
 64b  vfmadd231ps ymm1,ymm5,ymm4
 650  vbroadcastss ymm5,DWORD PTR [rsi+0x48]
 656  vfmadd231ps ymm2,ymm5,ymm4
 65b  vbroadcastss ymm5,DWORD PTR [rsi+0x68]
 661  vfmadd231ps ymm3,ymm5,ymm4
 666  mov rsi,r12
 669  shl esi,0x3
 66c  movsxd rsi,esi
 66f  lea rsi,[r11+rsi*4]
 673  vmovups ymm4,YMMWORD PTR [r9]
 678  vaddps ymm0,ymm0,ymm4
 67c  mov rbx,r12
 67f  shl ebx,0x3
 682  movsxd rbx,ebx
 685  lea rbx,[r10+rbx*4]
 689  vmovups ymm4,YMMWORD PTR [rbx]
 68d  vaddps ymm0,ymm0,ymm4
 691  vxorps xmm4,xmm4,xmm4
 695  vmaxps ymm0,ymm4,ymm0
 699  vaddps ymm0,ymm0,ymm4
 69d  vmovups YMMWORD PTR [rsi],ymm0
 6a1  vmovups ymm0,YMMWORD PTR [r9]
 6a6  vaddps ymm0,ymm1,ymm0
 6aa  vmovups ymm1,YMMWORD PTR [rbx+0x20]
 6af  vaddps ymm0,ymm0,ymm1
 6b3  vxorps xmm1,xmm1,xmm1
 6b7  vmaxps ymm0,ymm1,ymm0
 6bb  vaddps ymm0,ymm0,ymm1
 6bf  vmovups YMMWORD PTR [rsi+0x20],ymm0
 6c4  vmovups ymm0,YMMWORD PTR [r9]
 6c9  vaddps ymm0,ymm2,ymm0
 6cd  vmovups ymm1,YMMWORD PTR [rbx+0x40]
 6d2  vaddps ymm0,ymm0,ymm1
 6d6  vxorps xmm1,xmm1,xmm1
 6da  vmaxps ymm0,ymm1,ymm0
 6de  vaddps ymm0,ymm0,ymm1
 6e2  vmovups YMMWORD PTR [rsi+0x40],ymm0
 6e7  vmovups ymm0,YMMWORD PTR [r9]
 6ec  vaddps ymm0,ymm3,ymm0
 6f0  vmovups ymm1,YMMWORD PTR [rbx+0x60]
 6f5  vaddps ymm0,ymm0,ymm1
 6f9  vxorps xmm1,xmm1,xmm1
 6fd  vmaxps ymm0,ymm1,ymm0
 701  vaddps ymm0,ymm0,ymm1
 705  vmovups YMMWORD PTR [rsi+0x60],ymm0
 70a  add r12d,0x4
 70e  mov rsi,r12
 711  add esi,0x3
 714  cmp esi,r13d
 717  jg 0x82e
 71d  vxorps xmm0,xmm0,xmm0
 721  vxorps xmm1,xmm1,xmm1
 725  vxorps xmm2,xmm2,xmm2
 729  vmovups ymm3,YMMWORD PTR [r8]
 72e  mov rsi,r12
 731  shl esi,0x3
 734  movsxd rsi,esi
 737  lea rsi,[rdi+rsi*4]
 73b  vbroadcastss ymm4,DWORD PTR [rsi]
 740  vfmadd231ps ymm0,ymm4,ymm3
 745  vbroadcastss ymm4,DWORD PTR [rsi+0x20]
 74b  vfmadd231ps ymm1,ymm4,ymm3
 750  vbroadcastss ymm4,DWORD PTR [rsi+0x40]
 756  vfmadd231ps ymm2,ymm4,ymm3
 75b  vmovups ymm3,YMMWORD PTR [r8+0x20]
 761  vbroadcastss ymm4,DWORD PTR [rsi+0x4]
 767  vfmadd231ps ymm0,ymm4,ymm3
 76c  vbroadcastss ymm4,DWORD PTR [rsi+0x24]
 772  vfmadd231ps ymm1,ymm4,ymm3
 777  vbroadcastss ymm4,DWORD PTR [rsi+0x44]
 77d  vfmadd231ps ymm2,ymm4,ymm3
 782  vmovups ymm3,YMMWORD PTR [r8+0x40]
 788  vbroadcastss ymm4,DWORD PTR [rsi+0x8]
 78e  vfmadd231ps ymm0,ymm4,ymm3
 793  vbroadcastss ymm4,DWORD PTR [rsi+0x28]
 799  vfmadd231ps ymm1,ymm4,ymm3
 79e  vbroadcastss ymm4,DWORD PTR [rsi+0x48]
 7a4  vfmadd231ps ymm2,ymm4,ymm3
 7a9  mov rsi,r12
 7ac  shl esi,0x3
 7af  movsxd rsi,esi
 7b2  lea rsi,[r11+rsi*4]
 7b6  vmovups ymm3,YMMWORD PTR [r9]
 7bb  vaddps ymm0,ymm0,ymm3
 7bf  mov rbx,r12
 7c2  shl ebx,0x3
 7c5  movsxd rbx,ebx
 7c8  lea rbx,[r10+rbx*4]
 7cc  vmovups ymm3,YMMWORD PTR [rbx]
 7d0  vaddps ymm0,ymm0,ymm3
 7d4  vxorps xmm3,xmm3,xmm3
 7d8  vmaxps ymm0,ymm3,ymm0
 7dc  vaddps ymm0,ymm0,ymm3
 7e0  vmovups YMMWORD PTR [rsi],ymm0
 7e4  vmovups ymm0,YMMWORD PTR [r9]
 7e9  vaddps ymm0,ymm1,ymm0
 7ed  vmovups ymm1,YMMWORD PTR [rbx+0x20]
 7f2  vaddps ymm0,ymm0,ymm1
 7f6  vxorps xmm1,xmm1,xmm1
 7fa  vmaxps ymm0,ymm1,ymm0
 7fe  vaddps ymm0,ymm0,ymm1
 802  vmovups YMMWORD PTR [rsi+0x20],ymm0
 807  vmovups ymm0,YMMWORD PTR [r9]
 80c  vaddps ymm0,ymm2,ymm0
 810  vmovups ymm1,YMMWORD PTR [rbx+0x40]
 815  vaddps ymm0,ymm0,ymm1
 819  vxorps xmm1,xmm1,xmm1
 81d  vmaxps ymm0,ymm1,ymm0
 821  vaddps ymm0,ymm0,ymm1
 825  vmovups YMMWORD PTR [rsi+0x40],ymm0
 82a  add r12d,0x3
 82e  mov rsi,r12
 831  add esi,0x2
 834  cmp esi,r13d
 837  jg 0x906
 83d  vxorps xmm0,xmm0,xmm0
 841  vxorps xmm1,xmm1,xmm1
 845  vmovups ymm2,YMMWORD PTR [r8]
 84a  mov rsi,r12
 84d  shl esi,0x3
 850  movsxd rsi,esi
 853  lea rsi,[rdi+rsi*4]
 857  vbroadcastss ymm3,DWORD PTR [rsi]
 85c  vfmadd231ps ymm0,ymm3,ymm2
 861  vbroadcastss ymm3,DWORD PTR [rsi+0x20]
 867  vfmadd231ps ymm1,ymm3,ymm2
 86c  vmovups ymm2,YMMWORD PTR [r8+0x20]
 872  vbroadcastss ymm3,DWORD PTR [rsi+0x4]
 878  vfmadd231ps ymm0,ymm3,ymm2
 87d  vbroadcastss ymm3,DWORD PTR [rsi+0x24]
 883  vfmadd231ps ymm1,ymm3,ymm2
 888  vmovups ymm2,YMMWORD PTR [r8+0x40]
 88e  vbroadcastss ymm3,DWORD PTR [rsi+0x8]
 894  vfmadd231ps ymm0,ymm3,ymm2
 899  vbroadcastss ymm3,DWORD PTR [rsi+0x28]
 89f  vfmadd231ps ymm1,ymm3,ymm2
 8a4  mov rsi,r12
 8a7  shl esi,0x3
 8aa  movsxd rsi,esi
 8ad  lea rsi,[r11+rsi*4]
 8b1  vmovups ymm2,YMMWORD PTR [r9]
 8b6  vaddps ymm0,ymm0,ymm2
 8ba  mov rbx,r12
 8bd  shl ebx,0x3
 8c0  movsxd rbx,ebx
 8c3  lea rbx,[r10+rbx*4]
 8c7  vmovups ymm2,YMMWORD PTR [rbx]
 8cb  vaddps ymm0,ymm0,ymm2
 8cf  vxorps xmm2,xmm2,xmm2
 8d3  vmaxps ymm0,ymm2,ymm0
 8d7  vaddps ymm0,ymm0,ymm2
 8db  vmovups YMMWORD PTR [rsi],ymm0
 8df  vmovups ymm0,YMMWORD PTR [r9]
 8e4  vaddps ymm0,ymm1,ymm0
 8e8  vmovups ymm1,YMMWORD PTR [rbx+0x20]
 8ed  vaddps ymm0,ymm0,ymm1
 8f1  vxorps xmm1,xmm1,xmm1
 8f5  vmaxps ymm0,ymm1,ymm0
 8f9  vaddps ymm0,ymm0,ymm1
 8fd  vmovups YMMWORD PTR [rsi+0x20],ymm0
 902  add r12d,0x2
 906  mov rsi,r12
 909  add esi,0x1
 90c  cmp esi,r13d
 90f  jg 0x996
 915  vxorps xmm0,xmm0,xmm0
 919  vmovups ymm1,YMMWORD PTR [r8]
 91e  mov rsi,r12
 921  shl esi,0x3
 924  movsxd rsi,esi
 927  lea rsi,[rdi+rsi*4]
 92b  vbroadcastss ymm2,DWORD PTR [rsi]
 930  vfmadd231ps ymm0,ymm2,ymm1
 935  vmovups ymm1,YMMWORD PTR [r8+0x20]
 93b  vbroadcastss ymm2,DWORD PTR [rsi+0x4]
 941  vfmadd231ps ymm0,ymm2,ymm1
 946  vmovups ymm1,YMMWORD PTR [r8+0x40]
 94c  vbroadcastss ymm2,DWORD PTR [rsi+0x8]
 952  vfmadd231ps ymm0,ymm2,ymm1
 957  mov rsi,r12
 95a  shl esi,0x3
 95d  movsxd rsi,esi
 960  lea rsi,[r11+rsi*4]
 964  vmovups ymm1,YMMWORD PTR [r9]
 969  vaddps ymm0,ymm0,ymm1
 96d  mov rbx,r12
 970  shl ebx,0x3
 973  movsxd rbx,ebx
 976  lea rbx,[r10+rbx*4]
 97a  vmovups ymm1,YMMWORD PTR [rbx]
 97e  vaddps ymm0,ymm0,ymm1
 982  vxorps xmm1,xmm1,xmm1
 986  vmaxps ymm0,ymm1,ymm0
 98a  vaddps ymm0,ymm0,ymm1
 98e  vmovups YMMWORD PTR [rsi],ymm0
 992  add r12d,0x1
 996  add ebp,0x1
 999  mov rax,QWORD PTR [rsp+0x38]
 99e  cmp ebp,eax
 9a0  jl 0x99
 9a6  add rsp,0x40
 9aa  pop r15
 9ac  pop r14
 9ae  pop r13
 9b0  pop r12
 9b2  pop rbp
 9b3  pop rbx
 9b4  vzeroupper
 9b7  ret
