   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0x108
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
  3e  mov QWORD PTR [rsp+0x78],rax
  43  movsxd r8,DWORD PTR [rsi+0x4]
  47  mov r9,QWORD PTR [rsp+0x20]
  4c  lea rax,[r9+r8*4]
  50  mov QWORD PTR [rsp+0x80],rax
  58  movsxd r9,DWORD PTR [rsi+0x8]
  5c  mov r10,QWORD PTR [rsp+0x28]
  61  lea rax,[r10+r9*4]
  65  mov QWORD PTR [rsp+0x58],rax
  6a  movsxd r10,DWORD PTR [rsi+0xc]
  6e  mov r11,QWORD PTR [rsp+0x140]
  76  lea r10,[r11+r10*4]
  7a  movsxd r11,DWORD PTR [rsi+0x10]
  7e  mov rbx,QWORD PTR [rsp+0x148]
  86  lea rax,[rbx+r11*4]
  8a  mov QWORD PTR [rsp+0x88],rax
  92  movsxd rbx,DWORD PTR [rsi+0x14]
  96  mov rbp,QWORD PTR [rsp+0x150]
  9e  lea rbx,[rbp+rbx*4+0x0]
  a3  movsxd rax,DWORD PTR [rsi+0x18]
  a7  mov QWORD PTR [rsp+0x60],rax
  ac  movsxd rax,DWORD PTR [rsi+0x1c]
  b0  mov QWORD PTR [rsp+0x68],rax
  b5  movsxd rax,DWORD PTR [rsi+0x20]
  b9  mov QWORD PTR [rsp+0x30],rax
  be  movsxd rsi,DWORD PTR [rsi+0x24]
  c2  mov eax,DWORD PTR [rsp+0x10]
  c6  mov QWORD PTR [rsp+0x38],rax
  cb  mov eax,DWORD PTR [rsp+0x8]
  cf  mov QWORD PTR [rsp+0x40],rax
  d4  mov rax,QWORD PTR [rsp+0x40]
  d9  mov rcx,QWORD PTR [rsp+0x38]
  de  cmp eax,ecx
  e0  jge 0xcc2
  e6  mov r15,QWORD PTR [rsp+0x40]
  eb  shl r15d,0xa
  ef  mov r13,r15
  f2  add r13d,0x400
  f9  mov rax,QWORD PTR [rsp+0x30]
  fe  cmp eax,r13d
 101  cmovl r13d,eax
 105  mov rsi,r15
 108  shl esi,0x3
 10b  shl r13d,0x3
 10f  cmp esi,r13d
 112  jge 0x135
 118  movsxd r14,esi
 11b  lea r14,[rbx+r14*4]
 11f  nop
 120  vxorps xmm0,xmm0,xmm0
 124  vmovups YMMWORD PTR [r14],ymm0
 129  add r14,0x20
 12d  add esi,0x8
 130  cmp esi,r13d
 133  jl 0x120
 135  mov rax,QWORD PTR [rsp+0x40]
 13a  mov rcx,rax
 13d  mov QWORD PTR [rsp+0x48],rcx
 142  mov rax,QWORD PTR [rsp+0x48]
 147  shl eax,0x2
 14a  mov QWORD PTR [rsp+0x48],rax
 14f  mov rax,QWORD PTR [rsp+0x48]
 154  mov rcx,rax
 157  mov QWORD PTR [rsp+0x50],rcx
 15c  mov rax,QWORD PTR [rsp+0x50]
 161  add eax,0x4
 164  mov QWORD PTR [rsp+0x50],rax
 169  mov r14,QWORD PTR [rsp+0x68]
 16e  add r14d,0xffffffff
 172  mov rax,QWORD PTR [rsp+0x50]
 177  cmp r14d,eax
 17a  cmovl eax,r14d
 17e  mov QWORD PTR [rsp+0x50],rax
 183  mov r14,r15
 186  add r14d,0x800
 18d  shl r14d,0x3
 191  mov QWORD PTR [rsp+0x70],r15
 196  mov rax,QWORD PTR [rsp+0x70]
 19b  add eax,0xc00
 1a0  mov QWORD PTR [rsp+0x70],rax
 1a5  mov rax,QWORD PTR [rsp+0x70]
 1aa  shl eax,0x3
 1ad  mov QWORD PTR [rsp+0x70],rax
 1b2  mov esi,0x0
 1b7  mov QWORD PTR [rsp+0x98],rsi
 1bf  mov r13,QWORD PTR [rsp+0x98]
 1c7  mov rax,QWORD PTR [rsp+0x60]
 1cc  imul r13d,eax
 1d0  mov r9,QWORD PTR [rsp+0x98]
 1d8  mov rax,QWORD PTR [rsp+0x68]
 1dd  imul r9d,eax
 1e1  mov rax,QWORD PTR [rsp+0x48]
 1e6  add r9d,eax
 1e9  movsxd r9,r9d
 1ec  mov rax,QWORD PTR [rsp+0x58]
 1f1  mov r9d,DWORD PTR [rax+r9*4]
 1f5  add r13d,r9d
 1f8  mov rax,QWORD PTR [rsp+0x98]
 200  mov rcx,rax
 203  mov QWORD PTR [rsp+0x90],rcx
 20b  mov rax,QWORD PTR [rsp+0x90]
 213  mov rcx,QWORD PTR [rsp+0x60]
 218  imul eax,ecx
 21b  mov QWORD PTR [rsp+0x90],rax
 223  mov rbp,QWORD PTR [rsp+0x98]
 22b  mov rax,QWORD PTR [rsp+0x68]
 230  imul ebp,eax
 233  mov rax,QWORD PTR [rsp+0x50]
 238  add ebp,eax
 23a  movsxd rbp,ebp
 23d  mov rax,QWORD PTR [rsp+0x58]
 242  mov ebp,DWORD PTR [rax+rbp*4]
 245  mov rax,QWORD PTR [rsp+0x90]
 24d  add eax,ebp
 24f  mov QWORD PTR [rsp+0x90],rax
 257  mov rbp,r13
 25a  add ebp,0x8
 25d  mov rax,QWORD PTR [rsp+0x90]
 265  cmp ebp,eax
 267  jg 0x628
 26d  movsxd rbp,r14d
 270  lea rbp,[r10+rbp*4]
 274  prefetcht0 BYTE PTR [rbp+0x0]
 278  prefetcht0 BYTE PTR [rbp+0x40]
 27c  prefetcht0 BYTE PTR [rbp+0x80]
 283  prefetcht0 BYTE PTR [rbp+0xc0]
 28a  movsxd rbp,r14d
 28d  lea rbp,[rbx+rbp*4]
 291  prefetcht0 BYTE PTR [rbp+0x0]
 295  prefetcht0 BYTE PTR [rbp+0x40]
 299  prefetcht0 BYTE PTR [rbp+0x80]
 2a0  prefetcht0 BYTE PTR [rbp+0xc0]
 2a7  mov rbp,r14
 2aa  add ebp,0x40
 2ad  mov rax,QWORD PTR [rsp+0x70]
 2b2  cmp eax,ebp
 2b4  cmovl ebp,eax
 2b7  mov r14,rbp
 2ba  movsxd rbp,r13d
 2bd  mov rax,QWORD PTR [rsp+0x78]
 2c2  lea rbp,[rax+rbp*4]
 2c6  mov r12d,DWORD PTR [rbp+0x0]
 2ca  shl r12d,0x3
 2ce  movsxd r12,r12d
 2d1  lea rax,[r10+r12*4]
 2d5  mov QWORD PTR [rsp+0xa0],rax
 2dd  mov r15d,DWORD PTR [rbp+0x4]
 2e1  shl r15d,0x3
 2e5  movsxd r15,r15d
 2e8  lea rax,[r10+r15*4]
 2ec  mov QWORD PTR [rsp+0xa8],rax
 2f4  mov edi,DWORD PTR [rbp+0x8]
 2f7  shl edi,0x3
 2fa  movsxd rdi,edi
 2fd  lea rdi,[r10+rdi*4]
 301  mov r8d,DWORD PTR [rbp+0xc]
 305  shl r8d,0x3
 309  movsxd r8,r8d
 30c  lea r8,[r10+r8*4]
 310  mov r11d,DWORD PTR [rbp+0x10]
 314  shl r11d,0x3
 318  movsxd r11,r11d
 31b  lea r11,[r10+r11*4]
 31f  mov r9d,DWORD PTR [rbp+0x14]
 323  shl r9d,0x3
 327  movsxd r9,r9d
 32a  lea r9,[r10+r9*4]
 32e  mov esi,DWORD PTR [rbp+0x18]
 331  shl esi,0x3
 334  movsxd rsi,esi
 337  lea rsi,[r10+rsi*4]
 33b  mov ebp,DWORD PTR [rbp+0x1c]
 33e  shl ebp,0x3
 341  movsxd rbp,ebp
 344  lea rbp,[r10+rbp*4]
 348  movsxd r12,r13d
 34b  mov rax,QWORD PTR [rsp+0x80]
 353  lea r12,[rax+r12*4]
 357  mov r15d,DWORD PTR [r12]
 35b  shl r15d,0x3
 35f  movsxd r15,r15d
 362  lea rax,[rbx+r15*4]
 366  mov QWORD PTR [rsp+0xb0],rax
 36e  mov r15d,DWORD PTR [r12+0x4]
 373  shl r15d,0x3
 377  movsxd r15,r15d
 37a  lea rax,[rbx+r15*4]
 37e  mov QWORD PTR [rsp+0xb8],rax
 386  mov r15d,DWORD PTR [r12+0x8]
 38b  shl r15d,0x3
 38f  movsxd r15,r15d
 392  lea rax,[rbx+r15*4]
 396  mov QWORD PTR [rsp+0xc0],rax
 39e  mov r15d,DWORD PTR [r12+0xc]
 3a3  shl r15d,0x3
 3a7  movsxd r15,r15d
 3aa  lea rax,[rbx+r15*4]
 3ae  mov QWORD PTR [rsp+0xc8],rax
 3b6  mov r15d,DWORD PTR [r12+0x10]
 3bb  shl r15d,0x3
 3bf  movsxd r15,r15d
 3c2  lea rax,[rbx+r15*4]
 3c6  mov QWORD PTR [rsp+0xd0],rax
 3ce  mov r15d,DWORD PTR [r12+0x14]
 3d3  shl r15d,0x3
 3d7  movsxd r15,r15d
 3da  lea rax,[rbx+r15*4]
 3de  mov QWORD PTR [rsp+0xd8],rax
 3e6  mov r15d,DWORD PTR [r12+0x18]
 3eb  shl r15d,0x3
 3ef  movsxd r15,r15d
 3f2  lea rax,[rbx+r15*4]
 3f6  mov QWORD PTR [rsp+0xe0],rax
 3fe  mov r12d,DWORD PTR [r12+0x1c]
 403  shl r12d,0x3
 407  movsxd r12,r12d
 40a  lea r12,[rbx+r12*4]
 40e  mov rax,QWORD PTR [rsp+0xb0]
 416  vmovups ymm0,YMMWORD PTR [rax]
 41a  mov rax,QWORD PTR [rsp+0xb8]
 422  vmovups ymm1,YMMWORD PTR [rax]
 426  mov rax,QWORD PTR [rsp+0xc0]
 42e  vmovups ymm2,YMMWORD PTR [rax]
 432  mov rax,QWORD PTR [rsp+0xc8]
 43a  vmovups ymm3,YMMWORD PTR [rax]
 43e  mov rax,QWORD PTR [rsp+0xd0]
 446  vmovups ymm4,YMMWORD PTR [rax]
 44a  mov rax,QWORD PTR [rsp+0xd8]
 452  vmovups ymm5,YMMWORD PTR [rax]
 456  mov rax,QWORD PTR [rsp+0xe0]
 45e  vmovups ymm6,YMMWORD PTR [rax]
 462  vmovups ymm7,YMMWORD PTR [r12]
 468  mov r15,QWORD PTR [rsp+0x98]
 470  imul r15d,r15d,0x18
 474  movsxd r15,r15d
 477  mov rax,QWORD PTR [rsp+0x88]
 47f  lea r15,[rax+r15*4]
 483  vmovups ymm8,YMMWORD PTR [r15]
 488  mov rax,QWORD PTR [rsp+0xa0]
 490  vbroadcastss ymm9,DWORD PTR [rax]
 495  vfmadd231ps ymm0,ymm9,ymm8
 49a  mov rax,QWORD PTR [rsp+0xa8]
 4a2  vbroadcastss ymm9,DWORD PTR [rax]
 4a7  vfmadd231ps ymm1,ymm9,ymm8
 4ac  vbroadcastss ymm9,DWORD PTR [rdi]
 4b1  vfmadd231ps ymm2,ymm9,ymm8
 4b6  vbroadcastss ymm9,DWORD PTR [r8]
 4bb  vfmadd231ps ymm3,ymm9,ymm8
 4c0  vbroadcastss ymm9,DWORD PTR [r11]
 4c5  vfmadd231ps ymm4,ymm9,ymm8
 4ca  vbroadcastss ymm9,DWORD PTR [r9]
 4cf  vfmadd231ps ymm5,ymm9,ymm8
 4d4  vbroadcastss ymm9,DWORD PTR [rsi]
 4d9  vfmadd231ps ymm6,ymm9,ymm8
 4de  vbroadcastss ymm9,DWORD PTR [rbp+0x0]
 4e4  vfmadd231ps ymm7,ymm9,ymm8
 4e9  vmovups ymm8,YMMWORD PTR [r15+0x20]
 4ef  mov rax,QWORD PTR [rsp+0xa0]
 4f7  vbroadcastss ymm9,DWORD PTR [rax+0x4]
 4fd  vfmadd231ps ymm0,ymm9,ymm8
 502  mov rax,QWORD PTR [rsp+0xa8]
 50a  vbroadcastss ymm9,DWORD PTR [rax+0x4]
 510  vfmadd231ps ymm1,ymm9,ymm8
 515  vbroadcastss ymm9,DWORD PTR [rdi+0x4]
 51b  vfmadd231ps ymm2,ymm9,ymm8
 520  vbroadcastss ymm9,DWORD PTR [r8+0x4]
 526  vfmadd231ps ymm3,ymm9,ymm8
 52b  vbroadcastss ymm9,DWORD PTR [r11+0x4]
 531  vfmadd231ps ymm4,ymm9,ymm8
 536  vbroadcastss ymm9,DWORD PTR [r9+0x4]
 53c  vfmadd231ps ymm5,ymm9,ymm8
 541  vbroadcastss ymm9,DWORD PTR [rsi+0x4]
 547  vfmadd231ps ymm6,ymm9,ymm8
 54c  vbroadcastss ymm9,DWORD PTR [rbp+0x4]
 552  vfmadd231ps ymm7,ymm9,ymm8
 557  vmovups ymm8,YMMWORD PTR [r15+0x40]
 55d  mov rax,QWORD PTR [rsp+0xa0]
 565  vbroadcastss ymm9,DWORD PTR [rax+0x8]
 56b  vfmadd231ps ymm0,ymm9,ymm8
 570  mov rax,QWORD PTR [rsp+0xa8]
 578  vbroadcastss ymm9,DWORD PTR [rax+0x8]
 57e  vfmadd231ps ymm1,ymm9,ymm8
 583  vbroadcastss ymm9,DWORD PTR [rdi+0x8]
 589  vfmadd231ps ymm2,ymm9,ymm8
 58e  vbroadcastss ymm9,DWORD PTR [r8+0x8]
 594  vfmadd231ps ymm3,ymm9,ymm8
 599  vbroadcastss ymm9,DWORD PTR [r11+0x8]
 59f  vfmadd231ps ymm4,ymm9,ymm8
 5a4  vbroadcastss ymm9,DWORD PTR [r9+0x8]
 5aa  vfmadd231ps ymm5,ymm9,ymm8
 5af  vbroadcastss ymm9,DWORD PTR [rsi+0x8]
 5b5  vfmadd231ps ymm6,ymm9,ymm8
 5ba  vbroadcastss ymm9,DWORD PTR [rbp+0x8]
 5c0  vfmadd231ps ymm7,ymm9,ymm8
 5c5  mov rax,QWORD PTR [rsp+0xb0]
 5cd  vmovups YMMWORD PTR [rax],ymm0
 5d1  mov rax,QWORD PTR [rsp+0xb8]
 5d9  vmovups YMMWORD PTR [rax],ymm1
 5dd  mov rax,QWORD PTR [rsp+0xc0]
 5e5  vmovups YMMWORD PTR [rax],ymm2
 5e9  mov rax,QWORD PTR [rsp+0xc8]
 5f1  vmovups YMMWORD PTR [rax],ymm3
 5f5  mov rax,QWORD PTR [rsp+0xd0]
 5fd  vmovups YMMWORD PTR [rax],ymm4
 601  mov rax,QWORD PTR [rsp+0xd8]
 609  vmovups YMMWORD PTR [rax],ymm5
 60d  mov rax,QWORD PTR [rsp+0xe0]
 615  vmovups YMMWORD PTR [rax],ymm6
 619  vmovups YMMWORD PTR [r12],ymm7
 61f  add r13d,0x8
 623  jmp 0x257
 628  mov rsi,r13
 62b  add esi,0x5
 62e  mov rax,QWORD PTR [rsp+0x90]
 636  cmp esi,eax
 638  jg 0x82f
 63e  movsxd rsi,r13d
 641  mov rax,QWORD PTR [rsp+0x78]
 646  lea rsi,[rax+rsi*4]
 64a  mov edi,DWORD PTR [rsi]
 64c  shl edi,0x3
 64f  movsxd rdi,edi
 652  lea rdi,[r10+rdi*4]
 656  mov r8d,DWORD PTR [rsi+0x4]
 65a  shl r8d,0x3
 65e  movsxd r8,r8d
 661  lea r8,[r10+r8*4]
 665  mov r9d,DWORD PTR [rsi+0x8]
 669  shl r9d,0x3
 66d  movsxd r9,r9d
 670  lea r9,[r10+r9*4]
 674  mov r11d,DWORD PTR [rsi+0xc]
 678  shl r11d,0x3
 67c  movsxd r11,r11d
 67f  lea r11,[r10+r11*4]
 683  mov esi,DWORD PTR [rsi+0x10]
 686  shl esi,0x3
 689  movsxd rsi,esi
 68c  lea rsi,[r10+rsi*4]
 690  movsxd rbp,r13d
 693  mov rax,QWORD PTR [rsp+0x80]
 69b  lea rbp,[rax+rbp*4]
 69f  mov r12d,DWORD PTR [rbp+0x0]
 6a3  shl r12d,0x3
 6a7  movsxd r12,r12d
 6aa  lea rax,[rbx+r12*4]
 6ae  mov QWORD PTR [rsp+0xe8],rax
 6b6  mov r15d,DWORD PTR [rbp+0x4]
 6ba  shl r15d,0x3
 6be  movsxd r15,r15d
 6c1  lea rax,[rbx+r15*4]
 6c5  mov QWORD PTR [rsp+0xf0],rax
 6cd  mov r12d,DWORD PTR [rbp+0x8]
 6d1  shl r12d,0x3
 6d5  movsxd r12,r12d
 6d8  lea rax,[rbx+r12*4]
 6dc  mov QWORD PTR [rsp+0xf8],rax
 6e4  mov r15d,DWORD PTR [rbp+0xc]
 6e8  shl r15d,0x3
 6ec  movsxd r15,r15d
 6ef  lea r15,[rbx+r15*4]
 6f3  mov ebp,DWORD PTR [rbp+0x10]
 6f6  shl ebp,0x3
 6f9  movsxd rbp,ebp
 6fc  lea rbp,[rbx+rbp*4]
 700  mov rax,QWORD PTR [rsp+0xe8]
 708  vmovups ymm0,YMMWORD PTR [rax]
 70c  mov rax,QWORD PTR [rsp+0xf0]
 714  vmovups ymm1,YMMWORD PTR [rax]
 718  mov rax,QWORD PTR [rsp+0xf8]
 720  vmovups ymm2,YMMWORD PTR [rax]
 724  vmovups ymm3,YMMWORD PTR [r15]
 729  vmovups ymm4,YMMWORD PTR [rbp+0x0]
 72e  mov r12,QWORD PTR [rsp+0x98]
 736  imul r12d,r12d,0x18
 73a  movsxd r12,r12d
 73d  mov rax,QWORD PTR [rsp+0x88]
 745  lea r12,[rax+r12*4]
 749  vmovups ymm5,YMMWORD PTR [r12]
 74f  vbroadcastss ymm6,DWORD PTR [rdi]
 754  vfmadd231ps ymm0,ymm6,ymm5
 759  vbroadcastss ymm6,DWORD PTR [r8]
 75e  vfmadd231ps ymm1,ymm6,ymm5
 763  vbroadcastss ymm6,DWORD PTR [r9]
 768  vfmadd231ps ymm2,ymm6,ymm5
 76d  vbroadcastss ymm6,DWORD PTR [r11]
 772  vfmadd231ps ymm3,ymm6,ymm5
 777  vbroadcastss ymm6,DWORD PTR [rsi]
 77c  vfmadd231ps ymm4,ymm6,ymm5
 781  vmovups ymm5,YMMWORD PTR [r12+0x20]
 788  vbroadcastss ymm6,DWORD PTR [rdi+0x4]
 78e  vfmadd231ps ymm0,ymm6,ymm5
 793  vbroadcastss ymm6,DWORD PTR [r8+0x4]
 799  vfmadd231ps ymm1,ymm6,ymm5
 79e  vbroadcastss ymm6,DWORD PTR [r9+0x4]
 7a4  vfmadd231ps ymm2,ymm6,ymm5
 7a9  vbroadcastss ymm6,DWORD PTR [r11+0x4]
 7af  vfmadd231ps ymm3,ymm6,ymm5
 7b4  vbroadcastss ymm6,DWORD PTR [rsi+0x4]
 7ba  vfmadd231ps ymm4,ymm6,ymm5
 7bf  vmovups ymm5,YMMWORD PTR [r12+0x40]
 7c6  vbroadcastss ymm6,DWORD PTR [rdi+0x8]
 7cc  vfmadd231ps ymm0,ymm6,ymm5
 7d1  vbroadcastss ymm6,DWORD PTR [r8+0x8]
 7d7  vfmadd231ps ymm1,ymm6,ymm5
 7dc  vbroadcastss ymm6,DWORD PTR [r9+0x8]
 7e2  vfmadd231ps ymm2,ymm6,ymm5
 7e7  vbroadcastss ymm6,DWORD PTR [r11+0x8]
 7ed  vfmadd231ps ymm3,ymm6,ymm5
 7f2  vbroadcastss ymm6,DWORD PTR [rsi+0x8]
 7f8  vfmadd231ps ymm4,ymm6,ymm5
 7fd  mov rax,QWORD PTR [rsp+0xe8]
 805  vmovups YMMWORD PTR [rax],ymm0
 809  mov rax,QWORD PTR [rsp+0xf0]
 811  vmovups YMMWORD PTR [rax],ymm1
 815  mov rax,QWORD PTR [rsp+0xf8]
 81d  vmovups YMMWORD PTR [rax],ymm2
 821  vmovups YMMWORD PTR [r15],ymm3
 826  vmovups YMMWORD PTR [rbp+0x0],ymm4
 82b  add r13d,0x5
 82f  mov rsi,r13
 832  add esi,0x4
 835  mov rax,QWORD PTR [rsp+0x90]
 83d  cmp esi,eax
 83f  jg 0x9be
 845  movsxd rsi,r13d
 848  mov rax,QWORD PTR [rsp+0x78]
 84d  lea rsi,[rax+rsi*4]
 851  mov edi,DWORD PTR [rsi]
 853  shl edi,0x3
 856  movsxd rdi,edi
 859  lea rdi,[r10+rdi*4]
 85d  mov r8d,DWORD PTR [rsi+0x4]
 861  shl r8d,0x3
 865  movsxd r8,r8d
 868  lea r8,[r10+r8*4]
 86c  mov r9d,DWORD PTR [rsi+0x8]
 870  shl r9d,0x3
 874  movsxd r9,r9d
 877  lea r9,[r10+r9*4]
 87b  mov esi,DWORD PTR [rsi+0xc]
 87e  shl esi,0x3
 881  movsxd rsi,esi
 884  lea rsi,[r10+rsi*4]
 888  movsxd r11,r13d
 88b  mov rax,QWORD PTR [rsp+0x80]
 893  lea r11,[rax+r11*4]
 897  mov ebp,DWORD PTR [r11]
 89a  shl ebp,0x3
 89d  movsxd rbp,ebp
 8a0  lea rax,[rbx+rbp*4]
 8a4  mov QWORD PTR [rsp+0x100],rax
 8ac  mov r12d,DWORD PTR [r11+0x4]
 8b0  shl r12d,0x3
 8b4  movsxd r12,r12d
 8b7  lea r12,[rbx+r12*4]
 8bb  mov r15d,DWORD PTR [r11+0x8]
 8bf  shl r15d,0x3
 8c3  movsxd r15,r15d
 8c6  lea r15,[rbx+r15*4]
 8ca  mov r11d,DWORD PTR [r11+0xc]
 8ce  shl r11d,0x3
 8d2  movsxd r11,r11d
 8d5  lea r11,[rbx+r11*4]
 8d9  mov rax,QWORD PTR [rsp+0x100]
 8e1  vmovups ymm0,YMMWORD PTR [rax]
 8e5  vmovups ymm1,YMMWORD PTR [r12]
 8eb  vmovups ymm2,YMMWORD PTR [r15]
 8f0  vmovups ymm3,YMMWORD PTR [r11]
 8f5  mov rbp,QWORD PTR [rsp+0x98]
 8fd  imul ebp,ebp,0x18
 900  movsxd rbp,ebp
 903  mov rax,QWORD PTR [rsp+0x88]
 90b  lea rbp,[rax+rbp*4]
 90f  vmovups ymm4,YMMWORD PTR [rbp+0x0]
 914  vbroadcastss ymm5,DWORD PTR [rdi]
 919  vfmadd231ps ymm0,ymm5,ymm4
 91e  vbroadcastss ymm5,DWORD PTR [r8]
 923  vfmadd231ps ymm1,ymm5,ymm4
 928  vbroadcastss ymm5,DWORD PTR [r9]
 92d  vfmadd231ps ymm2,ymm5,ymm4
 932  vbroadcastss ymm5,DWORD PTR [rsi]
 937  vfmadd231ps ymm3,ymm5,ymm4
 93c  vmovups ymm4,YMMWORD PTR [rbp+0x20]
 941  vbroadcastss ymm5,DWORD PTR [rdi+0x4]
 947  vfmadd231ps ymm0,ymm5,ymm4
 94c  vbroadcastss ymm5,DWORD PTR [r8+0x4]
 952  vfmadd231ps ymm1,ymm5,ymm4
 957  vbroadcastss ymm5,DWORD PTR [r9+0x4]
 95d  vfmadd231ps ymm2,ymm5,ymm4
 962  vbroadcastss ymm5,DWORD PTR [rsi+0x4]
 968  vfmadd231ps ymm3,ymm5,ymm4
 96d  vmovups ymm4,YMMWORD PTR [rbp+0x40]
 972  vbroadcastss ymm5,DWORD PTR [rdi+0x8]
 978  vfmadd231ps ymm0,ymm5,ymm4
 97d  vbroadcastss ymm5,DWORD PTR [r8+0x8]
 983  vfmadd231ps ymm1,ymm5,ymm4
 988  vbroadcastss ymm5,DWORD PTR [r9+0x8]
 98e  vfmadd231ps ymm2,ymm5,ymm4
 993  vbroadcastss ymm5,DWORD PTR [rsi+0x8]
 999  vfmadd231ps ymm3,ymm5,ymm4
 99e  mov rax,QWORD PTR [rsp+0x100]
 9a6  vmovups YMMWORD PTR [rax],ymm0
 9aa  vmovups YMMWORD PTR [r12],ymm1
 9b0  vmovups YMMWORD PTR [r15],ymm2
 9b5  vmovups YMMWORD PTR [r11],ymm3
 9ba  add r13d,0x4
 9be  mov rsi,r13
 9c1  add esi,0x3
 9c4  mov rax,QWORD PTR [rsp+0x90]
 9cc  cmp esi,eax
 9ce  jg 0xaf3
 9d4  movsxd rsi,r13d
 9d7  mov rax,QWORD PTR [rsp+0x78]
 9dc  lea rsi,[rax+rsi*4]
 9e0  mov edi,DWORD PTR [rsi]
 9e2  shl edi,0x3
 9e5  movsxd rdi,edi
 9e8  lea rdi,[r10+rdi*4]
 9ec  mov r8d,DWORD PTR [rsi+0x4]
 9f0  shl r8d,0x3
 9f4  movsxd r8,r8d
 9f7  lea r8,[r10+r8*4]
 9fb  mov esi,DWORD PTR [rsi+0x8]
 9fe  shl esi,0x3
 a01  movsxd rsi,esi
 a04  lea rsi,[r10+rsi*4]
 a08  movsxd r9,r13d
 a0b  mov rax,QWORD PTR [rsp+0x80]
 a13  lea r9,[rax+r9*4]
 a17  mov r11d,DWORD PTR [r9]
 a1a  shl r11d,0x3
 a1e  movsxd r11,r11d
 a21  lea r11,[rbx+r11*4]
 a25  mov ebp,DWORD PTR [r9+0x4]
 a29  shl ebp,0x3
 a2c  movsxd rbp,ebp
 a2f  lea rbp,[rbx+rbp*4]
 a33  mov r9d,DWORD PTR [r9+0x8]
 a37  shl r9d,0x3
 a3b  movsxd r9,r9d
 a3e  lea r9,[rbx+r9*4]
 a42  vmovups ymm0,YMMWORD PTR [r11]
 a47  vmovups ymm1,YMMWORD PTR [rbp+0x0]
 a4c  vmovups ymm2,YMMWORD PTR [r9]
 a51  mov r12,QWORD PTR [rsp+0x98]
 a59  imul r12d,r12d,0x18
 a5d  movsxd r12,r12d
 a60  mov rax,QWORD PTR [rsp+0x88]
 a68  lea r12,[rax+r12*4]
 a6c  vmovups ymm3,YMMWORD PTR [r12]
 a72  vbroadcastss ymm4,DWORD PTR [rdi]
 a77  vfmadd231ps ymm0,ymm4,ymm3
 a7c  vbroadcastss ymm4,DWORD PTR [r8]
 a81  vfmadd231ps ymm1,ymm4,ymm3
 a86  vbroadcastss ymm4,DWORD PTR [rsi]
 a8b  vfmadd231ps ymm2,ymm4,ymm3
 a90  vmovups ymm3,YMMWORD PTR [r12+0x20]
 a97  vbroadcastss ymm4,DWORD PTR [rdi+0x4]
 a9d  vfmadd231ps ymm0,ymm4,ymm3
 aa2  vbroadcastss ymm4,DWORD PTR [r8+0x4]
 aa8  vfmadd231ps ymm1,ymm4,ymm3
 aad  vbroadcastss ymm4,DWORD PTR [rsi+0x4]
 ab3  vfmadd231ps ymm2,ymm4,ymm3
 ab8  vmovups ymm3,YMMWORD PTR [r12+0x40]
 abf  vbroadcastss ymm4,DWORD PTR [rdi+0x8]
 ac5  vfmadd231ps ymm0,ymm4,ymm3
 aca  vbroadcastss ymm4,DWORD PTR [r8+0x8]
 ad0  vfmadd231ps ymm1,ymm4,ymm3
 ad5  vbroadcastss ymm4,DWORD PTR [rsi+0x8]
 adb  vfmadd231ps ymm2,ymm4,ymm3
 ae0  vmovups YMMWORD PTR [r11],ymm0
 ae5  vmovups YMMWORD PTR [rbp+0x0],ymm1
 aea  vmovups YMMWORD PTR [r9],ymm2
 aef  add r13d,0x3
 af3  mov rsi,r13
 af6  add esi,0x2
 af9  mov rax,QWORD PTR [rsp+0x90]
 b01  cmp esi,eax
 b03  jg 0xbde
 b09  movsxd rsi,r13d
 b0c  mov rax,QWORD PTR [rsp+0x78]
 b11  lea rsi,[rax+rsi*4]
 b15  mov edi,DWORD PTR [rsi]
 b17  shl edi,0x3
 b1a  movsxd rdi,edi
 b1d  lea rdi,[r10+rdi*4]
 b21  mov esi,DWORD PTR [rsi+0x4]
 b24  shl esi,0x3
 b27  movsxd rsi,esi
 b2a  lea rsi,[r10+rsi*4]
 b2e  movsxd r8,r13d
 b31  mov rax,QWORD PTR [rsp+0x80]
 b39  lea r8,[rax+r8*4]
 b3d  mov r9d,DWORD PTR [r8]
 b40  shl r9d,0x3
 b44  movsxd r9,r9d
 b47  lea r9,[rbx+r9*4]
 b4b  mov r8d,DWORD PTR [r8+0x4]
 b4f  shl r8d,0x3
 b53  movsxd r8,r8d
 b56  lea r8,[rbx+r8*4]
 b5a  vmovups ymm0,YMMWORD PTR [r9]
 b5f  vmovups ymm1,YMMWORD PTR [r8]
 b64  mov r11,QWORD PTR [rsp+0x98]
 b6c  imul r11d,r11d,0x18
 b70  movsxd r11,r11d
 b73  mov rax,QWORD PTR [rsp+0x88]
 b7b  lea r11,[rax+r11*4]
 b7f  vmovups ymm2,YMMWORD PTR [r11]
 b84  vbroadcastss ymm3,DWORD PTR [rdi]
 b89  vfmadd231ps ymm0,ymm3,ymm2
 b8e  vbroadcastss ymm3,DWORD PTR [rsi]
 b93  vfmadd231ps ymm1,ymm3,ymm2
 b98  vmovups ymm2,YMMWORD PTR [r11+0x20]
 b9e  vbroadcastss ymm3,DWORD PTR [rdi+0x4]
 ba4  vfmadd231ps ymm0,ymm3,ymm2
 ba9  vbroadcastss ymm3,DWORD PTR [rsi+0x4]
 baf  vfmadd231ps ymm1,ymm3,ymm2
 bb4  vmovups ymm2,YMMWORD PTR [r11+0x40]
 bba  vbroadcastss ymm3,DWORD PTR [rdi+0x8]
 bc0  vfmadd231ps ymm0,ymm3,ymm2
 bc5  vbroadcastss ymm3,DWORD PTR [rsi+0x8]
 bcb  vfmadd231ps ymm1,ymm3,ymm2
 bd0  vmovups YMMWORD PTR [r9],ymm0
 bd5  vmovups YMMWORD PTR [r8],ymm1
 bda  add r13d,0x2
 bde  mov rsi,r13
 be1  add esi,0x1
 be4  mov rax,QWORD PTR [rsp+0x90]
 bec  cmp esi,eax
 bee  jg 0xc7f
 bf4  movsxd rsi,r13d
 bf7  mov rax,QWORD PTR [rsp+0x78]
 bfc  lea rsi,[rax+rsi*4]
 c00  mov esi,DWORD PTR [rsi]
 c02  shl esi,0x3
 c05  movsxd rsi,esi
 c08  lea rsi,[r10+rsi*4]
 c0c  movsxd rdi,r13d
 c0f  mov rax,QWORD PTR [rsp+0x80]
 c17  lea rdi,[rax+rdi*4]
 c1b  mov edi,DWORD PTR [rdi]
 c1d  shl edi,0x3
 c20  movsxd rdi,edi
 c23  lea rdi,[rbx+rdi*4]
 c27  vmovups ymm0,YMMWORD PTR [rdi]
 c2b  mov r8,QWORD PTR [rsp+0x98]
 c33  imul r8d,r8d,0x18
 c37  movsxd r8,r8d
 c3a  mov rax,QWORD PTR [rsp+0x88]
 c42  lea r8,[rax+r8*4]
 c46  vmovups ymm1,YMMWORD PTR [r8]
 c4b  vbroadcastss ymm2,DWORD PTR [rsi]
 c50  vfmadd231ps ymm0,ymm2,ymm1
 c55  vmovups ymm1,YMMWORD PTR [r8+0x20]
 c5b  vbroadcastss ymm2,DWORD PTR [rsi+0x4]
 c61  vfmadd231ps ymm0,ymm2,ymm1
 c66  vmovups ymm1,YMMWORD PTR [r8+0x40]
 c6c  vbroadcastss ymm2,DWORD PTR [rsi+0x8]
 c72  vfmadd231ps ymm0,ymm2,ymm1
 c77  vmovups YMMWORD PTR [rdi],ymm0
 c7b  add r13d,0x1
 c7f  mov rax,QWORD PTR [rsp+0x98]
 c87  add eax,0x1
 c8a  mov QWORD PTR [rsp+0x98],rax
 c92  mov rax,QWORD PTR [rsp+0x98]
 c9a  cmp eax,0x2
 c9d  jl 0x1bf
 ca3  mov rax,QWORD PTR [rsp+0x40]
 ca8  add eax,0x1
 cab  mov QWORD PTR [rsp+0x40],rax
 cb0  mov rax,QWORD PTR [rsp+0x40]
 cb5  mov rcx,QWORD PTR [rsp+0x38]
 cba  cmp eax,ecx
 cbc  jl 0xe6
 cc2  add rsp,0x108
 cc9  pop r15
 ccb  pop r14
 ccd  pop r13
 ccf  pop r12
 cd1  pop rbp
 cd2  pop rbx
 cd3  vzeroupper
 cd6  ret
