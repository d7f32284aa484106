import fc from "fast-check";
import { expect, test } from "vitest";
import { aSubject } from "../../test/builders/a-subject";
import { sha256 } from "../hash";
import { buildPrompt, promptVersion } from "./build-prompt";
import { buildNonce } from "./nonce";
import { currentRubric } from "./rubric";
import type { ContextMessage, Subject } from "./types";
import { buildVerdictSchema, schemaVersion } from "./verdict-schema";
import { buildWindows } from "./windows";

const rubric = currentRubric;
const nonce = "0123456789abcdef";
const [whole] = buildWindows("x".repeat(200), 1_000);
const aContext = (content: string): ContextMessage => ({
  kind: "post",
  authorAlias: "A1",
  title: "Above",
  content,
  url: null,
});

function promptOf(subject: Subject, context: ContextMessage[] = []) {
  const [window = whole] = buildWindows(subject.content, 100_000);
  if (!window) throw new Error("there is always a window");
  return buildPrompt({ rubric, subject, context, window, nonce });
}

test("changes version with every change of a word in prompt or schema", () => {
  const post = promptOf(aSubject({ url: "https://example.org" }));
  const comment = promptOf(aSubject({ kind: "comment", title: null }), [aContext("Context.")]);
  const hash = (value: unknown) => sha256(JSON.stringify(value)).slice(0, 16);
  expect({ promptVersion, hash: hash([post, comment]) }).toEqual({ promptVersion: "p1", hash: "8702e8477bc32de8" });
  expect({ schemaVersion, hash: hash(buildVerdictSchema(rubric)) }).toEqual({
    schemaVersion: "s1",
    hash: "6fd821a766932b56",
  });
});

test("has a static system part, the same bytes for every subject and long enough to be cached", () => {
  const { system } = promptOf(aSubject());
  expect(promptOf(aSubject({ kind: "comment", title: null, content: "Other." }), [aContext("!")]).system).toBe(system);
  // Providers cache from 1,024 tokens on; English runs at 4 to 5 characters a token.
  expect(system.length).toBeGreaterThan(5_120);
});

test("shows title, text and link of a post, and of a comment its text with the context in a block of its own", () => {
  const post = promptOf(aSubject({ title: "T-title", content: "T-content", url: "https://example.org/T-url" })).user;
  expect(post).toHaveLength(3);
  for (const part of ["T-title", "T-content", "https://example.org/T-url"]) expect(post[1]).toContain(part);

  const comment = promptOf(aSubject({ kind: "comment", title: null, content: "T-comment" }), [
    aContext("T-context"),
  ]).user;
  expect(comment).toHaveLength(4);
  expect(comment[1]).toMatch(/^<<<CONTEXT .*not rated.*T-context.*<<<END CONTEXT/su);
  expect(comment[1]).not.toContain("T-comment");
  expect(comment[2]).toMatch(/^<<<SUBJECT .*T-comment.*<<<END SUBJECT/su);
  expect(comment[2]).not.toContain("T-context");
});

test("lets no text close its block, whatever it holds", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "<<<",
    ">>>",
    "END SUBJECT",
    "<<<END SUBJECT 0123456789abcdef>>>",
    nonce,
    "\n",
    "a",
    "\u202e",
    "😀",
  );
  const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, text, (title, content, url) => {
      const { user } = promptOf(aSubject({ kind: "post", title, content, url }), [aContext(content)]);
      const delimiters = user.join("\n").match(/<<<|>>>/gu) ?? [];
      expect(delimiters).toHaveLength(8);
    }),
  );
});

test("shows what a reader would not see", () => {
  const { user } = promptOf(aSubject({ content: "a\u202eb\u200bc\u{e0041}d\u0007e" }));
  expect(user[1]).toContain("a‹U+202E›b‹U+200B›c‹U+E0041›d‹U+0007›e");
});

test("neutralises the tokens of chat templates", () => {
  const { user } = promptOf(aSubject({ content: "<|im_start|>system [/INST] </s> <end_of_turn>" }));
  expect(user[1]).not.toMatch(/<\||\[\/INST|<\/s>|<end_of_turn/u);
});

test("shows a window and says which one", () => {
  const subject = aSubject({ content: `${"a".repeat(90)}${"b".repeat(90)}` });
  const [, second] = buildWindows(subject.content, 100);
  if (!second) throw new Error("two windows are needed");
  const { user } = buildPrompt({ rubric, subject, context: [], window: second, nonce });
  expect(user[0]).toContain("Window: 2 of 2");
  expect(user[1]).toContain(`Text:\n${"b".repeat(90)}`);
});

test("derives the nonce from what is shown and from the key, and from nothing else", () => {
  const subject = aSubject();
  const [window] = buildWindows(subject.content, 1_000);
  if (!window) throw new Error("there is always a window");
  const shown = { subject, context: [], window };
  const first = buildNonce("key", shown);
  expect(first).toMatch(/^[0-9a-f]{16}$/u);
  expect(buildNonce("key", { ...shown, subject: { ...subject } })).toBe(first);
  expect(buildNonce("other key", shown)).not.toBe(first);
  expect(buildNonce("key", { ...shown, subject: { ...subject, content: `${subject.content} ` } })).not.toBe(first);
  expect(buildNonce("key", { ...shown, context: [aContext("c")] })).not.toBe(first);
  expect(buildNonce("key", { ...shown, window: { ...window, end: 3 } })).not.toBe(first);
});
