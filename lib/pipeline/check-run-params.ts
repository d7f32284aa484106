import { ObservatoryError } from "../errors";
import type { RunParams } from "./run-params";

/** What the shape of the parameters cannot say. Throws bad_request with the sentence at its field. */
export function checkRunParams(params: RunParams, now: Date): RunParams {
  if (params.kind !== "range") return params;
  const refuse = (field: "from" | "to", sentence: string) =>
    new ObservatoryError("bad_request", sentence, { details: { [field]: sentence } });
  if (new Date(params.from) >= new Date(params.to)) throw refuse("to", "The range must end after it begins.");
  if (new Date(params.from) > now) throw refuse("from", "The range begins in the future.");
  return params;
}
