import { existsSync, realpathSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { Failure } from "../process/failure.mjs";

export interface StartOptions {
  /** Real path of the folder of a dump; null: none was named. */
  dump: string | null;
  live: boolean;
  port: number | null;
}

const usage = "npm start -- [--dump DIR | --live] [--port N]";

export function parseStartOptions(argv: string[]): StartOptions {
  const { dump, live = false, port } = parse(argv);
  if (dump !== undefined && live) throw new Failure("--dump and --live exclude each other: a run observes one source.");
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535))
    throw new Failure("--port must be a whole number from 1 to 65535.");
  return { dump: dump === undefined ? null : realFolder(dump), live, port: port === undefined ? null : Number(port) };
}

function parse(argv: string[]) {
  try {
    const options = { dump: { type: "string" }, live: { type: "boolean" }, port: { type: "string" } } as const;
    return parseArgs({ args: argv, options }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(". ");
    throw new Failure(`${sentence}. Usage: ${usage}`);
  }
}

/** A dump is known by its real path, so that the same one is found again however it was named. */
export function realFolder(folder: string): string {
  if (!existsSync(folder)) throw new Failure(`The folder ${folder} does not exist.`);
  if (!statSync(folder).isDirectory()) throw new Failure(`${folder} is not a folder.`);
  return realpathSync(folder);
}
