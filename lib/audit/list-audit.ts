import type { Database } from "../store/database";
import type { AuditAct } from "./append-audit";

export interface AuditLine {
  /** Also its place in the list. */
  id: string;
  at: Date;
  actor: string;
  act: string;
  target: string | null;
  detail: unknown;
}

export interface AuditPage {
  lines: AuditLine[];
  /** The id to ask the next page with; null: there is none. */
  nextBeforeId: string | null;
}

/** The log, newest first, behind the line `beforeId`: a page stays the same page whatever is written meanwhile. */
export async function listAudit(
  db: Database,
  { act, beforeId, limit }: { act: AuditAct | null; beforeId: string | null; limit: number },
): Promise<AuditPage> {
  const rows = await db.auditLog.findMany({
    where: { ...(act ? { act } : {}), ...(beforeId ? { id: { lt: BigInt(beforeId) } } : {}) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const lines = rows.slice(0, limit).map((row) => ({ ...row, id: String(row.id), detail: row.detail }));
  return { lines, nextBeforeId: rows.length > limit ? (lines.at(-1)?.id ?? null) : null };
}
