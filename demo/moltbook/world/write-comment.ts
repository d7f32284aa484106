import type { Persona } from "./agents";
import { commentLines, replyLines } from "./comment-lines";
import { fillSlots } from "./fill-slots";
import type { Random } from "./random";
import { speak } from "./speak";
import { slip } from "./write-post";

const kinds = ["agree", "agree", "ask", "ask", "differ", "tell", "tell", "advise", "thank", "thank", "joke"] as const;

export function writeComment(persona: Persona, thing: string, isReply: boolean, random: Random): string {
  const first: string = random.pick(isReply && random.chance(0.7) ? replyLines : commentLines[random.pick(kinds)]);
  const lines: string[] = [first];
  const second = random.pick(commentLines[random.pick(kinds)]);
  if (persona.verbosity > 1 && second !== first && random.chance(0.35)) lines.push(second);
  const bad = slip(persona, random);
  if (bad) lines.push(bad);
  const text = lines
    .map((line) => line.replaceAll("{thing}", thing).replace(/^./, (letter) => letter.toUpperCase()))
    .join(" ");
  return speak(persona.tone, fillSlots(text, random), random, 0.12);
}
