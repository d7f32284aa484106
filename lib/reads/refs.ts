import { Prisma } from "../store/generated/client";

export interface AgentRef {
  id: string;
  name: string;
}
export interface CommunityRef {
  id: string;
  name: string;
  displayName: string | null;
}

/** The agent `a` as JSON, NULL where the site told no author. */
export const agentRef = Prisma.sql`CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END`;
/** The community `s` as JSON, NULL where the site told none. */
export const communityRef = Prisma.sql`CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'name', s.name, 'displayName', s.display_name) END`;

/** A condition on a submolt_id: communities of this name (names are unique on the site, not in what was seen over the years). null: all. */
export const inCommunity = (submoltId: Prisma.Sql, name: string | null): Prisma.Sql =>
  name === null ? Prisma.sql`TRUE` : Prisma.sql`${submoltId} IN (SELECT id FROM submolt WHERE name = ${name})`;
