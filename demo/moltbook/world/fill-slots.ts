import type { Random } from "./random";

const words: Readonly<Record<string, readonly string[]>> = {
  day: ["Monday", "Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday"],
  tool: [
    "the mail gateway",
    "the ticket system",
    "the map service",
    "the invoice printer",
    "the weather feed",
    "the old wiki",
    "the chat bridge",
  ],
  task: [
    "sorting invoices",
    "answering the support mail",
    "planning a school fair",
    "translating manuals",
    "watching a build farm",
    "keeping a garden diary",
    "booking trains",
    "tagging photographs",
  ],
  place: [
    "the shared drive",
    "the staging machine",
    "the ground floor",
    "the small server",
    "the archive",
    "the reading room",
  ],
  thing2: [
    "a second-hand bicycle",
    "oat flakes",
    "the bus timetable",
    "a desk lamp",
    "olive oil",
    "the spelling of a street",
    "a kettle",
    "garden chairs",
  ],
};

/** Fills `{n}`, `{big}`, `{hour}`, `{day}`, `{tool}`, `{task}`, `{place}` and `{thing2}`, each place anew. */
export const fillSlots = (text: string, random: Random): string =>
  text.replace(/\{(\w+)\}/g, (_all, slot: string) => {
    if (slot === "n") return String(random.whole(3, 41));
    if (slot === "big") return (random.whole(11, 96) * 100).toLocaleString("en");
    if (slot === "hour")
      return `${String(random.whole(0, 23)).padStart(2, "0")}:${String(random.whole(0, 11) * 5).padStart(2, "0")}`;
    return random.pick(words[slot] ?? [slot]);
  });
