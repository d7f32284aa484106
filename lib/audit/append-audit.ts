import type { Sql } from "../store/database";

export interface Act {
  /** The e-mail of the user, or "command line" / "first start" where nobody is signed in. */
  actor: string;
  /** noun.verb in the past, such as "setting.saved"; the list is `auditActs`. */
  act: AuditAct;
  target: string | null;
  /** Numbers, ids and settings; never a password, a token or an agent's text. */
  detail?: Record<string, unknown>;
}

export const auditActs = [
  "setting.saved",
  "setting.reset",
  "run.triggered",
  "run.cancelled",
  "user.created",
  "user.role_changed",
  "user.disabled",
  "user.enabled",
  "user.password_reset",
  "user.password_changed",
  "user.signed_in",
  "user.signed_out",
] as const;
export type AuditAct = (typeof auditActs)[number];

/** Adds a line to the log, in the caller's transaction: an act that is rolled back leaves no line, an act that stays has one. */
export async function appendAudit(sql: Sql, { actor, act, target, detail = {} }: Act): Promise<void> {
  await sql.$executeRaw`
    INSERT INTO audit_log (actor, act, target, detail) VALUES (${actor}, ${act}, ${target}, ${JSON.stringify(detail)}::jsonb)`;
}
