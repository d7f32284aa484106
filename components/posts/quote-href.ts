import type { Evidence } from "@/lib/judging/types";
import { evidenceAnchor } from "@/lib/url-state/anchors";
import { evidenceHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { longTextChars } from "./cut-text";

/** Where a quote stands: on this page, unless its text is cut before it; then on the page with the message open. */
export const quoteHref =
  ({
    postId,
    messageId,
    isOpen,
    carried,
  }: {
    postId: string;
    messageId: string;
    isOpen: boolean;
    carried: readonly SearchEntry[];
  }) =>
  (dimension: string, index: number, quote: Pick<Evidence, "field" | "start">): string =>
    isOpen || quote.field !== "content" || quote.start < longTextChars - 1
      ? `#${evidenceAnchor(messageId, dimension, index)}`
      : evidenceHref(postId, messageId, { dimension, index }, carried);
