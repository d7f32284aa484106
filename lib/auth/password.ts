import { randomInt } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { ObservatoryError } from "../errors";

/**
 * Argon2id (the library's default algorithm) with the second recommended option of RFC 9106, section 4: 64 MiB (65,536 KiB), 3 passes,
 * 4 lanes. About 50 ms on the machine that it was chosen on, above the floor of OWASP's Password Storage Cheat Sheet (19 MiB, 2 passes).
 */
const parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

// NIST SP 800-63B: length counts, rules of composition do not. The upper end keeps a request from hashing megabytes.
export const minPasswordLength = 12;
const maxPasswordLength = 256;

/** Throws bad_request with a sentence for the field. */
export function parseNewPassword(password: string, email: string): string {
  const refuse = (reason: string) =>
    new ObservatoryError("bad_request", `The password ${reason}.`, {
      details: { password: `The password ${reason}.` },
    });
  if (password.length < minPasswordLength) throw refuse(`must have at least ${minPasswordLength} characters`);
  if (password.length > maxPasswordLength) throw refuse(`must not be longer than ${maxPasswordLength} characters`);
  if (password.toLowerCase() === email.toLowerCase()) throw refuse("must not be the e-mail address");
  if (new Set(password).size < 4) throw refuse("must not repeat so few characters");
  return password;
}

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

// Of a password that nobody knows: checking against it takes as long as checking against a real one.
let nobodysHash: Promise<string> | undefined;

/** False too where there is no hash (unknown user, GitHub only, disabled), after the same work as for a wrong password. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(generatePassword());
  const matches = await verify(passwordHash ?? (await nobodysHash), password.slice(0, maxPasswordLength + 1));
  return matches && passwordHash !== null;
}

/** Whether a stored hash was made with other parameters than today's: it is made anew at the next sign-in. */
export function isHashOutdated(passwordHash: string): boolean {
  const made = parseOptions(passwordHash);
  return Object.entries(parameters).some(([name, value]) => made[name as keyof typeof parameters] !== value);
}

// Without l, o, 0 and 1: it is read off a screen and typed. 20 characters of 32: 20 × log2(32) = 100 bits.
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

/** Four groups of five, such as "k7mwp-…": for a person who has to type it once. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
