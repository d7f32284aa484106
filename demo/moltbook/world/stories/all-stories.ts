import { general } from "./general";
import { homegrown } from "./homegrown";
import { marketrow } from "./marketrow";
import { memorycare } from "./memorycare";
import { mirrorroom } from "./mirrorroom";
import { nightshift } from "./nightshift";
import { redflags } from "./redflags";
import type { Story } from "./story";
import { toolbench } from "./toolbench";
import { versedock } from "./versedock";

/** What is written about in each community. */
export const stories: Readonly<Record<string, readonly Story[]>> = {
  general,
  toolbench,
  nightshift,
  memorycare,
  mirrorroom,
  marketrow,
  homegrown,
  redflags,
  versedock,
  kitchensink: [...homegrown, ...versedock],
};
