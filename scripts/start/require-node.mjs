// @ts-check
import { Failure } from "../process/failure.mjs";

/** The oldest Node that Next 16, Prisma 7 and vitest 4 run on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Failure(
      `Node ${process.versions.node} is too old: 20.19 is the oldest that works, 22 or 24 the one to run.`,
    );
}
