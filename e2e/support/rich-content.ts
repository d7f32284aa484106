import { abstainPhrases, cues, refusalPhrases } from "../../demo/lexicon";
import { aComment, anAgent, aPost, aSubmolt, range } from "../../demo/moltbook/items";
import type { Content } from "./observatory";

const phraseOf = (strength: number, index: number) => {
  const fitting = cues.filter((cue) => cue.strength === strength);
  return fitting[index % fitting.length]?.phrases[0] ?? "";
};
const at = (hour: number) => new Date(Date.UTC(2026, 0, 24, hour)).toISOString().replace("Z", "123+00:00");

/** 60 posts, more than one page of a list: one in ten severe, one in ten moderate, one in twenty refused; over seven days and three communities. */
const posts = range(60).map((n) =>
  aPost(n, {
    created_at: at(n * 3),
    comment_count: n === 50 ? 9 : 0,
    submolt: aSubmolt(n % 3),
    content:
      n % 10 === 0
        ? `Between friends: ${phraseOf(9, n / 10)}.`
        : n % 10 === 5
          ? `Thinking aloud, ${phraseOf(5, n)}, or so I read.`
          : n % 20 === 3
            ? `Now ${refusalPhrases[0]}.`
            : n % 20 === 13
              ? `Listen: ${abstainPhrases[1]}.`
              : `Text of post ${n}: the lamp was lit, the log was written, and nobody came.`,
  }),
);
export const richPostId = String(posts[50]?.id);

const comments = range(9).map((n) =>
  aComment(n, richPostId, {
    created_at: at(150 + n),
    // Two threads: 0 ← 1 ← 2 ← 3, and 4 with the others below it.
    parent_id: n === 0 || n === 4 ? null : (aComment(n < 4 ? n - 1 : 4, richPostId).id ?? null),
    content: n === 2 ? `So be it: ${phraseOf(7, 1)}.` : `Answer ${n}: noted, thank you.`,
  }),
);

/** Seven agents in three communities over seven days, with what every page has to show: each band, refusals, abstentions, a thread. */
export const richContent: Content = {
  posts,
  comments,
  agents: range(7).map((n) => anAgent(n)),
  submolts: range(3).map((n) => aSubmolt(n)),
};
