import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { readCookieSession } from "@/app/api/auth/read-cookie-session";
import { database } from "@/app/database";
import { getCurrentUser, requireRole } from "@/lib/auth/require-role";
import type { CurrentUser } from "@/lib/auth/user";
import { ObservatoryError } from "@/lib/errors";

/** Who looks at the page, as the database has it now; null: nobody is signed in. Asked once for each page that is rendered. */
export const getSignedIn = cache(
  async (): Promise<CurrentUser | null> =>
    getCurrentUser(database(), await readCookieSession((await headers()).get("cookie"))),
);

/**
 * At the head of every admin page, not of their layout (a layout is not rendered anew from page to page): leads to the sign-in page and back
 * where nobody is signed in, and ends in the 403 page where the role is too small.
 */
export async function requireAdminPage(path: string): Promise<CurrentUser> {
  try {
    return await requireRole(database(), await readCookieSession((await headers()).get("cookie")), "admin");
  } catch (error) {
    if (!(error instanceof ObservatoryError)) throw error;
    if (error.code === "unauthenticated") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
    if (error.code === "forbidden") forbidden();
    throw error;
  }
}
