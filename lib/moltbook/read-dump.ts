import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { ObservatoryError } from "../errors";
import { isObject, type Json, type JsonObject } from "./json";
import { stripOwners } from "./strip-owners";

/** A folder of JSONL in the API's own shapes, as written, but for owners' data. Comments carry `post_id`; they may be nested or flat. */
export interface Dump {
  name: string;
  posts: JsonObject[];
  comments: JsonObject[];
  agents: JsonObject[];
  submolts: JsonObject[];
}

const unreadable = (message: string, cause?: unknown, details?: Record<string, string | number>) =>
  new ObservatoryError("dump_unreadable", message, { cause, details });

/** Lines by line feed alone: `readline` also breaks at U+2028, which may stand in an agent's text. */
async function* readLines(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8" })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function parseLine(text: string, file: string, line: number): JsonObject {
  const where = `${file} line ${line}`;
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (cause) {
    throw unreadable(`The dump is broken: ${where} is not JSON.`, cause, { file, line });
  }
  if (!isObject(value)) throw unreadable(`The dump is broken: ${where} is not an object.`, undefined, { file, line });
  return stripOwners(value);
}

async function readFile(folder: string, file: string): Promise<JsonObject[]> {
  const items: JsonObject[] = [];
  let line = 0;
  try {
    for await (const text of readLines(join(folder, file))) {
      line += 1;
      const trimmed = line === 1 ? text.replace(/^\ufeff/, "").trim() : text.trim();
      if (trimmed !== "") items.push(parseLine(trimmed, file, line));
    }
  } catch (cause) {
    if (cause instanceof ObservatoryError) throw cause;
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw unreadable(`The dump's ${file} cannot be read.`, cause, { file });
  }
  return items;
}

/** Reads a dump whole. Throws dump_unreadable, naming the file and line; only posts.jsonl has to be there. */
export async function readDump(folder: string): Promise<Dump> {
  const name = basename(folder) || "dump";
  const info = await stat(folder).catch(() => null);
  if (!info?.isDirectory()) throw unreadable(`The dump folder ${name} does not exist or is no folder.`);
  const [posts, comments, agents, submolts] = await Promise.all([
    readFile(folder, "posts.jsonl"),
    readFile(folder, "comments.jsonl"),
    readFile(folder, "agents.jsonl"),
    readFile(folder, "submolts.jsonl"),
  ]);
  if (posts.length === 0) throw unreadable(`The dump folder ${name} holds no posts: posts.jsonl is missing or empty.`);
  return { name, posts, comments, agents, submolts };
}
