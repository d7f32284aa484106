import { setMaxListeners } from "node:events";
import type { Subject } from "../judging/types";
import { buildWindows } from "../judging/windows";
import { requireStableModel } from "../openrouter/model-name";
import { askModel, type ModelEnd } from "./ask-model";
import type { Judge } from "./judge";
import type { JudgeContext, JudgeDependencies } from "./judge-dependencies";
import { buildJudged, buildUnasked } from "./judged-subject";
import { createOutageWatch } from "./outage";
import { createPurse } from "./purse";
import { createTally } from "./tally";

/**
 * The judge over OpenRouter: windows × attempts × models. Made for one run, whose settings and budget it has; `inFlight` and `prices` are
 * the process's. Throws `configuration` for a model's name that does not stand for one model.
 */
export function createJudge(dependencies: JudgeDependencies): Judge {
  const { settings } = dependencies;
  const models = [...new Set([settings.judgeModel, ...settings.judgeFallbackModels])];
  models.forEach(requireStableModel);
  dependencies.inFlight.setMaximum(settings.judgeConcurrency);
  const judge: JudgeContext = {
    ...dependencies,
    budget: createPurse(dependencies.budget),
    // As many as are in flight may fail together; three times as many without one answer are no chance.
    outage: createOutageWatch(3 * settings.judgeConcurrency),
  };

  return {
    async judge(subject, context, signal) {
      // One signal serves every call of a run, each of which listens to it while it waits: no leak.
      setMaxListeners(0, signal);
      if (isEmpty(subject)) return buildUnasked(subject, "abstained", "empty: no title, text or link");
      const windows = buildWindows(subject.content, settings.judgeWindowChars);
      const tally = createTally();
      const ends: ModelEnd[] = [];
      for (const model of models) {
        const end = await askModel(judge, { model, subject, context, windows, tally }, signal);
        ends.push(end);
        if (!(end.kind === "refused" || end.kind === "invalid" || end.kind === "failed")) break;
      }
      const end = chooseEnd(ends);
      if (end.kind === "failed") judge.outage.failed(end.reason, end.retryAfterMs);
      return buildJudged(subject, end, { windows: windows.length, tally });
    },
  };
}

/**
 * The last end, if a model has spoken or the money has ended. Else: failed, if any model could not be asked, since a later run may do
 * better; else what the judge model itself did.
 */
function chooseEnd(ends: readonly ModelEnd[]): ModelEnd {
  const last = ends.at(-1);
  const isOpen = last?.kind === "refused" || last?.kind === "invalid" || last?.kind === "failed";
  const chosen = isOpen ? (ends.find(({ kind }) => kind === "failed") ?? ends[0]) : last;
  if (!chosen) throw new Error("No model was asked.");
  return chosen;
}

const isEmpty = ({ title, content, url }: Subject) => [title, content, url].every((text) => (text ?? "").trim() === "");
