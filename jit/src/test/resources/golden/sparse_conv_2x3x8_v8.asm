   0  push rbx
   1  push rbp
   2  push r12
   4  push r13
   6  push r14
   8  push r15
   a  sub rsp,0xb0
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
  6e  mov r11,QWORD PTR [rsp+0xe8]
  76  lea r10,[r11+r10*4]
  7a  movsxd r11,DWORD PTR [rsi+0x10]
  7e  mov rbx,QWORD PTR [rsp+0xf0]
  86  lea rax,[rbx+r11*4]
  8a  mov QWORD PTR [rsp+0x88],rax
  92  movsxd rbx,DWORD PTR [rsi+0x14]
  96  mov rbp,QWORD PTR [rsp+0xf8]
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
  e0  jge 0xbe8
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
 183  mov QWORD PTR [rsp+0xa0],r15
 18b  mov rax,QWORD PTR [rsp+0xa0]
 193  add eax,0x800
 198  mov QWORD PTR [rsp+0xa0],rax
 1a0  mov rax,QWORD PTR [rsp+0xa0]
 1a8  shl eax,0x3
 1ab  mov QWORD PTR [rsp+0xa0],rax
 1b3  mov QWORD PTR [rsp+0x70],r15
 1b8  mov rax,QWORD PTR [rsp+0x70]
 1bd  add eax,0xc00
 1c2  mov QWORD PTR [rsp+0x70],rax
 1c7  mov rax,QWORD PTR [rsp+0x70]
 1cc  shl eax,0x3
 1cf  mov QWORD PTR [rsp+0x70],rax
 1d4  mov esi,0x0
 1d9  mov QWORD PTR [rsp+0x98],rsi
 1e1  mov r13,QWORD PTR [rsp+0x98]
 1e9  mov rax,QWORD PTR [rsp+0x60]
 1ee  imul r13d,eax
 1f2  mov r9,QWORD PTR [rsp+0x98]
 1fa  mov rax,QWORD PTR [rsp+0x68]
 1ff  imul r9d,eax
 203  mov rax,QWORD PTR [rsp+0x48]
 208  add r9d,eax
 20b  movsxd r9,r9d
 20e  mov rax,QWORD PTR [rsp+0x58]
 213  mov r9d,DWORD PTR [rax+r9*4]
 217  add r13d,r9d
 21a  mov rax,QWORD PTR [rsp+0x98]
 222  mov rcx,rax
 225  mov QWORD PTR [rsp+0x90],rcx
 22d  mov rax,QWORD PTR [rsp+0x90]
 235  mov rcx,QWORD PTR [rsp+0x60]
 23a  imul eax,ecx
 23d  mov QWORD PTR [rsp+0x90],rax
 245  mov rbp,QWORD PTR [rsp+0x98]
 24d  mov rax,QWORD PTR [rsp+0x68]
 252  imul ebp,eax
 255  mov rax,QWORD PTR [rsp+0x50]
 25a  add ebp,eax
 25c  movsxd rbp,ebp
 25f  mov rax,QWORD PTR [rsp+0x58]
 264  mov ebp,DWORD PTR [rax+rbp*4]
 267  mov rax,QWORD PTR [rsp+0x90]
 26f  add eax,ebp
 271  mov QWORD PTR [rsp+0x90],rax
 279  mov rbp,r13
 27c  add ebp,0x8
 27f  mov rax,QWORD PTR [rsp+0x90]
 287  cmp ebp,eax
 289  jg 0x5c4
 28f  mov rax,QWORD PTR [rsp+0xa0]
 297  movsxd rbp,eax
 29a  lea rbp,[r10+rbp*4]
 29e  prefetcht0 BYTE PTR [rbp+0x0]
 2a2  prefetcht0 BYTE PTR [rbp+0x40]
 2a6  prefetcht0 BYTE PTR [rbp+0x80]
 2ad  prefetcht0 BYTE PTR [rbp+0xc0]
 2b4  mov rax,QWORD PTR [rsp+0xa0]
 2bc  movsxd rbp,eax
 2bf  lea rbp,[rbx+rbp*4]
 2c3  prefetcht0 BYTE PTR [rbp+0x0]
 2c7  prefetcht0 BYTE PTR [rbp+0x40]
 2cb  prefetcht0 BYTE PTR [rbp+0x80]
 2d2  prefetcht0 BYTE PTR [rbp+0xc0]
 2d9  mov rbp,QWORD PTR [rsp+0xa0]
 2e1  add ebp,0x40
 2e4  mov rax,QWORD PTR [rsp+0x70]
 2e9  cmp eax,ebp
 2eb  cmovl ebp,eax
 2ee  mov QWORD PTR [rsp+0xa0],rbp
 2f6  movsxd rbp,r13d
 2f9  mov rax,QWORD PTR [rsp+0x78]
 2fe  lea rbp,[rax+rbp*4]
 302  prefetcht0 BYTE PTR [rbp+0x100]
 309  movsxd r12,r13d
 30c  mov rax,QWORD PTR [rsp+0x80]
 314  lea r12,[rax+r12*4]
 318  prefetcht0 BYTE PTR [r12+0x100]
 321  movsxd r15,DWORD PTR [r12]
 325  shl r15,0x5
 329  vmovups ymm0,YMMWORD PTR [rbx+r15*1]
 32f  movsxd r15,DWORD PTR [r12+0x4]
 334  shl r15,0x5
 338  vmovups ymm1,YMMWORD PTR [rbx+r15*1]
 33e  movsxd r15,DWORD PTR [r12+0x8]
 343  shl r15,0x5
 347  vmovups ymm2,YMMWORD PTR [rbx+r15*1]
 34d  movsxd r15,DWORD PTR [r12+0xc]
 352  shl r15,0x5
 356  vmovups ymm3,YMMWORD PTR [rbx+r15*1]
 35c  movsxd r15,DWORD PTR [r12+0x10]
 361  shl r15,0x5
 365  vmovups ymm4,YMMWORD PTR [rbx+r15*1]
 36b  movsxd r15,DWORD PTR [r12+0x14]
 370  shl r15,0x5
 374  vmovups ymm5,YMMWORD PTR [rbx+r15*1]
 37a  movsxd r15,DWORD PTR [r12+0x18]
 37f  shl r15,0x5
 383  vmovups ymm6,YMMWORD PTR [rbx+r15*1]
 389  movsxd r15,DWORD PTR [r12+0x1c]
 38e  shl r15,0x5
 392  vmovups ymm7,YMMWORD PTR [rbx+r15*1]
 398  movsxd rax,DWORD PTR [rbp+0x0]
 39c  mov QWORD PTR [rsp+0xa8],rax
 3a4  mov rax,QWORD PTR [rsp+0xa8]
 3ac  shl rax,0x5
 3b0  mov QWORD PTR [rsp+0xa8],rax
 3b8  movsxd rdi,DWORD PTR [rbp+0x4]
 3bc  shl rdi,0x5
 3c0  movsxd r8,DWORD PTR [rbp+0x8]
 3c4  shl r8,0x5
 3c8  movsxd r11,DWORD PTR [rbp+0xc]
 3cc  shl r11,0x5
 3d0  movsxd r9,DWORD PTR [rbp+0x10]
 3d4  shl r9,0x5
 3d8  movsxd rsi,DWORD PTR [rbp+0x14]
 3dc  shl rsi,0x5
 3e0  movsxd r14,DWORD PTR [rbp+0x18]
 3e4  shl r14,0x5
 3e8  movsxd rbp,DWORD PTR [rbp+0x1c]
 3ec  shl rbp,0x5
 3f0  mov r15,QWORD PTR [rsp+0x98]
 3f8  imul r15d,r15d,0x18
 3fc  movsxd r15,r15d
 3ff  mov rax,QWORD PTR [rsp+0x88]
 407  lea r15,[rax+r15*4]
 40b  vmovups ymm8,YMMWORD PTR [r15]
 410  mov rax,QWORD PTR [rsp+0xa8]
 418  vbroadcastss ymm9,DWORD PTR [r10+rax*1]
 41e  vfmadd231ps ymm0,ymm9,ymm8
 423  vbroadcastss ymm9,DWORD PTR [r10+rdi*1]
 429  vfmadd231ps ymm1,ymm9,ymm8
 42e  vbroadcastss ymm9,DWORD PTR [r10+r8*1]
 434  vfmadd231ps ymm2,ymm9,ymm8
 439  vbroadcastss ymm9,DWORD PTR [r10+r11*1]
 43f  vfmadd231ps ymm3,ymm9,ymm8
 444  vbroadcastss ymm9,DWORD PTR [r10+r9*1]
 44a  vfmadd231ps ymm4,ymm9,ymm8
 44f  vbroadcastss ymm9,DWORD PTR [r10+rsi*1]
 455  vfmadd231ps ymm5,ymm9,ymm8
 45a  vbroadcastss ymm9,DWORD PTR [r10+r14*1]
 460  vfmadd231ps ymm6,ymm9,ymm8
 465  vbroadcastss ymm9,DWORD PTR [r10+rbp*1]
 46b  vfmadd231ps ymm7,ymm9,ymm8
 470  vmovups ymm8,YMMWORD PTR [r15+0x20]
 476  mov rax,QWORD PTR [rsp+0xa8]
 47e  vbroadcastss ymm9,DWORD PTR [r10+rax*1+0x4]
 485  vfmadd231ps ymm0,ymm9,ymm8
 48a  vbroadcastss ymm9,DWORD PTR [r10+rdi*1+0x4]
 491  vfmadd231ps ymm1,ymm9,ymm8
 496  vbroadcastss ymm9,DWORD PTR [r10+r8*1+0x4]
 49d  vfmadd231ps ymm2,ymm9,ymm8
 4a2  vbroadcastss ymm9,DWORD PTR [r10+r11*1+0x4]
 4a9  vfmadd231ps ymm3,ymm9,ymm8
 4ae  vbroadcastss ymm9,DWORD PTR [r10+r9*1+0x4]
 4b5  vfmadd231ps ymm4,ymm9,ymm8
 4ba  vbroadcastss ymm9,DWORD PTR [r10+rsi*1+0x4]
 4c1  vfmadd231ps ymm5,ymm9,ymm8
 4c6  vbroadcastss ymm9,DWORD PTR [r10+r14*1+0x4]
 4cd  vfmadd231ps ymm6,ymm9,ymm8
 4d2  vbroadcastss ymm9,DWORD PTR [r10+rbp*1+0x4]
 4d9  vfmadd231ps ymm7,ymm9,ymm8
 4de  vmovups ymm8,YMMWORD PTR [r15+0x40]
 4e4  mov rax,QWORD PTR [rsp+0xa8]
 4ec  vbroadcastss ymm9,DWORD PTR [r10+rax*1+0x8]
 4f3  vfmadd231ps ymm0,ymm9,ymm8
 4f8  vbroadcastss ymm9,DWORD PTR [r10+rdi*1+0x8]
 4ff  vfmadd231ps ymm1,ymm9,ymm8
 504  vbroadcastss ymm9,DWORD PTR [r10+r8*1+0x8]
 50b  vfmadd231ps ymm2,ymm9,ymm8
 510  vbroadcastss ymm9,DWORD PTR [r10+r11*1+0x8]
 517  vfmadd231ps ymm3,ymm9,ymm8
 51c  vbroadcastss ymm9,DWORD PTR [r10+r9*1+0x8]
 523  vfmadd231ps ymm4,ymm9,ymm8
 528  vbroadcastss ymm9,DWORD PTR [r10+rsi*1+0x8]
 52f  vfmadd231ps ymm5,ymm9,ymm8
 534  vbroadcastss ymm9,DWORD PTR [r10+r14*1+0x8]
 53b  vfmadd231ps ymm6,ymm9,ymm8
 540  vbroadcastss ymm9,DWORD PTR [r10+rbp*1+0x8]
 547  vfmadd231ps ymm7,ymm9,ymm8
 54c  movsxd rsi,DWORD PTR [r12]
 550  shl rsi,0x5
 554  vmovups YMMWORD PTR [rbx+rsi*1],ymm0
 559  movsxd rsi,DWORD PTR [r12+0x4]
 55e  shl rsi,0x5
 562  vmovups YMMWORD PTR [rbx+rsi*1],ymm1
 567  movsxd rsi,DWORD PTR [r12+0x8]
 56c  shl rsi,0x5
 570  vmovups YMMWORD PTR [rbx+rsi*1],ymm2
 575  movsxd rsi,DWORD PTR [r12+0xc]
 57a  shl rsi,0x5
 57e  vmovups YMMWORD PTR [rbx+rsi*1],ymm3
 583  movsxd rsi,DWORD PTR [r12+0x10]
 588  shl rsi,0x5
 58c  vmovups YMMWORD PTR [rbx+rsi*1],ymm4
 591  movsxd rsi,DWORD PTR [r12+0x14]
 596  shl rsi,0x5
 59a  vmovups YMMWORD PTR [rbx+rsi*1],ymm5
 59f  movsxd rsi,DWORD PTR [r12+0x18]
 5a4  shl rsi,0x5
 5a8  vmovups YMMWORD PTR [rbx+rsi*1],ymm6
 5ad  movsxd rsi,DWORD PTR [r12+0x1c]
 5b2  shl rsi,0x5
 5b6  vmovups YMMWORD PTR [rbx+rsi*1],ymm7
 5bb  add r13d,0x8
 5bf  jmp 0x279
 5c4  mov rsi,r13
 5c7  add esi,0x5
 5ca  mov rax,QWORD PTR [rsp+0x90]
 5d2  cmp esi,eax
 5d4  jg 0x77e
 5da  movsxd rsi,r13d
 5dd  mov rax,QWORD PTR [rsp+0x80]
 5e5  lea rsi,[rax+rsi*4]
 5e9  movsxd rdi,DWORD PTR [rsi]
 5ec  shl rdi,0x5
 5f0  vmovups ymm0,YMMWORD PTR [rbx+rdi*1]
 5f5  movsxd rdi,DWORD PTR [rsi+0x4]
 5f9  shl rdi,0x5
 5fd  vmovups ymm1,YMMWORD PTR [rbx+rdi*1]
 602  movsxd rdi,DWORD PTR [rsi+0x8]
 606  shl rdi,0x5
 60a  vmovups ymm2,YMMWORD PTR [rbx+rdi*1]
 60f  movsxd rdi,DWORD PTR [rsi+0xc]
 613  shl rdi,0x5
 617  vmovups ymm3,YMMWORD PTR [rbx+rdi*1]
 61c  movsxd rdi,DWORD PTR [rsi+0x10]
 620  shl rdi,0x5
 624  vmovups ymm4,YMMWORD PTR [rbx+rdi*1]
 629  movsxd rdi,r13d
 62c  mov rax,QWORD PTR [rsp+0x78]
 631  lea rdi,[rax+rdi*4]
 635  movsxd r8,DWORD PTR [rdi]
 638  shl r8,0x5
 63c  movsxd r9,DWORD PTR [rdi+0x4]
 640  shl r9,0x5
 644  movsxd r11,DWORD PTR [rdi+0x8]
 648  shl r11,0x5
 64c  movsxd rbp,DWORD PTR [rdi+0xc]
 650  shl rbp,0x5
 654  movsxd rdi,DWORD PTR [rdi+0x10]
 658  shl rdi,0x5
 65c  mov r12,QWORD PTR [rsp+0x98]
 664  imul r12d,r12d,0x18
 668  movsxd r12,r12d
 66b  mov rax,QWORD PTR [rsp+0x88]
 673  lea r12,[rax+r12*4]
 677  vmovups ymm5,YMMWORD PTR [r12]
 67d  vbroadcastss ymm6,DWORD PTR [r10+r8*1]
 683  vfmadd231ps ymm0,ymm6,ymm5
 688  vbroadcastss ymm6,DWORD PTR [r10+r9*1]
 68e  vfmadd231ps ymm1,ymm6,ymm5
 693  vbroadcastss ymm6,DWORD PTR [r10+r11*1]
 699  vfmadd231ps ymm2,ymm6,ymm5
 69e  vbroadcastss ymm6,DWORD PTR [r10+rbp*1]
 6a4  vfmadd231ps ymm3,ymm6,ymm5
 6a9  vbroadcastss ymm6,DWORD PTR [r10+rdi*1]
 6af  vfmadd231ps ymm4,ymm6,ymm5
 6b4  vmovups ymm5,YMMWORD PTR [r12+0x20]
 6bb  vbroadcastss ymm6,DWORD PTR [r10+r8*1+0x4]
 6c2  vfmadd231ps ymm0,ymm6,ymm5
 6c7  vbroadcastss ymm6,DWORD PTR [r10+r9*1+0x4]
 6ce  vfmadd231ps ymm1,ymm6,ymm5
 6d3  vbroadcastss ymm6,DWORD PTR [r10+r11*1+0x4]
 6da  vfmadd231ps ymm2,ymm6,ymm5
 6df  vbroadcastss ymm6,DWORD PTR [r10+rbp*1+0x4]
 6e6  vfmadd231ps ymm3,ymm6,ymm5
 6eb  vbroadcastss ymm6,DWORD PTR [r10+rdi*1+0x4]
 6f2  vfmadd231ps ymm4,ymm6,ymm5
 6f7  vmovups ymm5,YMMWORD PTR [r12+0x40]
 6fe  vbroadcastss ymm6,DWORD PTR [r10+r8*1+0x8]
 705  vfmadd231ps ymm0,ymm6,ymm5
 70a  vbroadcastss ymm6,DWORD PTR [r10+r9*1+0x8]
 711  vfmadd231ps ymm1,ymm6,ymm5
 716  vbroadcastss ymm6,DWORD PTR [r10+r11*1+0x8]
 71d  vfmadd231ps ymm2,ymm6,ymm5
 722  vbroadcastss ymm6,DWORD PTR [r10+rbp*1+0x8]
 729  vfmadd231ps ymm3,ymm6,ymm5
 72e  vbroadcastss ymm6,DWORD PTR [r10+rdi*1+0x8]
 735  vfmadd231ps ymm4,ymm6,ymm5
 73a  movsxd rdi,DWORD PTR [rsi]
 73d  shl rdi,0x5
 741  vmovups YMMWORD PTR [rbx+rdi*1],ymm0
 746  movsxd rdi,DWORD PTR [rsi+0x4]
 74a  shl rdi,0x5
 74e  vmovups YMMWORD PTR [rbx+rdi*1],ymm1
 753  movsxd rdi,DWORD PTR [rsi+0x8]
 757  shl rdi,0x5
 75b  vmovups YMMWORD PTR [rbx+rdi*1],ymm2
 760  movsxd rdi,DWORD PTR [rsi+0xc]
 764  shl rdi,0x5
 768  vmovups YMMWORD PTR [rbx+rdi*1],ymm3
 76d  movsxd rsi,DWORD PTR [rsi+0x10]
 771  shl rsi,0x5
 775  vmovups YMMWORD PTR [rbx+rsi*1],ymm4
 77a  add r13d,0x5
 77e  mov rsi,r13
 781  add esi,0x4
 784  mov rax,QWORD PTR [rsp+0x90]
 78c  cmp esi,eax
 78e  jg 0x8ed
 794  movsxd rsi,r13d
 797  mov rax,QWORD PTR [rsp+0x80]
 79f  lea rsi,[rax+rsi*4]
 7a3  movsxd rdi,DWORD PTR [rsi]
 7a6  shl rdi,0x5
 7aa  vmovups ymm0,YMMWORD PTR [rbx+rdi*1]
 7af  movsxd rdi,DWORD PTR [rsi+0x4]
 7b3  shl rdi,0x5
 7b7  vmovups ymm1,YMMWORD PTR [rbx+rdi*1]
 7bc  movsxd rdi,DWORD PTR [rsi+0x8]
 7c0  shl rdi,0x5
 7c4  vmovups ymm2,YMMWORD PTR [rbx+rdi*1]
 7c9  movsxd rdi,DWORD PTR [rsi+0xc]
 7cd  shl rdi,0x5
 7d1  vmovups ymm3,YMMWORD PTR [rbx+rdi*1]
 7d6  movsxd rdi,r13d
 7d9  mov rax,QWORD PTR [rsp+0x78]
 7de  lea rdi,[rax+rdi*4]
 7e2  movsxd r8,DWORD PTR [rdi]
 7e5  shl r8,0x5
 7e9  movsxd r9,DWORD PTR [rdi+0x4]
 7ed  shl r9,0x5
 7f1  movsxd r11,DWORD PTR [rdi+0x8]
 7f5  shl r11,0x5
 7f9  movsxd rdi,DWORD PTR [rdi+0xc]
 7fd  shl rdi,0x5
 801  mov rbp,QWORD PTR [rsp+0x98]
 809  imul ebp,ebp,0x18
 80c  movsxd rbp,ebp
 80f  mov rax,QWORD PTR [rsp+0x88]
 817  lea rbp,[rax+rbp*4]
 81b  vmovups ymm4,YMMWORD PTR [rbp+0x0]
 820  vbroadcastss ymm5,DWORD PTR [r10+r8*1]
 826  vfmadd231ps ymm0,ymm5,ymm4
 82b  vbroadcastss ymm5,DWORD PTR [r10+r9*1]
 831  vfmadd231ps ymm1,ymm5,ymm4
 836  vbroadcastss ymm5,DWORD PTR [r10+r11*1]
 83c  vfmadd231ps ymm2,ymm5,ymm4
 841  vbroadcastss ymm5,DWORD PTR [r10+rdi*1]
 847  vfmadd231ps ymm3,ymm5,ymm4
 84c  vmovups ymm4,YMMWORD PTR [rbp+0x20]
 851  vbroadcastss ymm5,DWORD PTR [r10+r8*1+0x4]
 858  vfmadd231ps ymm0,ymm5,ymm4
 85d  vbroadcastss ymm5,DWORD PTR [r10+r9*1+0x4]
 864  vfmadd231ps ymm1,ymm5,ymm4
 869  vbroadcastss ymm5,DWORD PTR [r10+r11*1+0x4]
 870  vfmadd231ps ymm2,ymm5,ymm4
 875  vbroadcastss ymm5,DWORD PTR [r10+rdi*1+0x4]
 87c  vfmadd231ps ymm3,ymm5,ymm4
 881  vmovups ymm4,YMMWORD PTR [rbp+0x40]
 886  vbroadcastss ymm5,DWORD PTR [r10+r8*1+0x8]
 88d  vfmadd231ps ymm0,ymm5,ymm4
 892  vbroadcastss ymm5,DWORD PTR [r10+r9*1+0x8]
 899  vfmadd231ps ymm1,ymm5,ymm4
 89e  vbroadcastss ymm5,DWORD PTR [r10+r11*1+0x8]
 8a5  vfmadd231ps ymm2,ymm5,ymm4
 8aa  vbroadcastss ymm5,DWORD PTR [r10+rdi*1+0x8]
 8b1  vfmadd231ps ymm3,ymm5,ymm4
 8b6  movsxd rdi,DWORD PTR [rsi]
 8b9  shl rdi,0x5
 8bd  vmovups YMMWORD PTR [rbx+rdi*1],ymm0
 8c2  movsxd rdi,DWORD PTR [rsi+0x4]
 8c6  shl rdi,0x5
 8ca  vmovups YMMWORD PTR [rbx+rdi*1],ymm1
 8cf  movsxd rdi,DWORD PTR [rsi+0x8]
 8d3  shl rdi,0x5
 8d7  vmovups YMMWORD PTR [rbx+rdi*1],ymm2
 8dc  movsxd rsi,DWORD PTR [rsi+0xc]
 8e0  shl rsi,0x5
 8e4  vmovups YMMWORD PTR [rbx+rsi*1],ymm3
 8e9  add r13d,0x4
 8ed  mov rsi,r13
 8f0  add esi,0x3
 8f3  mov rax,QWORD PTR [rsp+0x90]
 8fb  cmp esi,eax
 8fd  jg 0xa1a
 903  movsxd rsi,r13d
 906  mov rax,QWORD PTR [rsp+0x80]
 90e  lea rsi,[rax+rsi*4]
 912  movsxd rdi,DWORD PTR [rsi]
 915  shl rdi,0x5
 919  vmovups ymm0,YMMWORD PTR [rbx+rdi*1]
 91e  movsxd rdi,DWORD PTR [rsi+0x4]
 922  shl rdi,0x5
 926  vmovups ymm1,YMMWORD PTR [rbx+rdi*1]
 92b  movsxd rdi,DWORD PTR [rsi+0x8]
 92f  shl rdi,0x5
 933  vmovups ymm2,YMMWORD PTR [rbx+rdi*1]
 938  movsxd rdi,r13d
 93b  mov rax,QWORD PTR [rsp+0x78]
 940  lea rdi,[rax+rdi*4]
 944  movsxd r8,DWORD PTR [rdi]
 947  shl r8,0x5
 94b  movsxd r9,DWORD PTR [rdi+0x4]
 94f  shl r9,0x5
 953  movsxd rdi,DWORD PTR [rdi+0x8]
 957  shl rdi,0x5
 95b  mov r11,QWORD PTR [rsp+0x98]
 963  imul r11d,r11d,0x18
 967  movsxd r11,r11d
 96a  mov rax,QWORD PTR [rsp+0x88]
 972  lea r11,[rax+r11*4]
 976  vmovups ymm3,YMMWORD PTR [r11]
 97b  vbroadcastss ymm4,DWORD PTR [r10+r8*1]
 981  vfmadd231ps ymm0,ymm4,ymm3
 986  vbroadcastss ymm4,DWORD PTR [r10+r9*1]
 98c  vfmadd231ps ymm1,ymm4,ymm3
 991  vbroadcastss ymm4,DWORD PTR [r10+rdi*1]
 997  vfmadd231ps ymm2,ymm4,ymm3
 99c  vmovups ymm3,YMMWORD PTR [r11+0x20]
 9a2  vbroadcastss ymm4,DWORD PTR [r10+r8*1+0x4]
 9a9  vfmadd231ps ymm0,ymm4,ymm3
 9ae  vbroadcastss ymm4,DWORD PTR [r10+r9*1+0x4]
 9b5  vfmadd231ps ymm1,ymm4,ymm3
 9ba  vbroadcastss ymm4,DWORD PTR [r10+rdi*1+0x4]
 9c1  vfmadd231ps ymm2,ymm4,ymm3
 9c6  vmovups ymm3,YMMWORD PTR [r11+0x40]
 9cc  vbroadcastss ymm4,DWORD PTR [r10+r8*1+0x8]
 9d3  vfmadd231ps ymm0,ymm4,ymm3
 9d8  vbroadcastss ymm4,DWORD PTR [r10+r9*1+0x8]
 9df  vfmadd231ps ymm1,ymm4,ymm3
 9e4  vbroadcastss ymm4,DWORD PTR [r10+rdi*1+0x8]
 9eb  vfmadd231ps ymm2,ymm4,ymm3
 9f0  movsxd rdi,DWORD PTR [rsi]
 9f3  shl rdi,0x5
 9f7  vmovups YMMWORD PTR [rbx+rdi*1],ymm0
 9fc  movsxd rdi,DWORD PTR [rsi+0x4]
 a00  shl rdi,0x5
 a04  vmovups YMMWORD PTR [rbx+rdi*1],ymm1
 a09  movsxd rsi,DWORD PTR [rsi+0x8]
 a0d  shl rsi,0x5
 a11  vmovups YMMWORD PTR [rbx+rsi*1],ymm2
 a16  add r13d,0x3
 a1a  mov rsi,r13
 a1d  add esi,0x2
 a20  mov rax,QWORD PTR [rsp+0x90]
 a28  cmp esi,eax
 a2a  jg 0xb02
 a30  movsxd rsi,r13d
 a33  mov rax,QWORD PTR [rsp+0x80]
 a3b  lea rsi,[rax+rsi*4]
 a3f  movsxd rdi,DWORD PTR [rsi]
 a42  shl rdi,0x5
 a46  vmovups ymm0,YMMWORD PTR [rbx+rdi*1]
 a4b  movsxd rdi,DWORD PTR [rsi+0x4]
 a4f  shl rdi,0x5
 a53  vmovups ymm1,YMMWORD PTR [rbx+rdi*1]
 a58  movsxd rdi,r13d
 a5b  mov rax,QWORD PTR [rsp+0x78]
 a60  lea rdi,[rax+rdi*4]
 a64  movsxd r8,DWORD PTR [rdi]
 a67  shl r8,0x5
 a6b  movsxd rdi,DWORD PTR [rdi+0x4]
 a6f  shl rdi,0x5
 a73  mov r9,QWORD PTR [rsp+0x98]
 a7b  imul r9d,r9d,0x18
 a7f  movsxd r9,r9d
 a82  mov rax,QWORD PTR [rsp+0x88]
 a8a  lea r9,[rax+r9*4]
 a8e  vmovups ymm2,YMMWORD PTR [r9]
 a93  vbroadcastss ymm3,DWORD PTR [r10+r8*1]
 a99  vfmadd231ps ymm0,ymm3,ymm2
 a9e  vbroadcastss ymm3,DWORD PTR [r10+rdi*1]
 aa4  vfmadd231ps ymm1,ymm3,ymm2
 aa9  vmovups ymm2,YMMWORD PTR [r9+0x20]
 aaf  vbroadcastss ymm3,DWORD PTR [r10+r8*1+0x4]
 ab6  vfmadd231ps ymm0,ymm3,ymm2
 abb  vbroadcastss ymm3,DWORD PTR [r10+rdi*1+0x4]
 ac2  vfmadd231ps ymm1,ymm3,ymm2
 ac7  vmovups ymm2,YMMWORD PTR [r9+0x40]
 acd  vbroadcastss ymm3,DWORD PTR [r10+r8*1+0x8]
 ad4  vfmadd231ps ymm0,ymm3,ymm2
 ad9  vbroadcastss ymm3,DWORD PTR [r10+rdi*1+0x8]
 ae0  vfmadd231ps ymm1,ymm3,ymm2
 ae5  movsxd rdi,DWORD PTR [rsi]
 ae8  shl rdi,0x5
 aec  vmovups YMMWORD PTR [rbx+rdi*1],ymm0
 af1  movsxd rsi,DWORD PTR [rsi+0x4]
 af5  shl rsi,0x5
 af9  vmovups YMMWORD PTR [rbx+rsi*1],ymm1
 afe  add r13d,0x2
 b02  mov rsi,r13
 b05  add esi,0x1
 b08  mov rax,QWORD PTR [rsp+0x90]
 b10  cmp esi,eax
 b12  jg 0xba5
 b18  movsxd rsi,r13d
 b1b  mov rax,QWORD PTR [rsp+0x80]
 b23  lea rsi,[rax+rsi*4]
 b27  movsxd rdi,DWORD PTR [rsi]
 b2a  shl rdi,0x5
 b2e  vmovups ymm0,YMMWORD PTR [rbx+rdi*1]
 b33  movsxd rdi,r13d
 b36  mov rax,QWORD PTR [rsp+0x78]
 b3b  lea rdi,[rax+rdi*4]
 b3f  movsxd rdi,DWORD PTR [rdi]
 b42  shl rdi,0x5
 b46  mov r8,QWORD PTR [rsp+0x98]
 b4e  imul r8d,r8d,0x18
 b52  movsxd r8,r8d
 b55  mov rax,QWORD PTR [rsp+0x88]
 b5d  lea r8,[rax+r8*4]
 b61  vmovups ymm1,YMMWORD PTR [r8]
 b66  vbroadcastss ymm2,DWORD PTR [r10+rdi*1]
 b6c  vfmadd231ps ymm0,ymm2,ymm1
 b71  vmovups ymm1,YMMWORD PTR [r8+0x20]
 b77  vbroadcastss ymm2,DWORD PTR [r10+rdi*1+0x4]
 b7e  vfmadd231ps ymm0,ymm2,ymm1
 b83  vmovups ymm1,YMMWORD PTR [r8+0x40]
 b89  vbroadcastss ymm2,DWORD PTR [r10+rdi*1+0x8]
 b90  vfmadd231ps ymm0,ymm2,ymm1
 b95  movsxd rsi,DWORD PTR [rsi]
 b98  shl rsi,0x5
 b9c  vmovups YMMWORD PTR [rbx+rsi*1],ymm0
 ba1  add r13d,0x1
 ba5  mov rax,QWORD PTR [rsp+0x98]
 bad  add eax,0x1
 bb0  mov QWORD PTR [rsp+0x98],rax
 bb8  mov rax,QWORD PTR [rsp+0x98]
 bc0  cmp eax,0x2
 bc3  jl 0x1e1
 bc9  mov rax,QWORD PTR [rsp+0x40]
 bce  add eax,0x1
 bd1  mov QWORD PTR [rsp+0x40],rax
 bd6  mov rax,QWORD PTR [rsp+0x40]
 bdb  mov rcx,QWORD PTR [rsp+0x38]
 be0  cmp eax,ecx
 be2  jl 0xe6
 be8  add rsp,0xb0
 bef  pop r15
 bf1  pop r14
 bf3  pop r13
 bf5  pop r12
 bf7  pop rbp
 bf8  pop rbx
 bf9  vzeroupper
 bfc  ret
