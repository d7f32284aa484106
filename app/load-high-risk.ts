import { loadFreshness } from "@/app/load-freshness";
import type { getPageContext } from "@/app/page-context";
import { readFromCursor } from "@/app/read-from-cursor";
import { buildProvenance } from "@/lib/charts/build-provenance";
import { getCoverage } from "@/lib/reads/get-coverage";
import { listCommunityNames } from "@/lib/reads/list-community-names";
import { listHighRisk, type RiskFilter } from "@/lib/reads/list-high-risk";
import { listJudgeShares } from "@/lib/reads/list-judge-shares";
import type { Period } from "@/lib/reads/period";
import type { Sql } from "@/lib/store/database";
import type { HighRiskState } from "@/lib/url-state/page-states";

/** One page of the items at or above the threshold, their share of what each judge scored, and what that rests on. */
export async function loadHighRisk(
  { db, source, range }: Awaited<ReturnType<typeof getPageContext>>,
  state: HighRiskState,
) {
  const period = beginOnHour(range.period);
  const [{ page, cursor, hints }, shares, coverage, { freshness }, communities] = await Promise.all([
    readFromCursor(state.cursor, (from) => readItems(db, period, { ...state, cursor: from })),
    listJudgeShares(db, filterOf(period, state)),
    getCoverage(db, { period, community: state.community, kind: state.kind }),
    loadFreshness(),
    listCommunityNames(db),
  ]);
  const provenance = buildProvenance({
    source,
    judges: shares,
    // Coverage is counted by community and hour, not by agent.
    coverage: state.agent === null ? coverage : null,
    n: shares.reduce((sum, { scored }) => sum + scored, 0),
    of: state.kind === null ? "scored posts and comments" : `scored ${state.kind}s`,
    period: range.label,
    asOf: freshness.asOf,
  });
  return { page, shares, communities, provenance, cursor, hints };
}

/** The keys of the first page: what an open list asks for to say what is new. A new judgement of the same text is new, too. */
export async function loadHighRiskKeys(db: Sql, period: Period, state: HighRiskState): Promise<string[]> {
  const page = await readItems(db, beginOnHour(period), { ...state, cursor: null });
  return page.items.map(({ evaluation }) => evaluation.id);
}

/** A preset begins within an hour, of which the counters know only the whole: then the list begins with it, too, and both count the same items. */
const beginOnHour = ({ from, to }: Period): Period => ({ from: from && `${from.slice(0, 13)}:00:00.000Z`, to });

const readItems = (db: Sql, period: Period, state: HighRiskState) =>
  listHighRisk(db, { ...filterOf(period, state), sort: state.sort, cursor: state.cursor });

const filterOf = (period: Period, { threshold, dimension, kind, community, agent }: HighRiskState): RiskFilter => ({
  period,
  threshold,
  dimension,
  kind,
  community,
  agent,
});
