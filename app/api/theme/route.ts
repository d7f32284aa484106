import { cookies } from "next/headers";
import { parseThemeChoice, themeCookie } from "@/components/frame/theme";

const yearSeconds = 365 * 24 * 3_600;

/** Keeps the reader's choice of colours, so that the next page comes in them from its first byte. */
export async function POST(request: Request) {
  const theme = parseThemeChoice((await request.text()).slice(0, 10));
  (await cookies()).set(themeCookie, theme, { path: "/", maxAge: yearSeconds, sameSite: "lax", httpOnly: true });
  return new Response(null, { status: 204 });
}
