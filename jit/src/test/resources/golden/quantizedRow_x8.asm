   0  push rbx
   1  push rbp
   2  push r12
   4  sub rsp,0x30
   8  mov QWORD PTR [rsp],rdi
   c  mov QWORD PTR [rsp+0x8],rsi
  11  mov QWORD PTR [rsp+0x10],rdx
  16  mov QWORD PTR [rsp+0x18],rcx
  1b  mov QWORD PTR [rsp+0x20],r8
  20  mov QWORD PTR [rsp+0x28],r9
  25  mov rsi,QWORD PTR [rsp]
  29  movsxd rdi,DWORD PTR [rsi]
  2c  mov r8,QWORD PTR [rsp+0x18]
  31  lea rdi,[r8+rdi*4]
  35  movsxd r8,DWORD PTR [rsi+0x4]
  39  mov r9,QWORD PTR [rsp+0x20]
  3e  lea r8,[r9+r8*4]
  42  movsxd r9,DWORD PTR [rsi+0x8]
  46  mov r10,QWORD PTR [rsp+0x28]
  4b  lea r9,[r10+r9*2]
  4f  movsxd r10,DWORD PTR [rsi+0xc]
  53  mov r11,QWORD PTR [rsp+0x50]
  58  lea r10,[r11+r10*2]
  5c  movsxd rsi,DWORD PTR [rsi+0x10]
  60  mov esi,DWORD PTR [rsp+0x10]
  64  mov r11d,DWORD PTR [rsp+0x8]
  69  cmp r11d,esi
  6c  jge 0x30b
  72  vxorps xmm0,xmm0,xmm0
  76  mov ebx,0x0
  7b  mov rbp,r8
  7e  mov r12,r11
  81  shl r12d,0x5
  85  movsxd r12,r12d
  88  lea r12,[rdi+r12*4]
  8c  nop WORD PTR [rax+rax*1+0x0]
  95  nop WORD PTR [rax+rax*1+0x0]
  9e  xchg ax,ax
  a0  prefetcht0 BYTE PTR [rbp+0x100]
  a7  vmovups ymm1,YMMWORD PTR [rbp+0x0]
  ac  vpbroadcastd ymm2,DWORD PTR [r12+rbx*4]
  b2  vpsllw ymm3,ymm2,0x8
  b7  vpsrlw ymm3,ymm3,0x8
  bc  vpsllw ymm4,ymm1,0x8
  c1  vpsraw ymm4,ymm4,0x8
  c6  vpmaddwd ymm3,ymm3,ymm4
  ca  vpsrlw ymm2,ymm2,0x8
  cf  vpsraw ymm1,ymm1,0x8
  d4  vpmaddwd ymm1,ymm2,ymm1
  d8  vpaddd ymm1,ymm3,ymm1
  dc  vpaddd ymm0,ymm0,ymm1
  e0  prefetcht0 BYTE PTR [rbp+0x120]
  e7  vmovups ymm1,YMMWORD PTR [rbp+0x20]
  ec  vpbroadcastd ymm2,DWORD PTR [r12+rbx*4+0x4]
  f3  vpsllw ymm3,ymm2,0x8
  f8  vpsrlw ymm3,ymm3,0x8
  fd  vpsllw ymm4,ymm1,0x8
 102  vpsraw ymm4,ymm4,0x8
 107  vpmaddwd ymm3,ymm3,ymm4
 10b  vpsrlw ymm2,ymm2,0x8
 110  vpsraw ymm1,ymm1,0x8
 115  vpmaddwd ymm1,ymm2,ymm1
 119  vpaddd ymm1,ymm3,ymm1
 11d  vpaddd ymm0,ymm0,ymm1
 121  prefetcht0 BYTE PTR [rbp+0x140]
 128  vmovups ymm1,YMMWORD PTR [rbp+0x40]
 12d  vpbroadcastd ymm2,DWORD PTR [r12+rbx*4+0x8]
 134  vpsllw ymm3,ymm2,0x8
 139  vpsrlw ymm3,ymm3,0x8
 13e  vpsllw ymm4,ymm1,0x8
 143  vpsraw ymm4,ymm4,0x8
 148  vpmaddwd ymm3,ymm3,ymm4
 14c  vpsrlw ymm2,ymm2,0x8
 151  vpsraw ymm1,ymm1,0x8
 156  vpmaddwd ymm1,ymm2,ymm1
 15a  vpaddd ymm1,ymm3,ymm1
 15e  vpaddd ymm0,ymm0,ymm1
 162  prefetcht0 BYTE PTR [rbp+0x160]
 169  vmovups ymm1,YMMWORD PTR [rbp+0x60]
 16e  vpbroadcastd ymm2,DWORD PTR [r12+rbx*4+0xc]
 175  vpsllw ymm3,ymm2,0x8
 17a  vpsrlw ymm3,ymm3,0x8
 17f  vpsllw ymm4,ymm1,0x8
 184  vpsraw ymm4,ymm4,0x8
 189  vpmaddwd ymm3,ymm3,ymm4
 18d  vpsrlw ymm2,ymm2,0x8
 192  vpsraw ymm1,ymm1,0x8
 197  vpmaddwd ymm1,ymm2,ymm1
 19b  vpaddd ymm1,ymm3,ymm1
 19f  vpaddd ymm0,ymm0,ymm1
 1a3  prefetcht0 BYTE PTR [rbp+0x180]
 1aa  vmovups ymm1,YMMWORD PTR [rbp+0x80]
 1b2  vpbroadcastd ymm2,DWORD PTR [r12+rbx*4+0x10]
 1b9  vpsllw ymm3,ymm2,0x8
 1be  vpsrlw ymm3,ymm3,0x8
 1c3  vpsllw ymm4,ymm1,0x8
 1c8  vpsraw ymm4,ymm4,0x8
 1cd  vpmaddwd ymm3,ymm3,ymm4
 1d1  vpsrlw ymm2,ymm2,0x8
 1d6  vpsraw ymm1,ymm1,0x8
 1db  vpmaddwd ymm1,ymm2,ymm1
 1df  vpaddd ymm1,ymm3,ymm1
 1e3  vpaddd ymm0,ymm0,ymm1
 1e7  prefetcht0 BYTE PTR [rbp+0x1a0]
 1ee  vmovups ymm1,YMMWORD PTR [rbp+0xa0]
 1f6  vpbroadcastd ymm2,DWORD PTR [r12+rbx*4+0x14]
 1fd  vpsllw ymm3,ymm2,0x8
 202  vpsrlw ymm3,ymm3,0x8
 207  vpsllw ymm4,ymm1,0x8
 20c  vpsraw ymm4,ymm4,0x8
 211  vpmaddwd ymm3,ymm3,ymm4
 215  vpsrlw ymm2,ymm2,0x8
 21a  vpsraw ymm1,ymm1,0x8
 21f  vpmaddwd ymm1,ymm2,ymm1
 223  vpaddd ymm1,ymm3,ymm1
 227  vpaddd ymm0,ymm0,ymm1
 22b  prefetcht0 BYTE PTR [rbp+0x1c0]
 232  vmovups ymm1,YMMWORD PTR [rbp+0xc0]
 23a  vpbroadcastd ymm2,DWORD PTR [r12+rbx*4+0x18]
 241  vpsllw ymm3,ymm2,0x8
 246  vpsrlw ymm3,ymm3,0x8
 24b  vpsllw ymm4,ymm1,0x8
 250  vpsraw ymm4,ymm4,0x8
 255  vpmaddwd ymm3,ymm3,ymm4
 259  vpsrlw ymm2,ymm2,0x8
 25e  vpsraw ymm1,ymm1,0x8
 263  vpmaddwd ymm1,ymm2,ymm1
 267  vpaddd ymm1,ymm3,ymm1
 26b  vpaddd ymm0,ymm0,ymm1
 26f  prefetcht0 BYTE PTR [rbp+0x1e0]
 276  vmovups ymm1,YMMWORD PTR [rbp+0xe0]
 27e  vpbroadcastd ymm2,DWORD PTR [r12+rbx*4+0x1c]
 285  vpsllw ymm3,ymm2,0x8
 28a  vpsrlw ymm3,ymm3,0x8
 28f  vpsllw ymm4,ymm1,0x8
 294  vpsraw ymm4,ymm4,0x8
 299  vpmaddwd ymm3,ymm3,ymm4
 29d  vpsrlw ymm2,ymm2,0x8
 2a2  vpsraw ymm1,ymm1,0x8
 2a7  vpmaddwd ymm1,ymm2,ymm1
 2ab  vpaddd ymm1,ymm3,ymm1
 2af  vpaddd ymm0,ymm0,ymm1
 2b3  add rbp,0x100
 2ba  add ebx,0x8
 2bd  cmp ebx,0x20
 2c0  jl 0xa0
 2c6  vcvtdq2ps ymm0,ymm0
 2ca  vpmovzxwd ymm1,XMMWORD PTR [r9]
 2cf  vpslld ymm1,ymm1,0x10
 2d4  vmulps ymm0,ymm0,ymm1
 2d8  mov rbx,r11
 2db  shl ebx,0x3
 2de  movsxd rbx,ebx
 2e1  lea rbx,[r10+rbx*2]
 2e5  vxorps xmm1,xmm1,xmm1
 2e9  vcmplt_oqps ymm1,ymm1,ymm0
 2ee  vxorps xmm2,xmm2,xmm2
 2f2  vblendvps ymm0,ymm2,ymm0,ymm1
 2f8  vcvtps2ph XMMWORD PTR [rbx],ymm0,0x0
 2fe  add r11d,0x1
 302  cmp r11d,esi
 305  jl 0x72
 30b  add rsp,0x30
 30f  pop r12
 311  pop rbp
 312  pop rbx
 313  vzeroupper
 316  ret
