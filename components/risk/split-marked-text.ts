import { splitHiddenCharacters } from "@/lib/charts/visible-line";

/** A quote in a text. Offsets are UTF-16, end exclusive; `id` is the anchor that its judgement links to. */
export interface TextMark {
  id: string;
  start: number;
  end: number;
  /** What the mark stands for, in words: the dimension, and the score. */
  label: string;
  /** Back to the judgement. */
  href?: string;
}

export interface TextSegment {
  start: number;
  text: string;
  /** Where the segment is a character that cannot be seen, or the same one many times over: "U+202E", "U+200B × 12". */
  hiddenCode: string | null;
  marks: TextMark[];
  /** The marks that begin here: their anchors. */
  opens: TextMark[];
  /** The http(s) address that ends with this segment. */
  link: string | null;
}

const address = /https?:\/\/[^\s<>"'`\\^{}|\p{Cc}\p{Cf}]+/giu;

/** Cuts a text at every edge of a mark, an address or a hidden character. The segments in order are the whole text. */
export function splitMarkedText(text: string, marks: readonly TextMark[] = []): TextSegment[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end);
  const links = findLinks(text);
  const runs = findHiddenRuns(text);
  const edges = new Set<number>([0, text.length]);
  for (const { start, end } of [...inside, ...runs]) edges.add(start).add(end);
  for (const { end } of links) edges.add(end);
  const linkAt = new Map(links.map((link) => [link.end, link.href]));
  const sorted = [...edges].sort((a, b) => a - b);
  let run = 0;
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    while ((runs[run]?.end ?? text.length) <= start) run += 1;
    const hidden = runs[run];
    return {
      start,
      text: text.slice(start, end),
      hiddenCode: hidden && hidden.start <= start ? nameRun(hidden, end - start) : null,
      marks: inside.filter((mark) => mark.start <= start && mark.end >= end),
      opens: inside.filter((mark) => mark.start === start),
      link: linkAt.get(end) ?? null,
    };
  });
}

interface HiddenRun {
  start: number;
  end: number;
  code: string;
  /** Of one character. */
  length: number;
}

/** Thousands of one character are one run, so that a text full of them is shown in a few words. */
function findHiddenRuns(text: string): HiddenRun[] {
  const runs: HiddenRun[] = [];
  let at = 0;
  for (const piece of splitHiddenCharacters(text)) {
    const start = at;
    at += piece.kind === "text" ? piece.text.length : piece.character.length;
    if (piece.kind === "text") continue;
    const last = runs.at(-1);
    if (last?.end === start && last.code === piece.code) last.end = at;
    else runs.push({ start, end: at, code: piece.code, length: piece.character.length });
  }
  return runs;
}

function nameRun({ code, length }: HiddenRun, shownLength: number): string {
  const times = Math.ceil(shownLength / length);
  return times > 1 ? `${code} × ${times.toLocaleString("en")}` : code;
}

function findLinks(text: string): { end: number; href: string }[] {
  return [...text.matchAll(address)].flatMap((match) => {
    const written = withoutPunctuation(match[0]);
    const href = parseOutsideLink(written);
    return href ? [{ end: match.index + written.length, href }] : [];
  });
}

/** Without what ends its sentence. A loop, because a pattern tries every dot of a long row of dots anew. */
function withoutPunctuation(written: string): string {
  let end = written.length;
  while (end > 0 && ".,;:!?)]*_~".includes(written.charAt(end - 1))) end -= 1;
  return written.slice(0, end);
}

/** The address in normal form, or null for anything but http and https. */
export function parseOutsideLink(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
