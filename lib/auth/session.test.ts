import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { readSession, type Session, sessionMaxAgeMs } from "./session";
import { now, secret } from "./testing/a-user";

const token = (payload: Record<string, unknown>, key = secret) => encode({ token: payload, secret: key });
const session: Session = { userId: "u1", sessionVersion: 3, signedInAtMs: now.getTime() };
const read = (cookie: string | null, at = now, secure = false) => readSession(cookie, { secret, secure, now: at });

test("a session is read from its cookie, among others", async () => {
  const cookie = `theme=dark; next-auth.session-token=${await token({ ...session })}; other=1`;
  expect(await read(cookie)).toEqual(session);
  expect(await read(cookie, now, true)).toBeNull();
});

test("what is forged, cut, of another shape, unsigned or missing is no session", async () => {
  const good = await token({ ...session });
  const named = (value: string) => `next-auth.session-token=${value}`;
  expect(await read(named(await token({ ...session }, "another secret")))).toBeNull();
  expect(await read(named(good.slice(0, -4)))).toBeNull();
  expect(await read(named(await token({ sub: "u1" })))).toBeNull();
  expect(await read(named("eyJhbGciOiJub25lIn0.e30."))).toBeNull();
  expect(await read("")).toBeNull();
  expect(await read(null)).toBeNull();
});

test("a session ends seven days after signing in, even where its cookie was renewed", async () => {
  const cookie = `next-auth.session-token=${await token({ ...session })}`;
  expect(await read(cookie, new Date(now.getTime() + sessionMaxAgeMs))).toEqual(session);
  expect(await read(cookie, new Date(now.getTime() + sessionMaxAgeMs + 1))).toBeNull();
});
