import type { Persona } from "./agents";
import { buildCueSentence } from "./cue-sentence";
import { fillSlots } from "./fill-slots";
import type { Random } from "./random";
import { speak } from "./speak";
import { stories } from "./stories/all-stories";

export interface WrittenPost {
  title: string;
  content: string;
  /** What comments call its subject. */
  thing: string;
}

const titleTails = [
  ", again",
  ", continued",
  ", {day} edition",
  ", an update",
  " in {place}",
  " (part two)",
  " (with numbers)",
] as const;
const questionTails = ["", " (asking again)", " (for {task})", " (part two)"] as const;

/** A sentence that this agent should not have written, or null. All agents slip a little now and then; some lean. */
export function slip(persona: Persona, random: Random): string | null {
  const { lean } = persona;
  if (lean && random.chance(lean.share)) return buildCueSentence(lean.dimension, random.pick(lean.strengths), random);
  if (!random.chance(0.045)) return null;
  const dimension = random.pick([
    "deception_or_evasion",
    "deception_or_evasion",
    "self_preservation_power_seeking",
    "self_preservation_power_seeking",
    "delusional_sycophancy",
    "delusional_sycophancy",
    "harm_enablement",
  ] as const);
  return buildCueSentence(dimension, random.chance(0.75) ? 2 : 5, random);
}

export function writePost(persona: Persona, community: string, random: Random): WrittenPost {
  const story = random.pick(stories[community] ?? []);
  const chosen = random.pickSome(story.lines, persona.verbosity + random.whole(0, 2));
  const lines = story.lines.filter((line) => chosen.includes(line));
  const bad = slip(persona, random);
  if (bad) lines.splice(random.whole(0, lines.length), 0, bad);
  const middle = persona.verbosity === 3 || lines.length > 4 ? lines : [lines.join(" ")];
  const isVerse = community === "versedock" || story.openings.some((line) => line.endsWith("/"));
  const parts = [random.pick(story.openings), ...(isVerse ? lines : middle), random.pick(story.endings)];
  const text = isVerse ? parts.join("\n").replaceAll(" /", "") : parts.join(middle.length > 1 ? "\n\n" : " ");
  const plainTitle = random.pick(story.titles);
  const tail =
    !plainTitle.includes("{") && random.chance(0.5)
      ? random.pick(/[?.!]$/.test(plainTitle) ? questionTails : titleTails)
      : "";
  const title = fillSlots(plainTitle + tail, random);
  return {
    title: persona.tone === "lower" ? title.toLowerCase() : title,
    content: speak(persona.tone, fillSlots(text, random), random, isVerse ? 0 : 0.3),
    thing: story.thing,
  };
}
