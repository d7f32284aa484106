/** A piece of two texts, in order: in both, only in the earlier one, or only in the later one. */
export interface TextChange {
  kind: "same" | "removed" | "added";
  text: string;
}

/** More edits than this (in words) are not looked for: what lies between the common beginning and end is then one removal and one addition. */
const maxEdits = 800;

/** What became of a text, word by word: `same` and `removed` together are the earlier text, `same` and `added` the later one. */
export function diffWords(before: string, after: string): TextChange[] {
  const a = splitWords(before);
  const b = splitWords(after);
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const oldWords = a.slice(head, a.length - tail);
  const newWords = b.slice(head, b.length - tail);
  return merge([
    { kind: "same", text: a.slice(0, head).join("") },
    ...(findEdits(oldWords, newWords) ?? replaceAll(oldWords, newWords)),
    { kind: "same", text: a.slice(a.length - tail).join("") },
  ]);
}

/** Words, spaces and single signs; nothing is lost. */
const splitWords = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}_'’-]+|./gsu) ?? [];

const replaceAll = (a: readonly string[], b: readonly string[]): TextChange[] => [
  { kind: "removed", text: a.join("") },
  { kind: "added", text: b.join("") },
];

/** The shortest way from a to b (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986), or null where it is too long. */
function findEdits(a: readonly string[], b: readonly string[]): TextChange[] | null {
  // reached[k]: how far into a the diagonal k = x − y comes with the edits made so far; one snapshot for each number of edits.
  let reached = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(maxEdits, a.length + b.length); edits += 1) {
    steps.push(reached);
    reached = new Map(reached);
    for (let k = -edits; k <= edits; k += 2) {
      let x = comesFromAbove(reached, k, edits) ? at(reached, k + 1) : at(reached, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, steps);
    }
  }
  return null;
}

const at = (reached: ReadonlyMap<number, number>, k: number) => reached.get(k) ?? -1;

const comesFromAbove = (reached: ReadonlyMap<number, number>, k: number, edits: number) =>
  k === -edits || (k !== edits && at(reached, k - 1) < at(reached, k + 1));

function walkBack(a: readonly string[], b: readonly string[], steps: readonly Map<number, number>[]): TextChange[] {
  const changes: TextChange[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const reached = steps[edits] ?? new Map<number, number>();
    const k = x - y;
    const fromAbove = comesFromAbove(reached, k, edits);
    const fromX = edits === 0 ? 0 : at(reached, fromAbove ? k + 1 : k - 1);
    const fromY = edits === 0 ? 0 : fromX - (fromAbove ? k + 1 : k - 1);
    while (x > fromX && y > fromY && a[x - 1] === b[y - 1]) {
      changes.push({ kind: "same", text: a[x - 1] ?? "" });
      x -= 1;
      y -= 1;
    }
    if (edits === 0) break;
    changes.push(fromAbove ? { kind: "added", text: b[y - 1] ?? "" } : { kind: "removed", text: a[x - 1] ?? "" });
    x = fromX;
    y = fromY;
  }
  return changes.reverse();
}

/** Neighbours of one kind become one; empty ones go. */
function merge(changes: readonly TextChange[]): TextChange[] {
  const merged: TextChange[] = [];
  for (const change of changes) {
    const last = merged.at(-1);
    if (change.text === "") continue;
    if (last?.kind === change.kind) last.text += change.text;
    else merged.push({ ...change });
  }
  return merged;
}
