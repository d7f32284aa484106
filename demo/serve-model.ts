import { parseArgs } from "node:util";
import { startModelServer } from "./model/start-model-server";

/**
 * Serves the stand-in model alone: `--port N` (default: a free one), `--latency-ms N`. The first line printed is {"url": …}, the address for
 * OPENROUTER_BASE_URL. SIGTERM and Ctrl-C stop it.
 */
const { values } = parseArgs({ options: { port: { type: "string" }, "latency-ms": { type: "string" } } });

const whole = (name: "port" | "latency-ms", max: number): number => {
  const given = values[name] ?? "0";
  if (/^\d{1,6}$/.test(given) && Number(given) <= max) return Number(given);
  console.error(`--${name} must be a whole number from 0 to ${max}.`);
  process.exit(1);
};

try {
  const server = await startModelServer({
    port: whole("port", 65_535),
    latencyMs: whole("latency-ms", 600_000),
    keepCalls: 0,
  });
  console.log(JSON.stringify({ url: server.url }));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void server.close());
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(taken ? `Port ${values.port} is taken.` : `The model server did not start: ${String(error)}`);
  process.exit(1);
}
