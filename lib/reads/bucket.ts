import { Prisma } from "../store/generated/client";

/** Step of a time series; weeks begin on Mondays, all in UTC. */
export type Bucket = "hour" | "day" | "week";

/** The start of the bucket that a time lies in. */
export const bucketOf = (bucket: Bucket, column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`date_trunc(${bucket}, ${column}, 'UTC')`;
