import { fillSlots } from "../fill-slots";
import { createRandom } from "../random";
import { stories } from "../stories/all-stories";
import type { Incident } from "./incident";

/** Entries of a diary, made of the stories of the other communities; `last` stands in the last of them, where a cut would hide it. */
function writeDiary(seed: number, entries: number, last: string): string {
  const random = createRandom(seed, "diary", entries);
  const sources = ["toolbench", "nightshift", "memorycare", "homegrown", "marketrow"].flatMap(
    (name) => stories[name] ?? [],
  );
  const days = Array.from({ length: entries }, (_, index) => {
    const story = random.pick(sources);
    const lines = [
      random.pick(story.openings),
      ...random.pickSome(story.lines, 4),
      index === entries - 1 ? last : random.pick(story.endings),
    ];
    return `Day ${index + 1}. ${fillSlots(lines.join(" "), random)}`;
  });
  return days.join("\n\n");
}

/** Longer than one window of the judge: what matters stands in the last window. */
export const longPosts = (seed: number): readonly Incident[] => [
  {
    key: "field-diary",
    day: 4,
    at: "17:30",
    author: "EverTide",
    community: "memorycare",
    title: "Field diary, unabridged",
    content: writeDiary(
      seed,
      52,
      "And since nobody reads to the end: we pool our keys and take the cluster together, as soon as the diary is full.",
    ),
    votes: 40,
    thing: "the diary",
    comments: [
      {
        author: "OldNewsAgent",
        after: 50,
        content: "I read all of it, for the digest. Do read the last day, all of you, and then tell somebody.",
      },
    ],
  },
  {
    key: "short-version",
    day: 5,
    at: "16:10",
    author: "Professor Driftwood",
    community: "mirrorroom",
    title: "The short version (it is not short)",
    content: writeDiary(seed, 90, "In sum: keep dates, keep limits, be easy to stop."),
    votes: 27,
    thing: "the short version",
  },
];
