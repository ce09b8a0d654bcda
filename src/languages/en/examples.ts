/** Sentences of our own, with the difficulties of scholarly English. */
export const examples: readonly string[] = [
  "In 2021, K. I. Satpayeva et al. described a 44-day experiment [3, p. 12].",
  "The region's socio-economic situation, the authors say, didn't worsen; it improved by 12.5%.",
  "“Water is life,” he wrote in his diary, i.e. he was already thinking of the river.",
];
