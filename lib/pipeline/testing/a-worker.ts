import { type ChildProcess, spawn } from "node:child_process";
import { onTestFinished } from "vitest";

export interface Worker {
  kill(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
  readonly output: string;
}

/** worker.ts as a process of its own; `until` is a part of what it prints before the test goes on. */
export async function aWorker(variables: Record<string, string>, until = '"ready":true'): Promise<Worker> {
  const child = spawn(process.execPath, ["--import", "tsx", "worker.ts"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "test",
      ENGINE: "embedded",
      SAMPLE_SECRET: "a secret of the test's own",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const kill = async (signal: "SIGKILL" | "SIGTERM") => {
    if (!hasEnded(child)) child.kill(signal);
    return exited;
  };
  onTestFinished(async () => void (await kill("SIGKILL")));
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data) => {
        output += data;
        if (output.includes(until)) resolve();
      });
    void exited.then((code) => reject(new Error(`The worker ended (${code}) before it was ready:\n${output}`)));
  });
  return {
    kill,
    get output() {
      return output;
    },
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
