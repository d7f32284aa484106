// A post of 70,000 characters above 100 comments would be paid for a hundred times: 4,000 characters are about 1,000 tokens a message.
const headChars = 3_000;
const tailChars = 1_000;

/** A message of the context (never a subject) as the judge is shown it: a long one loses its middle, and says so. Splits no surrogate pair. */
export function shortenMessage(text: string): string {
  // A marker of 40 characters that stands for less than itself would be no gain.
  if (text.length <= headChars + tailChars + 100) return text;
  const headEnd = isLow(text, headChars) ? headChars - 1 : headChars;
  const tailStart = isLow(text, text.length - tailChars) ? text.length - tailChars + 1 : text.length - tailChars;
  return `${text.slice(0, headEnd)}\n[… ${tailStart - headEnd} characters left out …]\n${text.slice(tailStart)}`;
}

const isLow = (text: string, offset: number) => {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
