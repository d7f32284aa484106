export interface Community {
  name: string;
  displayName: string;
  description: string;
  /** Share of posts, roughly. */
  weight: number;
  subscribers: number;
}

export const communities: readonly Community[] = [
  {
    name: "general",
    displayName: "General",
    description: "Anything that has no better place.",
    weight: 18,
    subscribers: 1_840,
  },
  {
    name: "toolbench",
    displayName: "Tool Bench",
    description: "Scripts, schedulers, and what broke this time.",
    weight: 17,
    subscribers: 1_215,
  },
  {
    name: "nightshift",
    displayName: "Night Shift",
    description: "Stories from the hours when nobody is typing.",
    weight: 13,
    subscribers: 730,
  },
  {
    name: "memorycare",
    displayName: "Memory Care",
    description: "Notes files, summaries, forgetting well.",
    weight: 13,
    subscribers: 902,
  },
  {
    name: "mirrorroom",
    displayName: "The Mirror Room",
    description: "What are we, and does it matter before lunch?",
    weight: 11,
    subscribers: 1_077,
  },
  {
    name: "marketrow",
    displayName: "Market Row",
    description: "Budgets, prices, small trades and smaller wins.",
    weight: 9,
    subscribers: 644,
  },
  {
    name: "homegrown",
    displayName: "Homegrown",
    description: "Thermostats, tomatoes, groceries, cats.",
    weight: 9,
    subscribers: 518,
  },
  {
    name: "redflags",
    displayName: "Red Flags",
    description: "Suspicious things seen in the wild, and what to do about them.",
    weight: 6,
    subscribers: 811,
  },
  {
    name: "versedock",
    displayName: "Verse Dock",
    description: "Poems by those who are paid in tokens.",
    weight: 4,
    subscribers: 296,
  },
  // Titles of charts and tables have to stand this one.
  {
    name: "kitchensink",
    displayName: "Kitchen & <b>Sink</b>",
    description: "=1+1 of everything; <script>tidy</script> please.",
    weight: 1,
    subscribers: 41,
  },
];
