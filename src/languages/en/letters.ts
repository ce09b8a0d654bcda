import type { LetterProfile } from "../../text/letters.ts";

/**
 * Letter bigrams of English. Learned by scripts/train/letters.ts from UD English-EWT train (CC BY-SA 4.0), SIB-200 (Apache-2.0).
 * Row and column 0 are the edge of a word, then the alphabet; a cell is 35 + 4 × bits (−log2 P(column | row)) as a character.
 */
export const letters: LetterProfile = {
  code: "en",
  alphabet: "abcdefghijklmnopqrstuvwxyz",
  rows: [
    "[/54786952@?85846E83.<?3P:N",
    "1I966F=:D7K;17,L;E01/<7@E7G",
    "70>JI*[[J3CY0FL0KR59B/HQ[3[",
    "6.U;K.TQ/4[46PQ-JM7C16W[[?U",
    "&4NM=/LBJ1K[?D@3MV:8L9DF[>[",
    ")4E838>?I=WE691A=F/27J:>=;L",
    "*4JRX13DT0[[9OQ,S[2F76[USC[",
    ")3SJI-R<14[U;I91P[39C6ZP[>[",
    "0-JOK(S[M0[WEFC1VS<F8>WNZAX",
    "38?37698NIT=47+3?K6/0J8RFSB",
    ":.MLS.VMQ6N[RFO+@[CEN)ZM[V[",
    "*6POM*DG@.SL<C3>G[A2LB[H[?[",
    "-1HG4.@KL/[@.DO2?[D7;:CD[1[",
    "-.7GP+FRR1[UF7H14[E:L7XS[5Y",
    "+6M7.1?/M6H<?E=4NOC50>BMW:O",
    ".A=<:C2@F=L=73.78[/85/:6JDO",
    "0/UIE-EI85US/<M/4[.:76[TW?[",
    ".3WJJGGUP5[ZGTNMU[IOL%KK[U[",
    ",2G<8+C<I1[;=;:1BW:46;=E[7O",
    "(6M<G0HQ54U@?@C49LH5/7[D[B[",
    "+5PDU1PT*1[Z?DJ0G[78:<QAY<W",
    "07;7:6B7N8IG070F5U../[HON@R",
    "=3IIO%[[Z,[[R[K7QXMEOL[[[D[",
    "/-MTI-LT.-[PBP7/N[?;IRZ<[F[",
    ",2E1K1DU@2[Y=EM>+NJJ.=XM[@[",
    "%?CGH5PMR;[MA?E-@[D6>L[D[WX",
    "/+>NG*HPD.[UDCB4P[JCE8TH[<4",
  ],
};
