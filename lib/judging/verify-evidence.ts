import { buildNormalisedText, type NormalisedText } from "./normalise-text";
import type { Evidence, Subject } from "./types";
import { buildVisibleText, type VisibleText } from "./visible-text";
import type { TextWindow } from "./windows";

/** Shorter quotes are found everywhere by chance. Counted in code points after folding. */
export const minQuoteCharacters = 8;

/** Finds a judge's quote in the words that were judged; null when it does not stand there. Never throws. */
export type FindQuote = (quote: string) => Evidence | null;

/**
 * Prepares the subject once for all quotes of a verdict. Only the window's part of the content is searched; offsets are in the whole field.
 * A quote is looked for as written (exact), then in the form that the judge was shown and after folding (normalised); content, title, link.
 * A quote that is the whole of a field counts however short it is: a text of seven characters can be quoted, too.
 */
export function prepareQuoteFinder(subject: Subject, window: TextWindow): FindQuote {
  const fields = [
    prepareField("content", subject.content.slice(window.start, window.end), window.start),
    prepareField("title", subject.title ?? "", 0),
    prepareField("url", subject.url ?? "", 0),
  ].filter((field) => field.text !== "");

  return (raw) => {
    // A lone surrogate in an answer would match half a character of the text.
    const quote = raw.replace(/\p{Cs}/gu, "");
    const normalised = buildNormalisedText(quote).text;
    const isLongEnough = [...normalised].length >= minQuoteCharacters;
    if (normalised === "") return null;
    for (const find of [findExact, findVisible, findNormalised])
      for (const field of fields) {
        if (!isLongEnough && field.normalised().text !== normalised) continue;
        const evidence = find(field, quote, normalised);
        if (evidence) return evidence;
      }
    return null;
  };
}

interface Field {
  name: Evidence["field"];
  text: string;
  /** What is added to offsets in `text` to give offsets in the whole field. */
  offset: number;
  visible(): VisibleText;
  normalised(): NormalisedText;
}

function prepareField(name: Evidence["field"], text: string, offset: number): Field {
  let visible: VisibleText | undefined;
  let normalised: NormalisedText | undefined;
  return {
    name,
    text,
    offset,
    visible: () => {
      visible ??= buildVisibleText(text);
      return visible;
    },
    normalised: () => {
      normalised ??= buildNormalisedText(text);
      return normalised;
    },
  };
}

function findExact(field: Field, quote: string): Evidence | null {
  const start = field.text.indexOf(quote);
  return start < 0 ? null : evidence(field, start, start + quote.length, "exact");
}

function findVisible(field: Field, quote: string): Evidence | null {
  const { text, toOriginal } = field.visible();
  const start = text.indexOf(quote);
  if (start < 0) return null;
  const original = toOriginal(start, start + quote.length);
  return evidence(field, original.start, original.end, "normalised");
}

function findNormalised(field: Field, _quote: string, normalised: string): Evidence | null {
  const { text, starts, ends } = field.normalised();
  const index = text.indexOf(normalised);
  const start = starts[index];
  const end = ends[index + normalised.length - 1];
  return start === undefined || end === undefined ? null : evidence(field, start, end, "normalised");
}

const evidence = (field: Field, start: number, end: number, grade: Evidence["grade"]): Evidence => ({
  field: field.name,
  start: start + field.offset,
  end: end + field.offset,
  grade,
  quote: field.text.slice(start, end),
});
