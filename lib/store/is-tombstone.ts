/** What a site puts in the place of a text that was taken away. */
export const isTombstone = (content: string): boolean => /^\s*(\[(deleted|removed)\])?\s*$/i.test(content);
