import { type NextRequest, NextResponse } from "next/server";
import { buildContentSecurityPolicy } from "./components/frame/content-security-policy";

/** A nonce per answer: Next reads it from the request's policy and puts it on every script that it writes. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = buildContentSecurityPolicy({ nonce, isDevelopment: process.env.NODE_ENV === "development" });
  const requestHeaders = new Headers(request.headers);
  requestHeaders.set("x-nonce", nonce);
  requestHeaders.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers: requestHeaders } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  // Not for /api (JSON has a stricter fixed policy in next.config.mjs; /api/inngest must see its request untouched) nor for static files.
  matcher: ["/((?!api/|_next/static|_next/image|favicon.ico|icon).*)"],
};
