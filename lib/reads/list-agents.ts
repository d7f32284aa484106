import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { getMainEpoch } from "./get-main-epoch";
import {
  buildKeyset,
  buildPage,
  type Order,
  type Page,
  type PageInput,
  real,
  type Sorted,
  type SortKey,
  text,
  time,
  whole,
} from "./keyset";
import type { JudgeRow } from "./list-judges";
import { queryRows } from "./query-rows";
import {
  listRankedScores,
  type RankedScores,
  type RankingInput,
  rankOwners,
  type ScoreSort,
  scoreSortOf,
} from "./ranked-scores";

export interface AgentRow {
  id: string;
  name: string;
  displayName: string | null;
  karma: number | null;
  followerCount: number | null;
  isDeleted: boolean;
  firstSeenAt: string;
  lastSeenAt: string;
  /** Items with an outcome, and those of them that are scored: the coverage of the agent's numbers. */
  total: number;
  scored: number;
  /** null: nothing of the agent's was scored by the ranking's judge. */
  scores: RankedScores | null;
}

export interface AgentPage extends Page<AgentRow> {
  /** The one judge by whose scores the list is ranked; null: nothing is scored yet. */
  judge: JudgeRow | null;
}

export type AgentSort = ScoreSort | "items" | "karma" | "name" | "seen";

export interface AgentFilter extends RankingInput {
  /** Beginning of a name, in any case. */
  text: string | null;
}

type AgentInput = AgentFilter & PageInput & { sort: AgentSort; direction?: "asc" | "desc" };

/**
 * Agents by their scores under the main judge, over all time: counters per agent have no time. Sorted by share, mean, max or high only agents with
 * `minItems` scored items are listed (one bad post does not top a board); sorted otherwise all are.
 */
export async function listAgents(db: Sql, input: AgentInput): Promise<AgentPage> {
  const judge = await getMainEpoch(db);
  const counters = countersOf(input, judge?.epochId ?? null);
  const order = orderOf(input);
  const keyset = buildKeyset(order, input);
  const rows = await queryRows<Omit<AgentRow, "scores"> & Sorted>(
    db,
    Prisma.sql`
      SELECT a.id, a.name, a.display_name AS "displayName", a.karma, a.follower_count AS "followerCount",
        a.deleted_at IS NOT NULL AS "isDeleted", a.first_seen_at AS "firstSeenAt", a.last_seen_at AS "lastSeenAt",
        COALESCE((SELECT sum(n) FROM outcome_agent o WHERE o.agent_id = a.id AND ${ofKind("o", input)}), 0) AS total,
        COALESCE((SELECT sum(n) FROM outcome_agent o WHERE o.agent_id = a.id AND o.outcome = 'scored' AND ${ofKind("o", input)}), 0) AS scored,
        ${keyset.column}
      FROM agent a ${joinRanking(input, counters)}
      WHERE ${startsWith(input)} AND ${keyset.where}
      ${keyset.orderBy} ${keyset.limit}`,
  );
  const page = buildPage(rows, order, input.limit);
  const ids = page.items.map((agent) => agent.id);
  const scores = await listRankedScores(db, counters, ids, scoreSortOf(input.sort) ?? "mean");
  return {
    items: page.items.map((agent) => ({ ...agent, scores: scores.get(agent.id) ?? null })),
    next: page.next,
    judge,
  };
}

const ofKind = (alias: string, { kind }: RankingInput): Prisma.Sql =>
  kind === null ? Prisma.sql`TRUE` : Prisma.sql`${Prisma.raw(alias)}.kind = ${kind}::subject_kind`;

const countersOf = (input: RankingInput, epochId: string | null): Prisma.Sql => Prisma.sql`
  SELECT c.agent_id AS owner, c.dimension, c.score, c.n FROM score_agent c
  WHERE c.n > 0 AND c.epoch_id = ${epochId} AND ${ofKind("c", input)}
    AND (${input.dimension}::text IS NULL OR c.dimension = ${input.dimension}::text)`;

/** Only what the order needs: the names' own order needs no counter at all. */
function joinRanking(input: AgentInput, counters: Prisma.Sql): Prisma.Sql {
  const sort = scoreSortOf(input.sort);
  if (sort) return Prisma.sql`JOIN (${rankOwners(counters, sort)}) r ON r.owner = a.id AND r.n >= ${input.minItems}`;
  if (input.sort !== "items") return Prisma.empty;
  return Prisma.sql`LEFT JOIN (
    SELECT o.agent_id AS owner, sum(o.n) AS n FROM outcome_agent o WHERE ${ofKind("o", input)} GROUP BY o.agent_id) r ON r.owner = a.id`;
}

function startsWith({ text: start }: AgentFilter): Prisma.Sql {
  const pattern = start === null ? null : `${start.toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`;
  return Prisma.sql`(${pattern}::text IS NULL OR lower(a.name) LIKE ${pattern}::text)`;
}

function orderOf(input: AgentInput): Order {
  const { sort, direction = "desc" } = input;
  const keys: Record<Exclude<AgentSort, ScoreSort>, SortKey> = {
    items: whole(Prisma.sql`COALESCE(r.n, 0)`),
    // Where karma is not known an agent comes after every known one.
    karma: whole(Prisma.sql`COALESCE(a.karma, -1000000000000000)`),
    name: text(Prisma.sql`lower(a.name)`),
    seen: time(Prisma.sql`a.last_seen_at`),
  };
  const byScore = [real(Prisma.sql`r.key`), real(Prisma.sql`r.n`)];
  const isByScore = (known: AgentSort): known is ScoreSort => scoreSortOf(known) !== null;
  const name = `agents ${sort} ${direction} ${input.kind ?? ""} ${input.dimension ?? ""} ${input.minItems}`;
  return { name, keys: [...(isByScore(sort) ? byScore : [keys[sort]]), text(Prisma.sql`a.id`)], direction };
}
