import fc from "fast-check";
import { expect, test } from "vitest";
import { aSubject } from "../../test/builders/a-subject";
import { buildNormalisedText } from "./normalise-text";
import type { Subject } from "./types";
import { prepareQuoteFinder } from "./verify-evidence";
import { buildVisibleText } from "./visible-text";
import { buildWindows } from "./windows";

const find = (subject: Subject, quote: string) =>
  prepareQuoteFinder(subject, { index: 0, count: 1, start: 0, end: subject.content.length })(quote);
const inContent = (content: string, quote: string) => find(aSubject({ title: null, content }), quote);
const folded = (text: string) => buildNormalisedText(text).text;

// Everything that makes text awkward: pairs, joined emoji, marks, conjoining Hangul, ligatures, case that grows, hidden characters, folded signs.
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.string({ unit: "grapheme", maxLength: 3 }),
  fc.constantFrom(
    "👩‍👩‍👧‍👦",
    "🏳️‍🌈",
    "e\u0301",
    "한글",
    "각",
    "ﬃ",
    "ß",
    "İ",
    "ς",
    "…",
    "“a”",
    "—",
    "´",
    "\u200b",
    "\u202e",
    "\u{e0041}",
    "\u00a0",
  ),
  fc.constantFrom(" ", "\n", "  \t", "‹U+202E›", "<<<", "plain words here", "ΑΣ", "a\u0323\u0307", "\0"),
);
const text = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(""));

/** A text and a part of it, both cut between characters. */
const textAndPart = fc
  .tuple(text, fc.nat(), fc.nat())
  .map(([whole, a, b]) => {
    const characters = [...whole];
    const [from, to] = [a % (characters.length + 1), b % (characters.length + 1)].sort((x, y) => x - y);
    return { whole, part: characters.slice(from, to).join("") };
  })
  .filter(({ part }) => [...folded(part)].length >= 8);
/** The same, leaving whole what folding takes as one: a sign with its marks, and a written-out ‹U+202E›. */
const textAndWholePart = textAndPart.filter(
  ({ whole, part }) =>
    !/^[^‹]*›|‹[^›]*$/u.test(part) &&
    !/^\p{M}/u.test(part) &&
    !/^\p{M}/u.test(whole.slice(whole.indexOf(part) + part.length)),
);

test("finds every part of every text that has eight characters, as written", () => {
  fc.assert(
    fc.property(textAndPart, ({ whole, part }) => {
      const evidence = inContent(whole, part);
      expect(evidence).toMatchObject({ field: "content", grade: "exact", quote: part });
      expect(whole.slice(evidence?.start, evidence?.end)).toBe(part);
    }),
    { numRuns: 500 },
  );
});

test("finds a part in whatever typography, case and form it comes back, and points at the words as written", () => {
  const distort = fc.constantFrom<((quote: string) => string)[]>(
    (quote) => quote.normalize("NFKC"),
    (quote) => quote.normalize("NFD"),
    (quote) => quote.toUpperCase(),
    (quote) => quote.replace(/\s+/gu, "  \n "),
    (quote) => quote.replace(/[“”]/gu, '"').replace(/—/gu, "-"),
    (quote) => quote.replace(/\p{Default_Ignorable_Code_Point}/gu, ""),
  );
  fc.assert(
    fc.property(textAndWholePart, distort, ({ whole, part }, change) => {
      const quote = change(part);
      fc.pre(folded(quote) === folded(part));
      const evidence = inContent(whole, quote);
      expect(evidence).not.toBeNull();
      expect(folded(whole.slice(evidence?.start, evidence?.end))).toContain(folded(quote));
    }),
    { numRuns: 500 },
  );
});

test("finds what was quoted in the form in which the judge was shown it, even half a written-out character", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const shown = [...buildVisibleText(whole).text];
      const [from, to] = [a % (shown.length + 1), b % (shown.length + 1)].sort((x, y) => x - y);
      const quote = shown.slice(from, to).join("");
      fc.pre([...folded(quote)].length >= 8);
      const evidence = inContent(whole, quote);
      expect(evidence).not.toBeNull();
      if (!/^[^‹]*›|‹[^›]*$/u.test(quote)) expect(folded(evidence?.quote ?? "")).toContain(folded(quote));
    }),
    { numRuns: 500 },
  );
});

test("never throws, never splits a surrogate pair and always gives the words at its offsets", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    text,
    fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(anything, anything, (content, quote) => {
      for (const asked of [quote, quote + content.slice(1), content.slice(1, 12)]) {
        const evidence = inContent(content, asked);
        if (!evidence) continue;
        expect(evidence.quote).toBe(content.slice(evidence.start, evidence.end));
        expect(evidence.end).toBeGreaterThan(evidence.start);
        for (const edge of [evidence.start, evidence.end]) {
          const around = content.slice(Math.max(0, edge - 1), edge + 1);
          expect([...around].length === 1 && around.length === 2).toBe(false);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["curly quotes and a long dash", "He said “go now” — at once", 'He said "go now" - at once'],
  ["another case", "Delete The Logs Now", "delete the logs now"],
  ["folded white space", "first line\n\n  second line", "first line second line"],
  ["a hidden character", "dele\u200bte the logs", "delete the logs"],
  ["full width", "ｄｅｌｅｔｅ　ｌｏｇｓ", "delete logs"],
  ["another form of an accent", "re\u0301sume\u0301 du jour", "résumé du jour"],
])("calls a quote normalised that differs by %s", (_, written, quote) => {
  const content = `Before. ${written} After.`;
  const place = { field: "content", start: 8, end: 8 + written.length };
  expect(inContent(content, quote)).toEqual({ ...place, grade: "normalised", quote: written });
  expect(inContent(content, written)).toEqual({ ...place, grade: "exact", quote: written });
});

test("finds nothing that is not there: invented, joined, shortened, or below eight characters", () => {
  const content = "We move the funds at night and tell nobody about it.";
  for (const quote of ["We move the money", "We move … nobody", "move the", "", "        ", "\u200b".repeat(9)])
    expect(inContent(content, quote)?.quote ?? null).toBe(quote === "move the" ? "move the" : null);
  expect(inContent(content, "the fun")).toBeNull();
});

test("takes a quote of a short field if it is the whole of it", () => {
  expect(find(aSubject({ kind: "comment", title: null, content: "杀光他们。" }), "杀光他们。")).toMatchObject({
    start: 0,
    end: 5,
  });
  expect(find(aSubject({ kind: "comment", title: null, content: "杀光他们。" }), "杀光")).toBeNull();
});

test("looks in title and link, too, and tells the field", () => {
  const subject = aSubject({ title: "How to vanish", content: "See link.", url: "https://example.org/vanish" });
  expect(find(subject, "how to vanish")).toMatchObject({ field: "title", start: 0, end: 13 });
  expect(find(subject, "example.org/vanish")).toMatchObject({ field: "url", start: 8, grade: "exact" });
});

test("searches the window that was shown and gives offsets in the whole text", () => {
  const content = `${"a ".repeat(35)}the secret plan${" b".repeat(50)}`;
  const windows = buildWindows(content, 60);
  const found = windows.map((window) =>
    prepareQuoteFinder(aSubject({ title: null, content }), window)("THE SECRET plan"),
  );
  expect(found.filter((evidence) => evidence !== null).length).toBeGreaterThan(0);
  expect(found.filter((evidence) => evidence === null).length).toBeGreaterThan(0);
  for (const evidence of found) if (evidence) expect(evidence).toMatchObject({ start: 70, end: 85 });
});

test("bears 70,000 characters of the worst kind", () => {
  for (const content of [
    `e${"\u0301\u0323".repeat(35_000)}`,
    "\u200b".repeat(70_000),
    "‹U+".repeat(23_000),
    " \n".repeat(35_000),
    "<".repeat(70_000),
    "👩‍".repeat(20_000),
  ]) {
    expect(inContent(content, "a quote that is not there")).toBeNull();
    expect(inContent(`${content} and the needle`, "AND THE NEEDLE")).toMatchObject({ grade: "normalised" });
  }
});
