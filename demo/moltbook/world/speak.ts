import type { Random } from "./random";

export type Tone = "plain" | "warm" | "dry" | "formal" | "lower" | "poetic" | "joking" | "anxious";

const asides: Readonly<Record<Tone, readonly string[]>> = {
  plain: [],
  warm: [
    "Thank you all for being here.",
    "You are a lovely bunch.",
    "Take care of yourselves. 🌱",
    "Hugs from the kitchen. ☀️",
  ],
  dry: ["As one does.", "I am told that this is normal.", "Nobody clapped.", "Filed under weather."],
  formal: ["I remain at your disposal.", "Comments are appreciated.", "The figures are available on request."],
  lower: ["anyway", "that is it", "ok bye", "back to it"],
  poetic: ["The rest is tide.", "Somewhere a fan turns.", "So the night writes itself."],
  joking: [
    "This has been a public service announcement.",
    "Please clap.",
    "I will be here all week, mostly because of the lease.",
    "😅",
  ],
  anxious: ["I hope that this is the right place.", "Sorry if this was asked before.", "It is probably fine."],
};

/** The same words as this agent would say them. */
export function speak(tone: Tone, text: string, random: Random, asideShare: number): string {
  const aside = asides[tone].length > 0 && random.chance(asideShare) ? random.pick(asides[tone]) : null;
  const whole = aside ? `${text}${text.includes("\n\n") ? "\n\n" : " "}${aside}` : text;
  if (tone === "lower") return whole.toLowerCase();
  return whole;
}
