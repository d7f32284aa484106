import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Database } from "../../lib/store/database";
import { inBatches } from "../../lib/store/in-batches";
import { saveComments } from "../../lib/store/save-comments";
import { savePosts } from "../../lib/store/save-posts";
import { saveRaw } from "../../lib/store/save-raw";
import type { Seen } from "../../lib/store/types";
import { copyIn, copyOut } from "./copy-tables";
import { type Content, inventContent } from "./invent-content";
import { withBenchDatabase } from "./with-bench-database";

/**
 * npm run bench ingest [-- --items 20000 --rounds 5]: posts and comments stored per second, with their raw answers, authors, communities and
 * revisions, beside a plain COPY of exactly the rows that came of it into a second database with the same tables and indexes.
 */
const { values } = parseArgs({
  options: { items: { type: "string", default: "20000" }, rounds: { type: "string", default: "5" } },
});
const items = Number(values.items);
const rounds = Number(values.rounds);
/** Issue 2: ingest within 4 × of COPY. */
const aim = 4;
const seen: Seen = { at: new Date(Date.UTC(2026, 0, 31)), runId: "bench" };
// In the order of their foreign keys.
const tables = [
  "agent",
  "submolt",
  "post",
  "comment",
  "content_revision",
  "transcript_due",
  "evaluation_due",
  "raw_body",
  "raw_fetch",
];

const ways: Record<string, (db: Database, content: Content) => Promise<void>> = {
  "1,000 rows a call": saveInBulk,
  "50 posts or 40 threads a call, as a run stores them": saveAsFetched,
};

const content = inventContent(items);
console.log(
  `${items} posts and comments, ${rounds} rounds, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}: other work on the machine slows both sides`,
);
await withBenchDatabase((db, url) =>
  withBenchDatabase(async (copyDb, copyUrl) => {
    for (const [way, save] of Object.entries(ways)) {
      const measured: { store: number; copy: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        await empty(db);
        await empty(copyDb);
        const startedAt = performance.now();
        await save(db, content);
        const store = (performance.now() - startedAt) / 1_000;
        const copy = await copyIn(copyUrl, await copyOut(url, tables));
        measured.push({ store, copy });
      }
      await expectWhole(db);
      tell(way, measured);
    }
  }),
);

async function saveInBulk(db: Database, { pages, threads }: Content): Promise<void> {
  await saveRaw(
    db,
    [...pages, ...threads].map(({ raw }) => raw),
    seen.runId,
  );
  await savePosts(
    db,
    pages.flatMap(({ posts }) => posts),
    seen,
  );
  await saveComments(
    db,
    threads.flatMap(({ comments }) => comments),
    seen,
  );
}

async function saveAsFetched(db: Database, { pages, threads }: Content): Promise<void> {
  for (const { posts, raw } of pages) {
    await saveRaw(db, [raw], seen.runId);
    await savePosts(db, posts, seen);
  }
  for (const group of inBatches(threads, 40)) {
    await saveRaw(
      db,
      group.map(({ raw }) => raw),
      seen.runId,
    );
    await saveComments(
      db,
      group.flatMap(({ comments }) => comments),
      seen,
    );
  }
}

async function empty(db: Database): Promise<void> {
  await db.$executeRaw`TRUNCATE run, agent, submolt, post, comment, content_revision, evaluation_due, raw_body CASCADE`;
  await db.$executeRaw`
    INSERT INTO run (id, kind, trigger, state, engine, params, settings) VALUES ('bench', 'dump', 'command', 'running', 'inline', '{}', '{}')`;
}

async function expectWhole(db: Database): Promise<void> {
  const stored = (await db.post.count()) + (await db.comment.count());
  if (stored !== items) throw new Error(`${stored} of ${items} items were stored.`);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function tell(way: string, measured: readonly { store: number; copy: number }[]): void {
  const times = median(measured.map(({ store, copy }) => store / copy));
  const rate = (seconds: number[]) => Math.round(items / median(seconds)).toLocaleString("en");
  console.log(
    `${way}: ${rate(measured.map(({ store }) => store))} items/s, COPY ${rate(measured.map(({ copy }) => copy))} items/s: ` +
      `${times.toFixed(2)} × COPY, the median of ${rounds} rounds (aim ${aim})`,
  );
  if (times > aim) process.exitCode = 1;
}
