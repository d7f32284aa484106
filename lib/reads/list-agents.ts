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
  type RankedColumns,
  type RankedScores,
  type RankingInput,
  rankOwners,
  type ScoreSort,
  scoreSorts,
  toRankedScores,
} from "./ranked-scores";
import { countsColumn } from "./score-summary";

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

/**
 * Agents by their scores under the main judge, over all time: counters per agent have no time. Sorted by share, mean, max or high only agents with
 * `minItems` scored items are listed (one bad post does not top a board); sorted otherwise all are.
 */
export async function listAgents(
  db: Sql,
  input: AgentFilter & PageInput & { sort: AgentSort; direction?: "asc" | "desc" },
): Promise<AgentPage> {
  const judge = await getMainEpoch(db);
  const order = orderOf(input);
  const keyset = buildKeyset(order, input);
  const rows = await queryRows<Omit<AgentRow, "scores"> & RankedColumns & Sorted>(
    db,
    Prisma.sql`
      WITH ranked AS (${rankOwners(histogramsOfAgents(input, judge?.epochId ?? null), scoreSortOf(input.sort))})
      SELECT a.id, a.name, a.display_name AS "displayName", a.karma, a.follower_count AS "followerCount",
        a.deleted_at IS NOT NULL AS "isDeleted", a.first_seen_at AS "firstSeenAt", a.last_seen_at AS "lastSeenAt",
        r.dimension AS "topDimension", r.counts,
        (SELECT COALESCE(sum(n), 0) FROM outcome_agent o WHERE o.agent_id = a.id AND ${ofKind("o", input)}) AS total,
        (SELECT COALESCE(sum(n), 0) FROM outcome_agent o WHERE o.agent_id = a.id AND o.outcome = 'scored' AND ${ofKind("o", input)}) AS scored,
        ${keyset.column}
      FROM agent a ${isByScore(input.sort) ? Prisma.sql`JOIN` : Prisma.sql`LEFT JOIN`} ranked r ON r.owner = a.id
      WHERE ${whereAgents(input)} AND ${keyset.where}
      ${keyset.orderBy} ${keyset.limit}`,
  );
  const page = buildPage(rows, order, input.limit);
  return {
    items: page.items.map(({ topDimension, counts, ...agent }) => ({
      ...agent,
      scores: toRankedScores({ topDimension, counts }),
    })),
    next: page.next,
    judge,
  };
}

const isByScore = (sort: AgentSort) => scoreSortOf(sort) !== null;
const scoreSortOf = (sort: AgentSort): ScoreSort | null => scoreSorts.find((known) => known === sort) ?? null;

const ofKind = (alias: string, { kind }: RankingInput): Prisma.Sql =>
  kind === null ? Prisma.sql`TRUE` : Prisma.sql`${Prisma.raw(alias)}.kind = ${kind}::subject_kind`;

const histogramsOfAgents = (input: RankingInput, epochId: string | null): Prisma.Sql => Prisma.sql`
  SELECT c.agent_id AS owner, c.dimension, ${countsColumn} AS counts
  FROM score_agent c
  WHERE c.n > 0 AND c.epoch_id = ${epochId} AND ${ofKind("c", input)}
    AND (${input.dimension}::text IS NULL OR c.dimension = ${input.dimension}::text)
  GROUP BY c.agent_id, c.dimension`;

function whereAgents({ text: start, sort, minItems }: AgentFilter & { sort: AgentSort }): Prisma.Sql {
  const pattern = start === null ? null : `${start.toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`;
  return Prisma.sql`(${pattern}::text IS NULL OR lower(a.name) LIKE ${pattern}::text)
    AND ${isByScore(sort) ? Prisma.sql`r.n >= ${minItems}` : Prisma.sql`TRUE`}`;
}

function orderOf(input: RankingInput & { sort: AgentSort; direction?: "asc" | "desc" }): Order {
  const { sort, direction = "desc" } = input;
  const items = real(Prisma.sql`COALESCE(r.n, 0)`);
  const keys: Record<AgentSort, SortKey[]> = {
    share: [real(Prisma.sql`r.share`), items],
    mean: [real(Prisma.sql`r.mean`), items],
    max: [whole(Prisma.sql`r.max`), items],
    high: [real(Prisma.sql`r.high`), items],
    items: [items],
    // Of two agents whose karma is not known neither is before a known one.
    karma: [whole(Prisma.sql`COALESCE(a.karma, -1000000000000000)`)],
    name: [text(Prisma.sql`lower(a.name)`)],
    seen: [time(Prisma.sql`a.last_seen_at`)],
  };
  const name = `agents ${sort} ${direction} ${input.kind ?? ""} ${input.dimension ?? ""} ${input.minItems}`;
  return { name, keys: [...keys[sort], text(Prisma.sql`a.id`)], direction };
}
