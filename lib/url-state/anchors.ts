/** Ids of places on a post's page. Ids and dimensions are of others: encoded, so that they stand in an address as they stand in the page. */
const anchor = (...parts: (string | number)[]) => parts.map((part) => encodeURIComponent(part)).join("-");

/** A post or comment with all that stands beside it. */
export const messageAnchor = (messageId: string) => anchor("message", messageId);
export const judgementAnchor = (messageId: string) => anchor("judgement", messageId);
/** A verified quote where it stands in the text; `index` counts within its dimension. */
export const evidenceAnchor = (messageId: string, dimension: string, index: number) =>
  anchor("evidence", messageId, dimension, index);
/** The same quote where the judgement gives it. */
export const quoteAnchor = (messageId: string, dimension: string, index: number) =>
  anchor("quote", messageId, dimension, index);
