/**
 * The best sequence of states over the places of a line, of which state 0 is at home everywhere and the others are visits: going
 * into one and coming back each cost something, depending on the state and the place. A Viterbi search (A. Viterbi 1967) that never goes
 * from one visit straight into another without paying both. Knows nothing of what the states stand for.
 *
 * `gains[s][i]` is what state s is better than home at place i (row 0 is not read); `toll[s]` the price of going there, and again of
 * coming back, `enter[i]` and `leave[i]` the share of it to be paid where a visit begins at i or has its last place at i. Returns the state of every place.
 */
export function bestPath(gains: readonly Float64Array[], enter: Float64Array, leave: Float64Array, toll: readonly number[]): Int32Array {
  const places = enter.length;
  const states = gains.length;
  const back = new Int32Array(places * states);
  // `home`: the best score with the visit, if there was one, left behind; `homeFrom` the state it came from.
  let home = 0;
  let homeFrom = 0;
  const score = new Float64Array(states).fill(-Infinity);
  const homes = new Int32Array(places + 1);
  for (let i = 0; i < places; i++) {
    homes[i] = homeFrom;
    const before = home;
    let after = before;
    let afterFrom = 0;
    for (let s = 1; s < states; s++) {
      const fresh = before - enter[i]! * toll[s]!;
      const stay = score[s]!;
      back[i * states + s] = stay >= fresh ? s : 0;
      const now = Math.max(stay, fresh) + gains[s]![i]!;
      score[s] = now;
      const left = now - leave[i]! * toll[s]!;
      if (left > after) {
        after = left;
        afterFrom = s;
      }
    }
    home = after;
    homeFrom = afterFrom;
  }
  homes[places] = homeFrom;
  const path = new Int32Array(places);
  let state = 0;
  for (let i = places - 1; i >= 0; i--) {
    if (state === 0) state = homes[i + 1]!;
    path[i] = state;
    if (state !== 0) state = back[i * states + state]!;
  }
  return path;
}
