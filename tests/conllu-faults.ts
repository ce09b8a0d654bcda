const upos = new Set(["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]);

/** What the UD validator would object to on levels 1 and 2: a list of sentences, empty for a valid file. */
export function conlluFaults(conllu: string): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  if (conllu !== "" && !conllu.endsWith("\n\n")) faults.push("the file does not end with an empty line");
  for (const block of conllu.split("\n\n").filter((b) => b !== "")) {
    const lines = block.split("\n");
    const comments = new Map(lines.filter((l) => l.startsWith("#")).map((l) => { const [k, v] = l.slice(2).split(/ = (.*)/s); return [k!, v ?? ""]; }));
    const rows = lines.filter((l) => !l.startsWith("#")).map((l) => l.split("\t"));
    const id = comments.get("sent_id");
    const say = (fault: string): void => void faults.push(`${id}: ${fault}`);
    if (id === undefined || /[\s/]/.test(id) || ids.has(id)) say("sent_id missing, doubled or with a space or slash");
    ids.add(id!);
    if (!lines.findLast((l) => l.startsWith("#"))) say("no comments");
    if (block.normalize("NFC") !== block) say("not NFC");
    let text = "";
    let expected = 1;
    let skip = 0;
    let roots = 0;
    const words = rows.filter((r) => /^\d+$/.test(r[0]!)).length;
    for (const row of rows) {
      if (row.length !== 10) { say(`${row.length} columns`); continue; }
      if (row.some((c) => c === "" || c !== c.trim() || /\s{2}|[\u0000-\u001f]/.test(c))) say(`an empty or ragged cell in ${JSON.stringify(row)}`);
      const [n, form, , pos, , feats, head, deprel, , misc] = row as [string, string, string, string, string, string, string, string, string, string];
      const range = /^(\d+)-(\d+)$/.exec(n);
      if (range !== null) {
        if (Number(range[1]) !== expected || Number(range[2]) <= Number(range[1])) say(`range ${n} out of place`);
        skip = Number(range[2]);
      } else {
        if (Number(n) !== expected++) say(`id ${n} instead of ${expected - 1}`);
        if (!upos.has(pos)) say(`UPOS ${pos}`);
        if (!/^\d+$/.test(head) || Number(head) > words || head === n) say(`head ${head} of ${n}`);
        if ((head === "0") !== (deprel === "root")) say(`head ${head} is ${deprel}`);
        if (head === "0") roots++;
        if (!/^[a-z]+(?::[a-z]+)?$/.test(deprel)) say(`deprel ${deprel}`);
      }
      if (feats !== "_") {
        const list = feats.split("|");
        if (list.some((f) => !/^[A-Z][A-Za-z0-9]*(?:\[[a-z0-9]+\])?=[A-Z0-9][A-Za-z0-9]*(?:,[A-Z0-9][A-Za-z0-9]*)*$/.test(f))) say(`features ${feats}`);
        const names = list.map((f) => f.split("=")[0]!.toLowerCase());
        if (names.some((name, i) => i > 0 && names[i - 1]! >= name)) say(`features not sorted: ${feats}`);
      }
      if (range !== null || Number(n) > skip) text += form + (/(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc) ? "" : " ");
    }
    if (roots !== 1) say(`${roots} roots`);
    if (text.replace(/ $/, "") !== comments.get("text")) say(`text ${JSON.stringify(comments.get("text"))} is not the words ${JSON.stringify(text)}`);
  }
  return faults;
}
