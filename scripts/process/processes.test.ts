import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { endProcess } from "./end-process.mjs";
import { identify, isAlive, ownIdentity } from "./identity.mjs";
import { withLock } from "./lock.mjs";
import { keepSecret } from "./secret.mjs";
import { startService } from "./service.mjs";

const folder = () => mkdtempSync(path.join(tmpdir(), "processes-"));
const node = (code: string) => ({ command: process.execPath, args: ["-e", code], env: process.env });

test("a process is known by its id and its start, so that a reused id is a stranger", () => {
  const own = ownIdentity();
  expect(isAlive(own)).toBe(true);
  expect(isAlive({ ...own, startedAt: "another start" })).toBe(false);
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  expect(identify(pid)).toBeNull();
});

test("a service is ready when it says so, and is ended with all that it started", async () => {
  const child = `const c = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]); console.log("child " + c.pid); setInterval(() => {}, 1000)`;
  const logFile = path.join(folder(), "logs", "service.log");
  const service = await startService({
    name: "s",
    ...node(child),
    logFile,
    ready: (text) => /child (\d+)/.exec(text)?.[1] ?? null,
  });
  const grandchild = identify(Number(service.answer));
  expect(grandchild && isAlive(grandchild)).toBe(true);
  await service.stop(2_000);
  expect(identify(service.pid)).toBeNull();
  await expect.poll(() => grandchild && isAlive(grandchild)).toBe(false);
});

test("a service that dies before it is ready fails with its last words", async () => {
  const logFile = path.join(folder(), "service.log");
  const dying = startService({
    name: "The thing",
    ...node(`console.error("no such port"); process.exit(3)`),
    logFile,
    ready: () => null,
  });
  await expect(dying).rejects.toThrow("The thing did not start: no such port");
});

test("a process that does not listen to SIGTERM is killed", async () => {
  const deaf = `process.on("SIGTERM", () => {}); console.log("ready"); setInterval(() => {}, 1000)`;
  const logFile = path.join(folder(), "service.log");
  const service = await startService({
    name: "s",
    ...node(deaf),
    logFile,
    ready: (text) => (text.includes("ready") ? true : null),
  });
  const identity = identify(service.pid);
  expect(identity && (await endProcess(identity, 50))).toBe(true);
  expect(await service.exited).toBe("signal SIGKILL");
});

test("work under a lock is done by one at a time, and the lock of a dead process is broken", async () => {
  const file = path.join(folder(), "lock");
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "another start" }));
  let inside = 0;
  const work = () =>
    withLock(file, async () => {
      inside++;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside--;
    });
  await Promise.all([work(), work(), work()]);
});

test("a secret is made once, and only its owner reads it", () => {
  const file = path.join(folder(), "secrets", "one");
  const secret = keepSecret(file);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(keepSecret(file)).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
});

test("what a killed script left running is found by its note and ended, and a living script is not disturbed", async () => {
  const root = folder();
  const claim = path.resolve("scripts/process/claim.mjs");
  const service = path.resolve("scripts/process/service.mjs");
  const script = `
    const { claimFolder } = await import(${JSON.stringify(claim)});
    const { startService } = await import(${JSON.stringify(service)});
    const ended = await claimFolder(${JSON.stringify(root)}, "start");
    const s = await startService({ name: "left behind", command: process.execPath, args: ["-e", "setInterval(() => {}, 1000)"],
      logFile: ${JSON.stringify(path.join(root, "log"))}, ready: () => true });
    console.log(JSON.stringify({ ended, pid: s.pid }));
    setInterval(() => {}, 1000);`;
  const run = () => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "pipe"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    let text = "";
    return new Promise<{ child: typeof child; text: string }>((resolve) => {
      child.stdout.on("data", (chunk) => {
        text += chunk;
        resolve({ child, text });
      });
      child.stderr.on("data", (chunk) => {
        text += chunk;
      });
      child.on("close", () => resolve({ child, text }));
    });
  };
  const first = await run();
  const left = JSON.parse(first.text).pid;
  expect((await run()).text).toContain("npm start already runs in this folder");
  first.child.kill("SIGKILL");
  await new Promise((resolve) => first.child.once("close", resolve));
  expect(identify(left)).not.toBeNull();
  const second = await run();
  expect(JSON.parse(second.text).ended).toEqual(["left behind"]);
  expect(identify(left)).toBeNull();
  process.kill(-JSON.parse(second.text).pid, "SIGKILL");
  expect(readFileSync(path.join(root, "log"), "utf8")).toBe("");
});
