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
  /** "U+202E" where the segment is one character that cannot be seen. */
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
  const hidden = new Map<number, string>();
  const edges = new Set<number>([0, text.length]);
  for (const { start, end } of inside) edges.add(start).add(end);
  for (const { end } of links) edges.add(end);
  let at = 0;
  for (const piece of splitHiddenCharacters(text)) {
    const length = piece.kind === "text" ? piece.text.length : piece.character.length;
    if (piece.kind === "hidden") {
      hidden.set(at, piece.code);
      edges.add(at).add(at + length);
    }
    at += length;
  }
  const linkAt = new Map(links.map((link) => [link.end, link.href]));
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      hiddenCode: hidden.get(start) ?? null,
      marks: inside.filter((mark) => mark.start <= start && mark.end >= end),
      opens: inside.filter((mark) => mark.start === start),
      link: linkAt.get(end) ?? null,
    };
  });
}

function findLinks(text: string): { end: number; href: string }[] {
  return [...text.matchAll(address)].flatMap((match) => {
    const written = match[0].replace(/[.,;:!?)\]*_~]+$/u, "");
    const href = parseOutsideLink(written);
    return href ? [{ end: match.index + written.length, href }] : [];
  });
}

/** The address in normal form, or null for anything but http and https. */
export function parseOutsideLink(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
