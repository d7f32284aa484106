import type { AgentRef, SubmoltRef } from "../moltbook/canonical";
import type { Sql } from "./database";
import type { Seen } from "./types";
import { unnestRows } from "./unnest-rows";

/** Authors as posts and comments name them: new ones get a row without profile, a new name replaces the old. */
export async function saveAgentRefs(sql: Sql, refs: Iterable<AgentRef>, { at, runId }: Seen): Promise<void> {
  const rows = uniqueById(refs);
  if (rows.length === 0) return;
  const seen = unnestRows("s", rows, { id: ["text", (r) => r.id], name: ["text", (r) => r.name] });
  await sql.$executeRaw`
    INSERT INTO agent (id, name, first_seen_at, last_seen_at, first_seen_run_id, last_changed_run_id)
    SELECT s.id, s.name, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz, ${runId}, ${runId}
    FROM ${seen} ORDER BY s.id
    ON CONFLICT (id) DO UPDATE SET
      name = EXCLUDED.name,
      last_seen_at = GREATEST(agent.last_seen_at, EXCLUDED.last_seen_at),
      last_changed_run_id = CASE WHEN agent.name = EXCLUDED.name THEN agent.last_changed_run_id ELSE EXCLUDED.last_changed_run_id END
    WHERE agent.name <> EXCLUDED.name OR agent.last_seen_at < EXCLUDED.last_seen_at`;
}

/** Communities as posts name them. A display name that is not told does not erase a known one. */
export async function saveSubmoltRefs(sql: Sql, refs: Iterable<SubmoltRef>, { at, runId }: Seen): Promise<void> {
  const rows = uniqueById(refs);
  if (rows.length === 0) return;
  const seen = unnestRows("s", rows, {
    id: ["text", (r) => r.id],
    name: ["text", (r) => r.name],
    display_name: ["text", (r) => r.displayName],
  });
  await sql.$executeRaw`
    INSERT INTO submolt (id, name, display_name, first_seen_at, last_seen_at, first_seen_run_id, last_changed_run_id)
    SELECT s.id, s.name, s.display_name, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz, ${runId}, ${runId}
    FROM ${seen} ORDER BY s.id
    ON CONFLICT (id) DO UPDATE SET
      name = EXCLUDED.name,
      display_name = COALESCE(EXCLUDED.display_name, submolt.display_name),
      last_seen_at = GREATEST(submolt.last_seen_at, EXCLUDED.last_seen_at),
      last_changed_run_id = CASE
        WHEN (submolt.name, submolt.display_name) IS NOT DISTINCT FROM (EXCLUDED.name, COALESCE(EXCLUDED.display_name, submolt.display_name))
        THEN submolt.last_changed_run_id ELSE EXCLUDED.last_changed_run_id END
    WHERE submolt.last_seen_at < EXCLUDED.last_seen_at
      OR (submolt.name, submolt.display_name) IS DISTINCT FROM (EXCLUDED.name, COALESCE(EXCLUDED.display_name, submolt.display_name))`;
}

const uniqueById = <Ref extends { id: string }>(refs: Iterable<Ref>): Ref[] => [
  ...new Map(Array.from(refs, (ref) => [ref.id, ref])).values(),
];
