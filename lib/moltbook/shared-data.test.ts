import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadDumpContent } from "../../demo/dump/load-dump-content";
import { readEverything } from "../../demo/moltbook/read-everything";
import { startMoltbookServer } from "../../demo/moltbook/start-moltbook-server";
import { createDumpSource } from "./create-dump-source";
import { createMoltbookClient } from "./create-moltbook-client";
import { flattenComments } from "./flatten-comments";
import { isObject, type Json } from "./json";
import { parseJsonAnswer } from "./parse-json-answer";
import { parsePost } from "./parse-post";
import { parseEach } from "./reject";
import { stripOwners } from "./strip-owners";

const data = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const isThere = existsSync(`${data}moltbook/posts.jsonl`);
if (!isThere) console.info("The real content is not at ../shared/data: the tests on it are left out.");

test.runIf(isThere)(
  "real content comes through whole: over v1, over v2, and from the folder, with the same rows",
  async () => {
    const folder = `${data}moltbook`;
    const content = await loadDumpContent(folder);
    const read = async (dialect: "v1" | "v2") => {
      const server = await startMoltbookServer({ content, dialect });
      const options = { requestsPerMinute: 10_000_000, requestTimeoutMs: 20_000, maxAttempts: 2 };
      const rows = await readEverything(createMoltbookClient({ baseUrl: server.url, ...options }));
      await server.close();
      return rows;
    };
    const direct = await readEverything(await createDumpSource(folder));
    for (const rows of [direct, await read("v1"), await read("v2")]) {
      const { posts, comments, agents, submolts, rejects } = rows;
      expect([posts.length, comments.length, agents.length, submolts.length]).toEqual([1_775, 97, 1_300, 263]);
      expect(rejects).toEqual([]);
      expect(rows.threads).toEqual(posts);
      for (const kind of ["posts", "comments", "agents", "submolts"] as const) {
        expect(rows[kind].join("\n") === direct[kind].join("\n")).toBe(true);
      }
    }
  },
  120_000,
);

test.runIf(isThere)("recorded answers of v1 are read without a reject", () => {
  const folder = `${data}moltbook-v1-raw/`;
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  let posts = 0;
  let comments = 0;
  for (const file of files) {
    const json = parseJsonAnswer(readFileSync(folder + file, "utf8"));
    if (!json) throw new Error(`${file} is no answer`);
    stripOwners(json);
    const items: Json[] = Array.isArray(json.posts) ? json.posts : isObject(json.post) ? [json.post] : [];
    const parsed = parseEach("post", items, parsePost);
    expect(parsed.rejects).toEqual([]);
    posts += parsed.items.length;
    const flat = flattenComments([Array.isArray(json.comments) ? json.comments : []], parsed.items[0]?.id ?? "");
    expect(flat.rejects).toEqual([]);
    comments += flat.comments.length;
  }
  expect(files).toHaveLength(22);
  expect(posts).toBeGreaterThanOrEqual(20);
  expect(comments).toBeGreaterThan(0);
});
