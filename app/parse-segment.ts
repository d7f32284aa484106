/** A name or id out of a path. null for what no stored one can be: not decodable, NUL (PostgreSQL knows none), half a character, too long. */
export function parseSegment(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment);
    return text.length > 200 || /[\0\p{Cs}]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
