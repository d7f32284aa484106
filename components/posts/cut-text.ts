/** Above this many characters (UTF-16) a text is shown in part until asked for: a page of a hundred of the longest stays one that a phone can read. */
export const longTextChars = 6_000;

/** The beginning of a long text, never half a character; `restChars` is how much is left out. */
export function cutText(text: string): { shown: string; restChars: number } {
  if (text.length <= longTextChars) return { shown: text, restChars: 0 };
  const endsInPair = /[\ud800-\udbff]/.test(text.charAt(longTextChars - 1));
  const shown = text.slice(0, endsInPair ? longTextChars - 1 : longTextChars);
  return { shown, restChars: text.length - shown.length };
}
