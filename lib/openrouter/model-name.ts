import { ObservatoryError } from "../errors";

// Each of these stands for whatever model OpenRouter picks today: the judge would change without anybody having changed it.
const unstable = /^openrouter\/(auto|free)|:free$|:online$|~latest/;

/** Throws `configuration` for a name that does not stand for one model. A list of models cannot be asked for at all. */
export function requireStableModel(model: string): void {
  if (!/^[\w.-]+\/[\w.:-]+$/.test(model) || unstable.test(model))
    throw new ObservatoryError(
      "configuration",
      `The model name ${JSON.stringify(model.slice(0, 100))} cannot be a judge.`,
    );
}
