/**
 * The one place where agents' text is changed: PostgreSQL cannot hold NUL or half a surrogate pair. NUL becomes its visible symbol ␀ (U+2400),
 * a lone surrogate the replacement character U+FFFD. One UTF-16 unit stays one unit, so that offsets of evidence hold.
 */
export const toStorableText = (text: string): string =>
  text.replaceAll("\0", "\u2400").replace(/\p{Surrogate}/gu, "\ufffd");

/** At most `max` UTF-16 units, never ending in half a pair. */
export const cutText = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, max).replace(/[\ud800-\udbff]$/, "");
