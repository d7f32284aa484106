import { auditActs } from "@/lib/audit/append-audit";
import { defineUrlState } from "@/lib/url-state/define-url-state";
import { maybeOneOf, maybeWhole } from "@/lib/url-state/param";

/** `before`: the line that the page begins behind. */
export const auditState = defineUrlState({
  act: maybeOneOf("Act", auditActs),
  before: maybeWhole("Place in the log", 1, 999_999_999),
});
