import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

export type Database = PrismaClient;
/** What store and reads functions take: the client itself, or the transaction that they are called in. */
export type Sql = Pick<PrismaClient, "$queryRaw" | "$executeRaw">;

/**
 * A pool of connections to the observatory's database. The caller closes it with `$disconnect()`.
 * Sessions speak UTC whatever the server's zone; a statement that runs for 60 s is given up rather than holding a connection.
 * JIT is off: on plans that look dear it took 0.25 s to compile a statement that then ran 0.1 s.
 */
export function connectDatabase(url: string, options: { maxConnections?: number } = {}): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    options: "-c TimeZone=UTC -c statement_timeout=60000 -c jit=off",
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 60_000 } });
}
