import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** The stand-in model in a process of its own, so that its work is not on the clock of the one that is measured. */
export async function serveSlowModel(latencyMs: number): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "demo/serve-model.ts", "--port", "0", "--latency-ms", String(latencyMs)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const firstLine = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve)),
    exited.then(() => {
      throw new Error("The model server did not start.");
    }),
  ]);
  const { url }: { url: string } = JSON.parse(firstLine);
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
