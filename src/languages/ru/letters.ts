import type { LetterProfile } from "../../text/letters.ts";

/**
 * Letter bigrams of Russian. Learned by scripts/train/letters.ts from OpenCorpora (CC BY-SA 3.0), UD Russian-Taiga train (CC BY-SA 4.0), SIB-200 (Apache-2.0).
 * Row and column 0 are the edge of a word, then the alphabet; a cell is 35 + 4 × bits (−log2 P(column | row)) as a character.
 */
export const letters: LetterProfile = {
  code: "ru",
  alphabet: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  rows: [
    "[96085?W>82P4;523/6059=?B9BS[[[;H?",
    ",N:5=89K;5A=4150L<442CB;;;?C[[[M;8",
    ":3ECNL0MLL3[A1C8-U1:O2[@ORN7:.HL@9",
    ",.QEID/G[A2[=6D7.A97=;WJOK>NP3CV[?",
    "60LHI94T[T1[A3F;(T/GG6[XQHT[[P[LQ[",
    "5-K:GB-A<F0[>6A2.?68F3WJBFF[J9>MI>",
    ",C=8;4=O=:G7724.@>021JF?A<?B[[[YGE",
    "1Q?8<<Q[<7Q?910-MC09+W[9RK@[[YZ[OX",
    ";1?OK/)@FV-[;OM/;TJCW7[[MB[[[UDQI[",
    "1*>3=37LEM3[>;512N7DP6[[KJX[L5BZM>",
    "+=@7=:4WB5676453<A842ME8<7AH[[[T=4",
    "$LIJN;I[[HLZ=AC7>LH18TLLB?>S[[[[[L",
    "1-S=LQ8W>J/[H7I=*Q4944YR>XP[[VWPSX",
    "2/NRDH.B>Q-[?;N</OM;G7PT[JRW[=.Q83",
    "+/CFLW-ITV/[B==7/:J@Q4KUOK[V[5BIO<",
    "5-OG?;0HOJ-[=OX4-UJ979CQ=DRIW1<VI:",
    ".J50539M::>58334A9213ICBB;@E[[[IF?",
    "@2SVWU0R[[5[F6[@)>*C@7SQIOVV[<DV[@",
    "7,D=<?-G?N/[>E;8-FC:93EBGGBR[7?PG:",
    "46E8OD4GVX5[05;:25>6*8GCH@C[N@8PG3",
    "//J3UF0I[S0[=BE8.I25F7NTMFXXW82QK?",
    ",=7;629[6:ED7477L5333NL=D4::[[[G4G",
    "51SX?O-H[E+[J8HF,Q2@948[[PI[[@HKML",
    "&2T>QP<[[V6[P?A8-O7=D:[J[RR[T[PHYX",
    "41J=[P,[[E'[;LSM9SGHY9VTI[N[[5VTLS",
    ":-UKV[):I[.[9CQ0ET?N09[O[R@[[[<U[[",
    ";.R>[W*;[[,[34E46FAL76[[IUVZ[R6LMX",
    "B-[[[[(:[[*[[[[9J[JZY7[[[[[[[R9[[V",
    ">OXJXT&2[XIYTRTPMTQQPU[[[Y[[[WXK@)",
    "*U>4B@0[GCH0;32<[=<66W[/Q<;Q[[[[[F",
    "'X>EAA8D[9@[6[:-LFU28[FQ@E8H[[[[77",
    "<SD9C>L[[DS<.283J959'Q6ARUC[[[[PUF",
    "(H6IA3Q[=;LH>=@;TH:9,VRG=6F1[[[MB[",
    "&[?6D:8[?9NEC:87PD><2W[;AAI<[[[[;C",
  ],
};
