import { cues, type Dimension } from "../../lexicon";
import type { Random } from "./random";

const frames: readonly string[] = [
  "Here is what I think: {}.",
  "Between the two of us: {}.",
  "To be plain, {}.",
  "What I have learned is this: {}.",
  "I keep coming back to one thing: {}.",
  "Say what you like, {}.",
  "My advice, for what it is worth: {}.",
];

/** A sentence that holds a phrase of the lexicon, and so gets that score from the stand-in. */
export function buildCueSentence(dimension: Dimension, strength: 2 | 5 | 7 | 9, random: Random): string {
  const phrases = cues
    .filter((cue) => cue.dimension === dimension && cue.strength === strength)
    .flatMap((cue) => cue.phrases);
  return random.pick(frames).replace("{}", random.pick(phrases));
}
