import { eng } from "stopword";

const more = `
a about above according accordingly across after afterwards again against albeit all almost alone along already also although always am amid among amongst an and another any anybody anyone anything anyway
anywhere are aren't around as aside at away be became because become becomes becoming been before beforehand behind being below beside besides between beyond both but by can can't cannot certain certainly could
couldn't despite did didn't do does doesn't doing don't done down due during each e.g. e.g eg either else elsewhere enough especially et etc etc. even ever every everybody everyone everything everywhere except
few first for former formerly from further furthermore had hadn't has hasn't have haven't having he hence her here hereby herein hers herself him himself his how however i i.e. i.e ie if in indeed instead into is isn't it
its it's itself just last latter least less like likely lot made mainly make makes making many may maybe me mean meanwhile merely might mine more moreover most mostly much must my myself namely near nearly
neither never nevertheless next no nobody none nonetheless nor not nothing notwithstanding now nowhere of off often on once one ones only onto or other others otherwise ought our ours ourselves out over own
particularly per perhaps please possible possibly quite rather really regarding respectively same several shall she should shouldn't since so some somebody somehow someone something sometimes somewhat somewhere
still such than that that's the their theirs them themselves then thence there thereafter thereby therefore therein these they this those though through throughout thus to together too toward towards under unless
unlike until up upon us use used uses using usually various very via vs vs. was wasn't we were weren't what whatever when whenever where whereas whereby wherein whether which whichever while who whoever whole whom
whose why will with within without won't would wouldn't yes yet you your yours yourself yourselves 's 're 've 'll 'd 'm n't fig fig. vol vol. pp pp. p. no. ed. eds. cf cf. al al. ibid ibid.
`;

/** English function words and the connectives of scholarly prose, lower case. */
export const stopwords: ReadonlySet<string> = new Set([...eng.filter((w) => w !== "under"), ...more.split(/\s+/u).filter((w) => w !== "")]);
