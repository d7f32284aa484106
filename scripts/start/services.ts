import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../process/failure.mjs";
import { freePort, listenOnce } from "../process/free-port.mjs";
import { type Service, startService } from "../process/service.mjs";
import type { Variables } from "./choose-source";

/** Where this machine reaches a server that listens on `host`. */
export const reach = (host: string, port: number) =>
  `http://${host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host}:${port}`;

const logFile = (root: string, name: string) => path.join(root, ".data", "logs", `${name}.log`);

/** Fails with a sentence when the web server could not listen there. */
export async function requirePort(host: string, port: number): Promise<void> {
  await listenOnce(port, host).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE")
      throw new Failure(
        `Port ${port} is taken by another program. Stop that, or choose another port: npm start -- --port N`,
      );
    if (error.code === "EACCES")
      throw new Failure(`Port ${port} may not be used by this user. Choose one above 1023: npm start -- --port N`);
    if (error.code === "EADDRNOTAVAIL") throw new Failure(`HOST=${host} is no address of this machine.`);
    if (error.code === "ENOTFOUND") throw new Failure(`HOST=${host} is not known: no host of that name.`);
    throw error;
  });
}

/** The web server, ready when /api/health answers with 200: then the database answers too. */
export function startWeb(root: string, host: string, port: number, env: Variables): Promise<Service> {
  return startService({
    name: "The web server",
    command: process.execPath,
    args: ["node_modules/next/dist/bin/next", "start", "-H", host, "-p", String(port)],
    cwd: root,
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    logFile: logFile(root, "web"),
    ready: () => answers(`${reach(host, port)}/api/health`),
  });
}

/** The worker that hosts the embedded engine; it prints {"ready":true}, or stands by where one of another installation does. */
export function startWorker(root: string, env: Variables): Promise<Service> {
  return startService({
    name: "The worker",
    command: process.execPath,
    args: ["--import", "tsx", "worker.ts"],
    cwd: root,
    env: { ...env, NODE_ENV: "production" },
    logFile: logFile(root, "worker"),
    ready: (written) => (/^\{"ready":\s*true|standing by\.$/m.test(written) ? true : null),
  });
}

/** Inngest's dev server on its own port 8288, or on a free one where that is taken. Its answer is the address of its UI. */
export async function startInngest(
  root: string,
  binary: string,
  webUrl: string,
): Promise<Service & { answer: string }> {
  const port = await listenOnce(8_288, "127.0.0.1").catch(() => freePort());
  const url = `http://127.0.0.1:${port}`;
  return startService({
    name: "The Inngest dev server",
    command: binary,
    args: ["dev", "-u", `${webUrl}/api/inngest`, "--no-discovery", "--host", "127.0.0.1", "--port", String(port)],
    cwd: root,
    env: process.env,
    logFile: logFile(root, "inngest"),
    ready: async () => ((await answers(url)) ? url : null),
  });
}

/** Tells the Inngest server which functions there are (the SDK's PUT). */
export async function registerFunctions(webUrl: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${webUrl}/api/inngest`, { method: "PUT", signal: AbortSignal.timeout(10_000) }).catch(
      () => null,
    );
    if (response?.ok) return;
    if (attempt === 10)
      throw new Failure("The functions could not be registered with the Inngest server: see .data/logs/web.log");
    await wait(500);
  }
}

async function answers(url: string): Promise<true | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok ? true : null;
  } catch {
    // Not listening yet; startService gives up after a while and shows the log.
    return null;
  }
}
