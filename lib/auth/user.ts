import type { Role } from "./roles";

/** Who is asking, as the database has it now. */
export interface CurrentUser {
  id: string;
  email: string;
  name: string | null;
  role: Role;
}

/** E-mail addresses are one user's whatever their case: the unique index is on lower(email). PostgreSQL keeps no NUL. */
export const normaliseEmail = (email: string): string =>
  email
    .replace(/\p{Cc}/gu, "")
    .trim()
    .toLowerCase();
