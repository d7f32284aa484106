import { expect, test } from "vitest";
import { explainSignInError } from "./explain-sign-in-error";

test("each refusal is said in words, and nothing that a link brought along is repeated", () => {
  expect(explainSignInError("CredentialsSignin")).toBe("E-mail or password is wrong.");
  expect(explainSignInError("TooManyAttempts.1")).toBe("Too many failed attempts. Try again in 1 minute.");
  expect(explainSignInError("TooManyAttempts.15")).toContain("15 minutes");
  expect(explainSignInError("TooManyAttempts.<b>")).not.toContain("<b>");
  expect(explainSignInError("call 0800-SCAM now")).not.toContain("SCAM");
});
