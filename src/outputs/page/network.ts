import * as Plot from "@observablehq/plot";
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import { drawing, ink } from "./drawing.ts";
import type { Trilingual } from "./trilingual.ts";

export interface Knot { readonly id: string; readonly label: Trilingual; readonly units: number }
export interface Tie { readonly a: string; readonly b: string; readonly together: number; readonly strength: number }

interface Placed extends SimulationNodeDatum, Knot { x: number; y: number }

/** Steps of the layout: it has come to rest by then. */
const steps = 300;

/**
 * Things that stand together: circles by how often, lines by how often together, darker the more than by chance. Laid out by forces (Fruchterman & Reingold
 * 1991, in d3-force's manner), from a spiral and without chance, so that the same counts give the same picture.
 */
export function network(knots: readonly Knot[], ties: readonly Tie[], about: Trilingual): string {
  const { label, svg } = drawing();
  const [width, height] = [860, 560];
  const most = Math.max(...knots.map((k) => k.units), 1);
  const radius = (k: Knot): number => 4 + 18 * Math.sqrt(k.units / most);
  const nodes = knots.map((k) => ({ ...k })) as unknown as Placed[];
  const links = ties.map((t) => ({ source: t.a, target: t.b, ...t })) as unknown as (SimulationLinkDatum<Placed> & Tie)[];
  forceSimulation(nodes)
    .force("link", forceLink<Placed, SimulationLinkDatum<Placed> & Tie>(links).id((n) => n.id).distance(110).strength((l) => 0.1 + 0.4 * Math.max(0, l.strength)))
    .force("charge", forceManyBody().strength(-260)).force("center", forceCenter(width / 2, height / 2))
    .force("x", forceX(width / 2).strength(0.04)).force("y", forceY(height / 2).strength(0.09)).force("collide", forceCollide<Placed>((n) => radius(n) + 16))
    .stop().tick(steps);
  spread(nodes, "x", 90, width - 90);
  spread(nodes, "y", 30, height - 40);
  const drawn = links.map((l) => ({ from: l.source as Placed, to: l.target as Placed, together: l.together, strength: l.strength }));
  const widest = Math.max(...ties.map((t) => t.together), 1);
  type Drawn = (typeof drawn)[number];
  return svg({
    width, height, margin: 0, inset: 0,
    x: { axis: null, domain: [0, width], range: [0, width] }, y: { axis: null, domain: [0, height], range: [0, height] },
    r: { type: "identity" }, opacity: { type: "identity" },
    marks: [
      Plot.link(drawn, { x1: (d: Drawn) => d.from.x, y1: (d: Drawn) => d.from.y, x2: (d: Drawn) => d.to.x, y2: (d: Drawn) => d.to.y, stroke: ink.middle, strokeWidth: (d: Drawn) => 0.5 + 5 * (d.together / widest), strokeOpacity: (d: Drawn) => 0.25 + 0.65 * Math.max(0, Math.min(1, d.strength)) }),
      Plot.dot(nodes, { x: "x", y: "y", r: radius, fill: ink.light, stroke: ink.dark }),
      Plot.text(nodes, { x: "x", y: (n: Placed) => n.y + radius(n) + 9, text: (n: Placed) => label(n.label), stroke: ink.paper, strokeWidth: 4, fill: ink.dark }),
    ],
  }, about);
}

/** Stretches or presses the places along one direction so that they fill it. */
function spread(nodes: readonly Placed[], side: "x" | "y", from: number, to: number): void {
  const [low, high] = [Math.min(...nodes.map((n) => n[side])), Math.max(...nodes.map((n) => n[side]))];
  for (const n of nodes) n[side] = high === low ? (from + to) / 2 : from + ((n[side] - low) / (high - low)) * (to - from);
}
