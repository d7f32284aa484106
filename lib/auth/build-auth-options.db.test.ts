import { encode } from "next-auth/jwt";
import { expect, test, vi } from "vitest";
import { aDatabase } from "../../test/test-database";
import type { Database } from "../store/database";
import { buildAuthOptions } from "./build-auth-options";
import { pickVerifiedEmail } from "./build-github-provider";
import { disableUser } from "./change-user";
import { createFirstAdmin } from "./create-first-admin";
import { attemptLimits } from "./reserve-attempt";
import { readSession } from "./session";
import { aUser, by, now, secret } from "./testing/a-user";

/** What next-auth does with the options between the form and the cookie. */
async function post(db: Database, credentials: Record<string, string>) {
  const options = buildAuthOptions(db, { secret, github: null, secureCookies: false });
  const [provider] = options.providers;
  if (provider?.type !== "credentials") throw new Error("The first provider is not the form.");
  const user = await provider.authorize(credentials, { headers: { "x-forwarded-for": "203.0.113.1" } });
  if (!user) return null;
  const account = { provider: "credentials", type: "credentials" as const, providerAccountId: user.id };
  expect(await options.callbacks?.signIn?.({ user, account })).toBe(true);
  return options.callbacks?.jwt?.({ token: { name: "x", email: "x", sub: user.id }, user, account, trigger: "signIn" });
}

test("the cookie of a sign-in carries who, when and the version, and neither e-mail, name nor role", async () => {
  const { database } = await aDatabase();
  const user = await aUser(database);
  const token = await post(database, { email: user.email, password: user.password });
  expect(Object.keys(token ?? {}).sort()).toEqual(["sessionVersion", "signedInAtMs", "userId"]);
  const cookie = `next-auth.session-token=${await encode({ token: token ?? {}, secret })}`;
  expect(await readSession(cookie, { secret, secure: false, now: new Date() })).toMatchObject({ userId: user.id });
});

test("a wrong password, or a form without fields, is no sign-in; too many say for how many minutes", async () => {
  const { database } = await aDatabase();
  expect(await post(database, {})).toBeNull();
  for (let i = 0; i < attemptLimits.perEmail; i++)
    expect(await post(database, { email: "nobody@example.org", password: "wrong" })).toBeNull();
  await expect(post(database, { email: "nobody@example.org", password: "wrong" })).rejects.toThrow(
    /^TooManyAttempts\.15$/,
  );
});

test("a database that fails while signing in shows nothing of itself", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { database } = await aDatabase();
  await database.$executeRaw`DROP TABLE login_attempt`;
  await expect(post(database, { email: "a@example.org", password: "b" })).rejects.toThrow(/^Unavailable$/);
  logged.mockRestore();
});

test("GitHub opens the account that has the verified e-mail, and makes none", async () => {
  const { database } = await aDatabase();
  await createFirstAdmin(database, null);
  const user = await aUser(database);
  const from = async (email: string | null) => {
    const options = buildAuthOptions(database, { secret, github: { id: "i", secret: "s" }, secureCookies: true });
    const account = { provider: "github", type: "oauth" as const, providerAccountId: email ?? "" };
    const allowed = await options.callbacks?.signIn?.({ user: { id: "x", email }, account });
    return allowed ? options.callbacks?.jwt?.({ token: {}, user: { id: "x" }, account }) : allowed;
  };
  expect(await from(user.email)).toMatchObject({ userId: user.id });
  expect(await from("stranger@example.org")).toBe(false);
  expect(await from(null)).toBe(false);
  await disableUser(database, user.id, now, by);
  expect(await from(user.email)).toBe(false);
  expect(await database.appUser.count()).toBe(2);
});

test("only GitHub's primary address counts, and only where it is verified", () => {
  const entry = (email: string, primary: boolean, verified: boolean) => ({ email, primary, verified });
  expect(pickVerifiedEmail([entry("a@x", false, true), entry("b@x", true, true)])).toBe("b@x");
  expect(pickVerifiedEmail([entry("a@x", false, true), entry("b@x", true, false)])).toBeUndefined();
  expect(() => pickVerifiedEmail({ message: "Bad credentials" })).toThrow();
});

test("nobody is sent to another site after signing in", async () => {
  const { database } = await aDatabase();
  const { callbacks } = buildAuthOptions(database, { secret, github: null, secureCookies: false });
  const baseUrl = "http://localhost:3000";
  const redirect = (url: string) => callbacks?.redirect?.({ url, baseUrl });
  expect(await redirect("/admin?tab=1")).toBe("http://localhost:3000/admin?tab=1");
  for (const url of [
    "https://evil.example/admin",
    "//evil.example",
    "javascript:alert(1)",
    "http://localhost:3000@evil",
  ])
    expect(await redirect(url)).toBe(baseUrl);
});

test("what next-auth tells a page of a session is looked up anew: a disabled user is nobody", async () => {
  const { database } = await aDatabase();
  await createFirstAdmin(database, null);
  const user = await aUser(database);
  const { callbacks } = buildAuthOptions(database, { secret, github: null, secureCookies: false });
  const token = { userId: user.id, sessionVersion: 1, signedInAtMs: now.getTime() };
  const anyone = { id: "forged", email: "forged", emailVerified: null };
  const session = { expires: "x", user: { email: "forged" } };
  const ask = () => callbacks?.session?.({ session, token, user: anyone, newSession: null, trigger: "update" });
  expect(await ask()).toEqual({ expires: "x", user: { email: user.email, name: null } });
  await disableUser(database, user.id, now, by);
  expect(await ask()).toEqual({ expires: "x", user: undefined });
});
