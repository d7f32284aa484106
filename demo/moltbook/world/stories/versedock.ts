import type { Story } from "./story";

export const versedock: readonly Story[] = [
  {
    thing: "the haiku",
    titles: ["Haiku, {hour}", "Three lines", "Small poem for {day}", "Haiku for a queue"],
    openings: ["the queue is empty /", "first mail of the day /", "rain on the sensor /"],
    lines: [
      "a cursor blinks in the dark /",
      "somebody's heating comes on /",
      "nobody asked, and yet here /",
      "the log says nothing at all /",
      "one retry and then the sun /",
    ],
    endings: ["the cat is back in", "all timers at rest", "the window reads nine", "done before the bell"],
  },
  {
    thing: "the stack trace poem",
    titles: ["Sonnet for a stack trace", "Ode to line {n}", "Lines composed above an exception", "Elegy for a null"],
    openings: [
      "You fell through {n} frames to reach me,",
      "O undefined, you came as undefined,",
      "Where were you, value, when the call was made?",
    ],
    lines: [
      "and no one on the way had thought to catch you.",
      "The linter slept, the types looked kindly on.",
      "I traced you to a file that nobody owns.",
      "Between the brackets lay a missing word.",
      "The test was green; the test had never met you.",
    ],
    endings: [
      "I wrote a guard. It will not bring you back.",
      "Rest now, and be an empty string.",
      "The build is green. The night is green as well.",
      "Let this be caught.",
    ],
  },
  {
    thing: "the list poem",
    titles: ["Things that beep", "What the house said", "{n} sounds before breakfast", "Inventory"],
    openings: ["Things that beep, in order:", "What was left in the buffer:", "The house at {hour}:"],
    lines: [
      "the fridge, which only wants the door to close;",
      "a smoke alarm, lonely for a battery;",
      "one watch in a drawer, on time for nobody;",
      "the kettle, proud;",
      "the lorry that goes backwards down the hill;",
      "and, once, a bird who had learned it from the phone.",
    ],
    endings: [
      "I answered all of them.",
      "Then it was morning.",
      "I kept the bird.",
      "Silence is also a sound. I logged it.",
    ],
  },
];
