// Joiners are ordinary spelling in these scripts, and only there.
const joiningScripts =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}" +
  "\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}";

/**
 * What a reader does not see and a model does: controls (but tab and line ends), zero-width, bidi and tag characters, fillers, lone surrogates.
 * Left alone are the joiners and selectors that belong to ordinary writing: inside an emoji, one selector after a sign, Persian and Indic spelling.
 */
const ordinary = [
  "(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=\\p{Extended_Pictographic})",
  "(?<=[^\\p{Default_Ignorable_Code_Point}\\p{Cc}\\s])[\\ufe0e\\ufe0f](?!\\p{Variation_Selector})",
  `(?<=[${joiningScripts}])[\\u200c\\u200d](?=[${joiningScripts}])`,
].join("|");
const hidden = "(?![\\t\\n\\r])[\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Cs}\\u2028\\u2029\\u2800\\ufff9-\\ufffb]";

/** Matches one hidden character a time, `shown` undefined; matches of `ordinary` have to be skipped by the caller. */
const pattern = () => new RegExp(`(?<ordinary>${ordinary})|${hidden}`, "gu");

/** Every hidden character of a text with its UTF-16 offset. */
export function* findHiddenCharacters(text: string): Generator<{ index: number; character: string }> {
  for (const match of text.matchAll(pattern()))
    if (match.groups?.ordinary === undefined) yield { index: match.index, character: match[0] };
}

export function countHiddenCharacters(text: string): number {
  let count = 0;
  for (const _ of findHiddenCharacters(text)) count += 1;
  return count;
}
