// Prisma's codes: server not reached, timed out, operation timed out, connection closed, no free connection in the pool.
const prismaCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024"]);
// PostgreSQL's: 57P01–03 shutting down or starting, 53300 too many connections, class 08 connection lost.
const postgresCodes = /^(57P0[123]|53300|08...)$/;
const socketCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "ENOTFOUND"]);

/** Whether an error of Prisma or of its driver says that PostgreSQL cannot be reached now, rather than that a statement is wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (e.name === "PrismaClientInitializationError") return true;
    const code = "code" in e ? String(e.code) : "";
    if (prismaCodes.has(code) || postgresCodes.test(code) || socketCodes.has(code)) return true;
  }
  return false;
}
