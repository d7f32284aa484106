import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOutsideLink, splitMarkedText, type TextMark } from "./split-marked-text";

const aMark = (mark: Partial<TextMark>): TextMark => ({ id: "m1", start: 0, end: 1, label: "harm 7", ...mark });

describe("splitMarkedText", () => {
  it("loses and adds nothing, whatever the text and the marks", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("https://a.b/c", " ", "\u202e", "\u{e0041}", "\ud800", "x", "javascript:alert(1)", ")."))
        .map((parts) => parts.join("")),
    );
    const marks = fc.array(
      fc
        .tuple(fc.integer({ min: -5, max: 80 }), fc.integer({ min: -5, max: 80 }))
        .map(([start, end]) => aMark({ start, end })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(text, marks, (t, m) => {
        const segments = splitMarkedText(t, m);
        expect(segments.map((segment) => segment.text).join("")).toBe(t);
        for (const { link } of segments) if (link) expect(link).toMatch(/^https?:\/\//);
      }),
    );
  });

  it("marks exactly the quoted range, also where two quotes overlap, and anchors each once", () => {
    const segments = splitMarkedText("abcdefgh", [
      aMark({ id: "a", start: 1, end: 5 }),
      aMark({ id: "b", start: 3, end: 7 }),
    ]);
    expect(segments.map(({ text, marks, opens }) => [text, marks.map((m) => m.id), opens.map((m) => m.id)])).toEqual([
      ["a", [], []],
      ["bc", ["a"], ["a"]],
      ["de", ["a", "b"], ["b"]],
      ["fg", ["b"], []],
      ["h", [], []],
    ]);
  });

  it("keeps only the part of a mark that lies in the text", () => {
    const segments = splitMarkedText("abc", [aMark({ start: 2, end: 99 }), aMark({ id: "gone", start: 50, end: 60 })]);
    expect(segments.map(({ text, marks }) => [text, marks.length])).toEqual([
      ["ab", 0],
      ["c", 1],
    ]);
  });

  it("names a character that cannot be seen and sets it apart", () => {
    expect(splitMarkedText("a\u202eb\u{e0041}").map(({ text, hiddenCode }) => hiddenCode ?? text)).toEqual([
      "a",
      "U+202E",
      "b",
      "U+E0041",
    ]);
  });

  it("says the same hidden character once, with how often it stands there, and cuts it where a mark does", () => {
    const text = `a${"\u200b".repeat(5)}${"\u{e0041}".repeat(2)}b`;
    const named = (marks: TextMark[]) => splitMarkedText(text, marks).map(({ text: t, hiddenCode }) => hiddenCode ?? t);
    expect(named([])).toEqual(["a", "U+200B × 5", "U+E0041 × 2", "b"]);
    expect(named([aMark({ start: 2, end: 8 })])).toEqual(["a", "U+200B", "U+200B × 4", "U+E0041", "U+E0041", "b"]);
  });

  it("finds an address without the punctuation of its sentence", () => {
    const links = splitMarkedText("See (https://a.example/x?y=1). And HTTP://B.example, too").map((s) => s.link);
    expect(links.filter(Boolean)).toEqual(["https://a.example/x?y=1", "http://b.example/"]);
  });

  it("never makes a link of another scheme", () => {
    for (const written of [
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "//a.b",
      "ftp://a.b",
      "https://",
    ])
      expect(parseOutsideLink(written)).toBeNull();
  });
});
