   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x58
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
  59  mov r11,QWORD PTR [rsp+0x90]
  61  lea r10,[r11+r10*4]
  65  movsxd r11,DWORD PTR [rsi+0x10]
  69  mov rbx,QWORD PTR [rsp+0x98]
  71  lea r11,[rbx+r11*4]
  75  movsxd rbx,DWORD PTR [rsi+0x14]
  79  mov rbp,QWORD PTR [rsp+0xa0]
  81  lea rax,[rbp+rbx*4+0x0]
  86  mov QWORD PTR [rsp+0x48],rax
  8b  movsxd rax,DWORD PTR [rsi+0x18]
  8f  mov QWORD PTR [rsp+0x30],rax
  94  movsxd rsi,DWORD PTR [rsi+0x1c]
  98  mov eax,DWORD PTR [rsp+0x10]
  9c  mov QWORD PTR [rsp+0x38],rax
  a1  mov eax,DWORD PTR [rsp+0x8]
  a5  mov QWORD PTR [rsp+0x40],rax
  aa  mov rax,QWORD PTR [rsp+0x40]
  af  mov rcx,QWORD PTR [rsp+0x38]
  b4  cmp eax,ecx
  b6  jge 0x621
  bc  mov r13,QWORD PTR [rsp+0x40]
  c1  shl r13d,0x6
  c5  mov QWORD PTR [rsp+0x50],r13
  ca  mov rax,QWORD PTR [rsp+0x50]
  cf  add eax,0x40
  d2  mov QWORD PTR [rsp+0x50],rax
  d7  mov rax,QWORD PTR [rsp+0x50]
  dc  mov rcx,QWORD PTR [rsp+0x30]
  e1  cmp ecx,eax
  e3  cmovl eax,ecx
  e6  mov QWORD PTR [rsp+0x50],rax
  eb  mov r15,r13
  ee  add r15d,0x4
  f2  mov rax,QWORD PTR [rsp+0x50]
  f7  cmp r15d,eax
  fa  jg 0x28f
 100  vxorps xmm0,xmm0,xmm0
 104  vxorps xmm1,xmm1,xmm1
 108  vxorps xmm2,xmm2,xmm2
 10c  vxorps xmm3,xmm3,xmm3
 110  vxorps xmm4,xmm4,xmm4
 114  vxorps xmm5,xmm5,xmm5
 118  vxorps xmm6,xmm6,xmm6
 11c  vxorps xmm7,xmm7,xmm7
 120  mov r15d,DWORD PTR [r9]
 123  mov ebp,DWORD PTR [r9+0x40]
 127  cmp r15d,ebp
 12a  jge 0x241
 130  mov rsi,r15
 133  shl esi,0x1
 136  movsxd rsi,esi
 139  lea rsi,[r10+rsi*4]
 13d  mov r12d,DWORD PTR [rsi]
 140  mov ebx,DWORD PTR [rsi+0x4]
 143  mov esi,DWORD PTR [rsi+0xc]
 146  mov r14,r13
 149  shl r14d,0x4
 14d  add r14d,r12d
 150  movsxd r12,r14d
 153  lea r12,[rdi+r12*4]
 157  vmovups ymm8,YMMWORD PTR [r12]
 15d  vmovups ymm9,YMMWORD PTR [r12+0x40]
 164  vmovups ymm10,YMMWORD PTR [r12+0x80]
 16e  vmovups ymm11,YMMWORD PTR [r12+0xc0]
 178  mov r12,r15
 17b  shl r12d,0x4
 17f  movsxd r12,r12d
 182  lea r12,[r11+r12*4]
 186  vmovups ymm12,YMMWORD PTR [r12]
 18c  vmovups ymm13,YMMWORD PTR [r12+0x20]
 193  cmp ebx,esi
 195  jge 0x234
 19b  movsxd r12,ebx
 19e  lea r12,[r8+r12*4]
 1a2  nop WORD PTR [rax+rax*1+0x0]
 1ab  nop WORD PTR [rax+rax*1+0x0]
 1b4  nop WORD PTR [rax+rax*1+0x0]
 1bd  nop DWORD PTR [rax]
 1c0  vmovups ymm14,YMMWORD PTR [r12]
 1c6  vpermps ymm15,ymm12,ymm8
 1cb  vfmadd231ps ymm0,ymm15,ymm14
 1d0  vpermps ymm15,ymm12,ymm9
 1d5  vfmadd231ps ymm2,ymm15,ymm14
 1da  vpermps ymm15,ymm12,ymm10
 1df  vfmadd231ps ymm4,ymm15,ymm14
 1e4  vpermps ymm15,ymm12,ymm11
 1e9  vfmadd231ps ymm6,ymm15,ymm14
 1ee  vpsrld ymm12,ymm12,0x4
 1f4  vmovups ymm14,YMMWORD PTR [r12+0x20]
 1fb  vpermps ymm15,ymm13,ymm8
 200  vfmadd231ps ymm1,ymm15,ymm14
 205  vpermps ymm15,ymm13,ymm9
 20a  vfmadd231ps ymm3,ymm15,ymm14
 20f  vpermps ymm15,ymm13,ymm10
 214  vfmadd231ps ymm5,ymm15,ymm14
 219  vpermps ymm15,ymm13,ymm11
 21e  vfmadd231ps ymm7,ymm15,ymm14
 223  vpsrld ymm13,ymm13,0x4
 229  add r12,0x40
 22d  add ebx,0x10
 230  cmp ebx,esi
 232  jl 0x1c0
 234  add r15d,0x1
 238  cmp r15d,ebp
 23b  jl 0x130
 241  mov rsi,r13
 244  shl esi,0x4
 247  movsxd rsi,esi
 24a  mov rax,QWORD PTR [rsp+0x48]
 24f  lea rsi,[rax+rsi*4]
 253  vmovups YMMWORD PTR [rsi],ymm0
 257  vmovups YMMWORD PTR [rsi+0x20],ymm1
 25c  vmovups YMMWORD PTR [rsi+0x40],ymm2
 261  vmovups YMMWORD PTR [rsi+0x60],ymm3
 266  vmovups YMMWORD PTR [rsi+0x80],ymm4
 26e  vmovups YMMWORD PTR [rsi+0xa0],ymm5
 276  vmovups YMMWORD PTR [rsi+0xc0],ymm6
 27e  vmovups YMMWORD PTR [rsi+0xe0],ymm7
 286  add r13d,0x4
 28a  jmp 0xeb
 28f  mov rsi,r13
 292  add esi,0x3
 295  mov rax,QWORD PTR [rsp+0x50]
 29a  cmp esi,eax
 29c  jg 0x3e6
 2a2  vxorps xmm0,xmm0,xmm0
 2a6  vxorps xmm1,xmm1,xmm1
 2aa  vxorps xmm2,xmm2,xmm2
 2ae  vxorps xmm3,xmm3,xmm3
 2b2  vxorps xmm4,xmm4,xmm4
 2b6  vxorps xmm5,xmm5,xmm5
 2ba  mov esi,DWORD PTR [r9]
 2bd  mov ebx,DWORD PTR [r9+0x40]
 2c1  cmp esi,ebx
 2c3  jge 0x3ad
 2c9  mov rbp,rsi
 2cc  shl ebp,0x1
 2cf  movsxd rbp,ebp
 2d2  lea rbp,[r10+rbp*4]
 2d6  mov r12d,DWORD PTR [rbp+0x0]
 2da  mov r14d,DWORD PTR [rbp+0x4]
 2de  mov ebp,DWORD PTR [rbp+0xc]
 2e1  mov r15,r13
 2e4  shl r15d,0x4
 2e8  add r15d,r12d
 2eb  movsxd r12,r15d
 2ee  lea r12,[rdi+r12*4]
 2f2  vmovups ymm6,YMMWORD PTR [r12]
 2f8  vmovups ymm7,YMMWORD PTR [r12+0x40]
 2ff  vmovups ymm8,YMMWORD PTR [r12+0x80]
 309  mov r12,rsi
 30c  shl r12d,0x4
 310  movsxd r12,r12d
 313  lea r12,[r11+r12*4]
 317  vmovups ymm9,YMMWORD PTR [r12]
 31d  vmovups ymm10,YMMWORD PTR [r12+0x20]
 324  cmp r14d,ebp
 327  jge 0x3a2
 32d  movsxd r12,r14d
 330  lea r12,[r8+r12*4]
 334  nop WORD PTR [rax+rax*1+0x0]
 33d  nop DWORD PTR [rax]
 340  vmovups ymm11,YMMWORD PTR [r12]
 346  vpermps ymm12,ymm9,ymm6
 34b  vfmadd231ps ymm0,ymm12,ymm11
 350  vpermps ymm12,ymm9,ymm7
 355  vfmadd231ps ymm2,ymm12,ymm11
 35a  vpermps ymm12,ymm9,ymm8
 35f  vfmadd231ps ymm4,ymm12,ymm11
 364  vpsrld ymm9,ymm9,0x4
 36a  vmovups ymm11,YMMWORD PTR [r12+0x20]
 371  vpermps ymm12,ymm10,ymm6
 376  vfmadd231ps ymm1,ymm12,ymm11
 37b  vpermps ymm12,ymm10,ymm7
 380  vfmadd231ps ymm3,ymm12,ymm11
 385  vpermps ymm12,ymm10,ymm8
 38a  vfmadd231ps ymm5,ymm12,ymm11
 38f  vpsrld ymm10,ymm10,0x4
 395  add r12,0x40
 399  add r14d,0x10
 39d  cmp r14d,ebp
 3a0  jl 0x340
 3a2  add esi,0x1
 3a5  cmp esi,ebx
 3a7  jl 0x2c9
 3ad  mov rsi,r13
 3b0  shl esi,0x4
 3b3  movsxd rsi,esi
 3b6  mov rax,QWORD PTR [rsp+0x48]
 3bb  lea rsi,[rax+rsi*4]
 3bf  vmovups YMMWORD PTR [rsi],ymm0
 3c3  vmovups YMMWORD PTR [rsi+0x20],ymm1
 3c8  vmovups YMMWORD PTR [rsi+0x40],ymm2
 3cd  vmovups YMMWORD PTR [rsi+0x60],ymm3
 3d2  vmovups YMMWORD PTR [rsi+0x80],ymm4
 3da  vmovups YMMWORD PTR [rsi+0xa0],ymm5
 3e2  add r13d,0x3
 3e6  mov rsi,r13
 3e9  add esi,0x2
 3ec  mov rax,QWORD PTR [rsp+0x50]
 3f1  cmp esi,eax
 3f3  jg 0x500
 3f9  vxorps xmm0,xmm0,xmm0
 3fd  vxorps xmm1,xmm1,xmm1
 401  vxorps xmm2,xmm2,xmm2
 405  vxorps xmm3,xmm3,xmm3
 409  mov esi,DWORD PTR [r9]
 40c  mov ebx,DWORD PTR [r9+0x40]
 410  cmp esi,ebx
 412  jge 0x4d7
 418  mov rbp,rsi
 41b  shl ebp,0x1
 41e  movsxd rbp,ebp
 421  lea rbp,[r10+rbp*4]
 425  mov r12d,DWORD PTR [rbp+0x0]
 429  mov r14d,DWORD PTR [rbp+0x4]
 42d  mov ebp,DWORD PTR [rbp+0xc]
 430  mov r15,r13
 433  shl r15d,0x4
 437  add r15d,r12d
 43a  movsxd r12,r15d
 43d  lea r12,[rdi+r12*4]
 441  vmovups ymm4,YMMWORD PTR [r12]
 447  vmovups ymm5,YMMWORD PTR [r12+0x40]
 44e  mov r12,rsi
 451  shl r12d,0x4
 455  movsxd r12,r12d
 458  lea r12,[r11+r12*4]
 45c  vmovups ymm6,YMMWORD PTR [r12]
 462  vmovups ymm7,YMMWORD PTR [r12+0x20]
 469  cmp r14d,ebp
 46c  jge 0x4cc
 472  movsxd r12,r14d
 475  lea r12,[r8+r12*4]
 479  nop DWORD PTR [rax+0x0]
 480  vmovups ymm8,YMMWORD PTR [r12]
 486  vpermps ymm9,ymm6,ymm4
 48b  vfmadd231ps ymm0,ymm9,ymm8
 490  vpermps ymm9,ymm6,ymm5
 495  vfmadd231ps ymm2,ymm9,ymm8
 49a  vpsrld ymm6,ymm6,0x4
 49f  vmovups ymm8,YMMWORD PTR [r12+0x20]
 4a6  vpermps ymm9,ymm7,ymm4
 4ab  vfmadd231ps ymm1,ymm9,ymm8
 4b0  vpermps ymm9,ymm7,ymm5
 4b5  vfmadd231ps ymm3,ymm9,ymm8
 4ba  vpsrld ymm7,ymm7,0x4
 4bf  add r12,0x40
 4c3  add r14d,0x10
 4c7  cmp r14d,ebp
 4ca  jl 0x480
 4cc  add esi,0x1
 4cf  cmp esi,ebx
 4d1  jl 0x418
 4d7  mov rsi,r13
 4da  shl esi,0x4
 4dd  movsxd rsi,esi
 4e0  mov rax,QWORD PTR [rsp+0x48]
 4e5  lea rsi,[rax+rsi*4]
 4e9  vmovups YMMWORD PTR [rsi],ymm0
 4ed  vmovups YMMWORD PTR [rsi+0x20],ymm1
 4f2  vmovups YMMWORD PTR [rsi+0x40],ymm2
 4f7  vmovups YMMWORD PTR [rsi+0x60],ymm3
 4fc  add r13d,0x2
 500  mov rsi,r13
 503  add esi,0x1
 506  mov rax,QWORD PTR [rsp+0x50]
 50b  cmp esi,eax
 50d  jg 0x602
 513  vxorps xmm0,xmm0,xmm0
 517  vxorps xmm1,xmm1,xmm1
 51b  mov esi,DWORD PTR [r9]
 51e  mov ebx,DWORD PTR [r9+0x40]
 522  cmp esi,ebx
 524  jge 0x5e3
 52a  mov rbp,rsi
 52d  shl ebp,0x1
 530  movsxd rbp,ebp
 533  lea rbp,[r10+rbp*4]
 537  mov r12d,DWORD PTR [rbp+0x0]
 53b  mov r14d,DWORD PTR [rbp+0x4]
 53f  mov ebp,DWORD PTR [rbp+0xc]
 542  mov r15,r13
 545  shl r15d,0x4
 549  add r15d,r12d
 54c  movsxd r12,r15d
 54f  lea r12,[rdi+r12*4]
 553  vmovups ymm2,YMMWORD PTR [r12]
 559  mov r12,rsi
 55c  shl r12d,0x4
 560  movsxd r12,r12d
 563  lea r12,[r11+r12*4]
 567  vmovups ymm3,YMMWORD PTR [r12]
 56d  vmovups ymm4,YMMWORD PTR [r12+0x20]
 574  cmp r14d,ebp
 577  jge 0x5d8
 57d  movsxd r12,r14d
 580  lea r12,[r8+r12*4]
 584  nop WORD PTR [rax+rax*1+0x0]
 58d  nop WORD PTR [rax+rax*1+0x0]
 596  nop WORD PTR [rax+rax*1+0x0]
 59f  nop
 5a0  vmovups ymm5,YMMWORD PTR [r12]
 5a6  vpermps ymm6,ymm3,ymm2
 5ab  vfmadd231ps ymm0,ymm6,ymm5
 5b0  vpsrld ymm3,ymm3,0x4
 5b5  vmovups ymm5,YMMWORD PTR [r12+0x20]
 5bc  vpermps ymm6,ymm4,ymm2
 5c1  vfmadd231ps ymm1,ymm6,ymm5
 5c6  vpsrld ymm4,ymm4,0x4
 5cb  add r12,0x40
 5cf  add r14d,0x10
 5d3  cmp r14d,ebp
 5d6  jl 0x5a0
 5d8  add esi,0x1
 5db  cmp esi,ebx
 5dd  jl 0x52a
 5e3  mov rsi,r13
 5e6  shl esi,0x4
 5e9  movsxd rsi,esi
 5ec  mov rax,QWORD PTR [rsp+0x48]
 5f1  lea rsi,[rax+rsi*4]
 5f5  vmovups YMMWORD PTR [rsi],ymm0
 5f9  vmovups YMMWORD PTR [rsi+0x20],ymm1
 5fe  add r13d,0x1
 602  mov rax,QWORD PTR [rsp+0x40]
 607  add eax,0x1
 60a  mov QWORD PTR [rsp+0x40],rax
 60f  mov rax,QWORD PTR [rsp+0x40]
 614  mov rcx,QWORD PTR [rsp+0x38]
 619  cmp eax,ecx
 61b  jl 0xbc
 621  add rsp,0x58
 625  pop r15
 627  pop r14
 629  pop r13
 62b  pop r12
 62d  pop rbp
 62e  pop rbx
 62f  vzeroupper
 632  ret
