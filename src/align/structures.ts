/** A stretch of one pair of versions that goes together: `da` passages from `a` of the first, `db` from `b` of the second, counted from the bead's start. */
export interface Block { readonly a: number; readonly da: number; readonly b: number; readonly db: number }

/** A way in which a bead can have come about. */
export interface Structure {
  /** Boundaries that some version has not, counted by version; sentences that some version lacks. */
  readonly merges: number;
  readonly gaps: number;
  /** For every pair of versions in the order (0, 1), (0, 2), (1, 2), what goes together. */
  readonly blocks: readonly (readonly Block[])[];
}

export interface Shape { /** How many passages of each version the bead takes. */ readonly sizes: readonly number[]; readonly structures: readonly Structure[] }

/** Sentences of an imagined original that one bead covers at most, and how much may happen to them. */
const mostAtoms = 5;
const mostTrouble = 6;

/** What a version makes of the sentences of the original: each is left out, begins a passage, or is joined to the one before. */
interface Row { readonly size: number; readonly merged: number; readonly gaps: number; readonly merges: number; /** By sentence: the passage it is in, or -1. */ readonly passage: readonly number[] }

function rowsOf(atoms: number): readonly Row[] {
  const out: Row[] = [];
  const grow = (passage: readonly number[], size: number, merged: number, gaps: number, merges: number): void => {
    if (passage.length === atoms) { out.push({ size, merged, gaps, merges, passage }); return; }
    const last = passage.at(-1) ?? -1;
    grow([...passage, size], size + 1, merged, gaps, merges);
    if (last >= 0) grow([...passage, last], size, merged | (1 << (passage.length - 1)), gaps, merges + 1);
    grow([...passage, -1], size, merged, gaps + 1, merges);
  };
  grow([], 0, 0, 0, 0);
  // Inside a bead one sentence may be missing, or the whole.
  return out.filter((r) => r.gaps <= 1 || (r.gaps === atoms && atoms < 4));
}

const known = new Map<number, readonly Shape[]>();

/**
 * All shapes of beads for two or three versions, each with the ways it can come about: a bead is the least stretch of an original whose
 * sentences hang together because some version joins them. Where all versions part, a new bead begins.
 */
export function shapes(versions: number): readonly Shape[] {
  let found = known.get(versions);
  if (found === undefined) known.set(versions, (found = enumerate(versions)));
  return found;
}

function enumerate(versions: number): readonly Shape[] {
  const byShape = new Map<string, { sizes: readonly number[]; structures: Map<string, Structure> }>();
  for (let atoms = 1; atoms <= mostAtoms; atoms++) {
    const rows = rowsOf(atoms);
    const all = (1 << (atoms - 1)) - 1;
    const choose = (chosen: readonly Row[], trouble: number): void => {
      if (trouble > mostTrouble) return;
      if (chosen.length < versions) {
        for (const row of rows) choose([...chosen, row], trouble + row.merges + (row.size === 0 ? Math.min(row.gaps, 2) : 2 * row.gaps));
        return;
      }
      if (chosen.reduce((m, r) => m | r.merged, 0) !== all || chosen.every((r) => r.size === 0)) return;
      // A sentence that nobody has is none; alone in one version, sentences are not joined to anything.
      for (let n = 0; n < atoms; n++) if (chosen.every((r) => r.passage[n] === -1)) return;
      if (atoms > 1 && chosen.filter((r) => r.size > 0).length < 2) return;
      const sizes = chosen.map((r) => r.size);
      const structure = structureOf(chosen, atoms);
      const name = sizes.join(" ");
      let shape = byShape.get(name);
      if (shape === undefined) byShape.set(name, (shape = { sizes, structures: new Map() }));
      const key = JSON.stringify(structure.blocks);
      const before = shape.structures.get(key);
      if (before === undefined || cost(structure) < cost(before)) shape.structures.set(key, structure);
    };
    choose([], 0);
  }
  return [...byShape.values()].map(({ sizes, structures }) => ({ sizes, structures: [...structures.values()] }));
}

/** To choose among equals: a gap is dearer than a merge. */
const cost = (s: Structure): number => s.merges + 1.5 * s.gaps;

function structureOf(rows: readonly Row[], atoms: number): Structure {
  const blocks: Block[][] = [];
  for (let v = 0; v < rows.length; v++) {
    for (let u = v + 1; u < rows.length; u++) {
      const own: Block[] = [];
      const merged = rows[v]!.merged | rows[u]!.merged;
      for (let from = 0; from < atoms;) {
        let to = from + 1;
        while (to < atoms && (merged & (1 << (to - 1))) !== 0) to++;
        const [a, b] = [v, u].map((k) => rows[k]!.passage.slice(from, to).filter((p) => p >= 0)) as [number[], number[]];
        if (a.length > 0 && b.length > 0) own.push({ a: a[0]!, da: a.at(-1)! - a[0]! + 1, b: b[0]!, db: b.at(-1)! - b[0]! + 1 });
        from = to;
      }
      blocks.push(own);
    }
  }
  return { merges: rows.reduce((n, r) => n + r.merges, 0), gaps: rows.reduce((n, r) => n + r.gaps, 0), blocks };
}
