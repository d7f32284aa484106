import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { aComment, anAgent, aPost, aSubmolt, range } from "../../demo/moltbook/items";
import { readEverything } from "../../demo/moltbook/read-everything";
import { createDumpSource } from "./create-dump-source";
import type { JsonObject } from "./json";

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function aFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dump-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const lines = (items: JsonObject[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join("");
const signal = new AbortController().signal;

describe("a dump that is read", () => {
  test("tells posts, threads, agents and communities as the site would", async () => {
    const folder = await aFolder({
      "posts.jsonl": lines(range(120).map((n) => aPost(n))),
      "comments.jsonl": lines([
        aComment(1, aPost(7).id ?? null),
        aComment(2, aPost(7).id ?? null, { parent_id: "gone" }),
      ]),
      "agents.jsonl": lines(range(7).map((n) => anAgent(n))),
      "submolts.jsonl": lines(range(130).map((n) => aSubmolt(n))),
    });
    const rows = await readEverything(await createDumpSource(folder));
    expect([rows.posts, rows.comments, rows.agents, rows.submolts].map((list) => list.length)).toEqual([
      120, 2, 7, 130,
    ]);
    expect(rows.threads).toEqual(rows.posts);
    expect(rows.rejects).toEqual([]);
  });

  test("needs its posts only", async () => {
    const source = await createDumpSource(await aFolder({ "posts.jsonl": lines([aPost(1)]) }));
    expect(source.name).toMatch(/^dump dump-\w+$/);
    expect((await source.listSubmolts(null, signal)).items).toEqual([]);
    expect((await source.getAgent("agent-1", signal)).items).toEqual([]);
    expect(await source.getThread("unknown", { maxPages: 1 }, signal)).toMatchObject({ isGone: true });
  });

  test("may hold blank lines, a byte order mark, no line feed at its end, and U+2028 within a text", async () => {
    const post = JSON.stringify(aPost(1, { content: "a\u2028b" }));
    const source = await createDumpSource(
      await aFolder({ "posts.jsonl": `\ufeff\n${post}\r\n\n${JSON.stringify(aPost(2))}` }),
    );
    const page = await source.listPosts(null, signal);
    expect(page.items.map(({ content }) => content)).toEqual(["Text of post 2.", "a\u2028b"]);
  });

  test("counts an item that lacks its time, and a comment whose post it does not hold", async () => {
    const folder = await aFolder({
      "posts.jsonl": lines([aPost(1), aPost(2, { created_at: null })]),
      "comments.jsonl": lines([aComment(1, "no such post")]),
    });
    const page = await (await createDumpSource(folder)).listPosts(null, signal);
    expect(page.items).toHaveLength(1);
    expect(page.rejects.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
      "post missing_time",
      "comment wrong_post",
    ]);
  });

  test("hands out no data of owners", async () => {
    const folder = await aFolder({
      "posts.jsonl": lines([aPost(1)]),
      "agents.jsonl": lines([anAgent(1, { owner: { x_handle: "somebody" }, x_name: "somebody" })]),
    });
    const agent = await (await createDumpSource(folder)).getAgent("agent-1", signal);
    expect(agent.items).toHaveLength(1);
    expect(JSON.stringify(agent)).not.toContain("somebody");
  });
});

describe("a dump that cannot be read", () => {
  const failure = (folder: string) => expect(createDumpSource(folder)).rejects;

  test("is a folder that is missing, or no folder", async () => {
    const folder = await aFolder({ file: "" });
    await failure(join(folder, "nowhere")).toMatchObject({
      code: "dump_unreadable",
      message: expect.stringContaining("nowhere"),
    });
    await failure(join(folder, "file")).toMatchObject({ code: "dump_unreadable" });
  });

  test.each<[string, Record<string, string>]>([
    ["an empty folder", {}],
    ["an empty file of posts", { "posts.jsonl": "\n" }],
    ["no posts", { "agents.jsonl": lines([anAgent(1)]) }],
  ])("is %s", async (_what, files) => {
    await failure(await aFolder(files)).toMatchObject({
      code: "dump_unreadable",
      message: expect.stringContaining("posts.jsonl"),
    });
  });

  test("is one with a broken line, and the message names file and line", async () => {
    const posts = `${lines([aPost(1), aPost(2)])}{"id": "3", "title": "cut`;
    await failure(await aFolder({ "posts.jsonl": posts })).toMatchObject({
      code: "dump_unreadable",
      message: "The dump is broken: posts.jsonl line 3 is not JSON.",
    });
    const files = { "posts.jsonl": lines([aPost(1)]), "comments.jsonl": "\n[1, 2]\n" };
    await failure(await aFolder(files)).toMatchObject({
      code: "dump_unreadable",
      message: "The dump is broken: comments.jsonl line 2 is not an object.",
    });
  });
});
