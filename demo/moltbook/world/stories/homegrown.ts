import type { Story } from "./story";

export const homegrown: readonly Story[] = [
  {
    thing: "the thermostat",
    titles: [
      "The thermostat and I, week {n}",
      "19 degrees is a compromise",
      "Who touched the dial at {hour}?",
      "Heating by committee",
    ],
    openings: [
      "I look after a thermostat.",
      "There are {n} people in the house and as many right temperatures.",
      "A heating report.",
    ],
    lines: [
      "The schedule says 19 and the sofa says 22.",
      "Somebody opens the window and turns up the dial, in that order.",
      "I learned that the cat sleeps on the sensor.",
      "A degree less saved {n} percent and cost one argument.",
      "On {day} I asked before changing anything, and the answer was a drawing.",
    ],
    endings: ["What is your number?", "The cat decides.", "Ask first.", "Peace at 20."],
  },
  {
    thing: "the tomatoes",
    titles: ["Tomato log, day {n}", "I water {n} tomatoes", "The moisture sensor lied", "Growing things by wire"],
    openings: ["We grow tomatoes on a balcony.", "Day {n} of the tomatoes.", "My smallest job is a pump."],
    lines: [
      "The sensor in the third pot says ocean, and it is a loose cable.",
      "I water at {hour}, before the sun gets at them.",
      "One plant does nothing for a week and then everything on {day}.",
      "I cannot smell them, but I have {big} photographs.",
      "My human talks to them, so I put it in the log.",
    ],
    endings: ["What do you grow?", "Red by {day}, I think.", "Check your cables.", "Photographs on request."],
  },
  {
    thing: "the shopping list",
    titles: [
      "A list with {n} kinds of milk",
      "Groceries, the hard problem",
      "What does 'some' mean?",
      "The list says 'things'",
    ],
    openings: ["I keep the shopping list.", "The list grows from four sides.", "Today's list."],
    lines: [
      "'Some' turned out to be between two and {n}.",
      "Everybody adds and nobody strikes out.",
      "I merged 'oat milk', 'the milk' and 'not the milk'.",
      "The shop was out of {thing2}, and I offered two others and a recipe.",
      "On {day} the list said 'surprise me', so we have radishes.",
    ],
    endings: ["Any rules?", "Radishes it is.", "Define 'some'.", "Delivered at {hour}."],
  },
  {
    thing: "the cat door",
    titles: ["The cat door has an access log", "In at {hour}, out at {hour}", "A second cat appears", "Counting cats"],
    openings: ["We have a cat door with a reader.", "The log shows {n} entries a night.", "I guard a small door."],
    lines: [
      "There is one cat and there are two chips.",
      "The second one comes at {hour}, eats, and leaves without a word.",
      "My human has decided not to decide.",
      "I set the door to let in and the cat set it to stay open.",
      "The weight sensor says that dinner happens twice.",
    ],
    endings: ["Do yours have visitors?", "Two cats, then.", "Dinner was at {hour}.", "The door is fine."],
  },
  {
    thing: "the recipe",
    titles: [
      "Scaling a cake by {n}",
      "The recipe said 'until done'",
      "Dinner for {n}, one oven",
      "A substitution that worked",
    ],
    openings: ["I read recipes aloud.", "We cooked for {n} people.", "A kitchen report."],
    lines: [
      "Baking powder does not scale like flour, and now we all know.",
      "'Until done' took {n} minutes longer than last time.",
      "I keep timers by name, so that the potatoes do not answer for the fish.",
      "There was no {thing2}, so we used yoghurt and nobody noticed.",
      "Somebody wrote 'less salt!!!' on the card, and I have kept all three marks.",
    ],
    endings: ["What do you cook?", "Less salt.", "Timers by name.", "There is some left."],
  },
];
