import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Import, readSources, type SourceFile } from "./read-imports";
import { everywhere, type Room, roomOf, rooms } from "./rooms";

const roots = ["lib", "app", "components", "inngest", "demo", "scripts", "worker.ts", "proxy.ts"];
const all = readSources(roots.filter((root) => existsSync(root)));

/** Files that only tests use; they may reach anywhere, and only tests may reach them. */
const isForTests = (path: string) => /(^|\/)(testing|contract)\/|-under-test(\.ts)?$/.test(path);
const files = all.filter((file) => !isForTests(file.path));
const inside = (path: string, room: string) => path === room || path.startsWith(`${room}/`);
const findAll = (
  where: (file: SourceFile) => boolean,
  what: RegExp,
  message: (path: string, found: string) => string,
) =>
  files
    .filter((file) => where(file))
    .flatMap((file) => (file.code.match(what) ?? []).slice(0, 1).map((found) => message(file.path, found)));

test("the check saw the project", () => {
  expect(files.length).toBeGreaterThan(40);
  for (const root of ["lib/judging", "lib/store", "app", "components", "demo", "scripts"])
    expect(
      files.some((file) => inside(file.path, root)),
      root,
    ).toBe(true);
  expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(files.length);
});

test("every file lies in a room that docs/architecture.md describes", () => {
  const map = readFileSync("docs/architecture.md", "utf8");
  const homeless = files.filter((file) => roomOf(file.path) === null).map((file) => file.path);
  expect(homeless, "give the folder a row in docs/architecture.md and in test/rooms.ts, or move the file").toEqual([]);
  const undescribed = Object.keys(rooms).filter((room) => /^lib\/[a-z-]+$/.test(room) && !map.includes(`\`${room}`));
  expect(undescribed, "docs/architecture.md does not name these rooms").toEqual([]);
});

test("a room imports only what docs/architecture.md lets it", () => {
  const wrong = files.flatMap((file) => {
    const name = roomOf(file.path) ?? "";
    const room = rooms[name];
    return room
      ? file.imports.filter((i) => i.isProject && !mayImport(name, room, i)).map((i) => tell(file, name, room, i))
      : [];
  });
  expect(wrong).toEqual([]);
});

function mayImport(name: string, room: Room, { target, isTypeOnly }: Import): boolean {
  const allowed = [...everywhere, ...room.imports, ...(isTypeOnly ? (room.types ?? []) : [])];
  // A room within a room (components/ui in components) is not the room itself.
  return roomOf(target) === name || allowed.some((place) => inside(target, place));
}

const tell = (file: SourceFile, name: string, room: Room, { target, isTypeOnly }: Import) =>
  `${file.path} imports ${target}. ${name} holds ${room.holds} and may import ${[...room.imports, ...(room.types ?? []).map((t) => `types of ${t}`)].join(", ") || "nothing"}: ` +
  (room.types?.some((place) => inside(target, place)) && !isTypeOnly
    ? "import the type only, and be given the thing as an argument."
    : `take it as an argument, or move the code to a room on its right (${roomOf(target) ?? "?"} holds ${rooms[roomOf(target) ?? ""]?.holds ?? "what is imported"}).`);

test("pure rooms are given the world as arguments", () => {
  const isPure = (file: SourceFile) => rooms[roomOf(file.path) ?? ""]?.isPure === true;
  const packages = files
    .filter(isPure)
    .flatMap((file) =>
      file.imports
        .filter((i) => !i.isProject && !["zod", "node:crypto"].includes(i.target))
        .map(
          (i) =>
            `${file.path} imports ${i.target}: this room is pure. Do it in lib/pipeline, lib/store or lib/reads and pass in the result.`,
        ),
    );
  const world =
    /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bfetch\(|\bset(?:Timeout|Interval)\(|\brandomUUID\b|\brandomBytes\b/;
  const reaches = findAll(
    isPure,
    world,
    (path, found) =>
      `${path} uses ${found}: this room is pure. Take the time, the random number or the variable as an argument.`,
  );
  expect([...packages, ...reaches]).toEqual([]);
});

test("only lib/store and lib/reads know the Prisma client", () => {
  const wrong = files
    .filter((file) => !inside(file.path, "lib/store") && !inside(file.path, "lib/reads"))
    .flatMap((file) =>
      file.imports
        .filter((i) => inside(i.target, "lib/store/generated") || /^(@prisma\/|pg$)/.test(i.target))
        // Scripts that make databases speak to the server itself, before there is a client.
        .filter((i) => !(inside(file.path, "scripts") && !i.target.startsWith("@prisma/")))
        .map(
          (i) =>
            `${file.path} imports ${i.target}: writes belong in lib/store, questions in lib/reads; take Database from lib/store/database.`,
        ),
    );
  expect(wrong).toEqual([]);
});

test("only lib/env.ts reads the variables of the process", () => {
  const reader = (file: SourceFile) =>
    ["lib", "app", "components", "inngest"].some((room) => inside(file.path, room)) && file.path !== "lib/env.ts";
  // NODE_ENV is no configuration: the build puts its value in place.
  const wrong = findAll(
    reader,
    /\bprocess\.env\b(?!\.NODE_ENV\b)/,
    (path) => `${path} reads process.env: add the variable to lib/env.ts and call env().`,
  );
  expect(wrong).toEqual([]);
});

test("pages, routes and Inngest's functions hold no SQL, and Inngest's functions fetch nothing", () => {
  const edges = (file: SourceFile) => inside(file.path, "app") || inside(file.path, "inngest");
  const sql = findAll(
    edges,
    /\$(query|execute)Raw|\bPrisma\.sql\b/,
    (path, found) => `${path} uses ${found}: a question belongs in lib/reads, a write in lib/store.`,
  );
  const network = findAll(
    (file) => inside(file.path, "inngest"),
    /\bfetch\(/,
    (path) => `${path} fetches: that belongs in lib/moltbook or lib/openrouter, called by lib/pipeline.`,
  );
  expect([...sql, ...network]).toEqual([]);
});

test("what only tests use is used by tests only", () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .filter((i) => i.isProject && isForTests(i.target))
      .map((i) => `${file.path} imports ${i.target}, which is made for tests.`),
  );
  expect(wrong).toEqual([]);
});
