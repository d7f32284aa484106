import { hash, verify } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";
import { generatePassword, hashPassword, isHashOutdated, parseNewPassword, verifyPassword } from "./password";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

test("a password is kept as argon2id with the parameters that RFC 9106 recommends, salted", async () => {
  const [a, b] = [await hashPassword("correct horse battery"), await hashPassword("correct horse battery")];
  expect(a).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
  expect(a).not.toBe(b);
  expect(await verifyPassword(a, "correct horse battery")).toBe(true);
  expect(await verifyPassword(a, "correct horse batterx")).toBe(false);
});

test("no password opens an account that has none, and saying so costs the same hashing as a wrong one", async () => {
  vi.mocked(verify).mockClear();
  expect(await verifyPassword(null, "")).toBe(false);
  expect(await verifyPassword(null, "anything at all")).toBe(false);
  const checked = vi.mocked(verify).mock.calls.map(([passwordHash]) => String(passwordHash).slice(0, 30));
  expect(checked).toEqual(Array(2).fill("$argon2id$v=19$m=65536,t=3,p=4"));
});

test("a hash of other parameters is known to be outdated, and still opens", async () => {
  const old = await hash("correct horse battery", { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect(isHashOutdated(old)).toBe(true);
  expect(await verifyPassword(old, "correct horse battery")).toBe(true);
  expect(isHashOutdated(await hashPassword("correct horse battery"))).toBe(false);
});

test.each([
  ["short", "at least 12"],
  ["x".repeat(257), "longer than 256"],
  ["someone@example.org", "the e-mail address"],
  ["aaaaaaaaaaaaaaaa", "repeat"],
])("the new password %j is refused in words", (password, reason) => {
  expect(() => parseNewPassword(password, "Someone@example.org")).toThrow(reason);
});

test("a generated password passes our own rules and never comes twice", () => {
  const made = Array.from({ length: 200 }, generatePassword);
  expect(new Set(made).size).toBe(200);
  for (const password of made) {
    expect(password).toMatch(/^([a-kmnp-z2-9]{5}-){3}[a-kmnp-z2-9]{5}$/);
    expect(parseNewPassword(password, "someone@example.org")).toBe(password);
  }
});
