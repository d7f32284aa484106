import type { ContextMessage, JudgedSubject, Subject } from "../judging/types";

/** The port through which the pipeline has one subject judged. Implemented over OpenRouter (create-judge.ts) and by "no judge configured". */
export interface Judge {
  /**
   * Never throws for what is wrong with this one subject: that is an outcome. Throws ObservatoryError only for what concerns
   * every subject: model_unauthorized and configuration (stop), model_out_of_credit (the rest is over_budget), model_unavailable.
   */
  judge(subject: Subject, context: ContextMessage[], signal: AbortSignal): Promise<JudgedSubject>;
}

/** Reserves money before a call and settles it after. Implemented in lib/store/budget.ts over the table `budget`. */
export interface Budget {
  /** null: one of the caps would be exceeded; nothing was reserved and no call may be made. */
  reserve(worstCaseUsd: number): Promise<{ settle(actualUsd: number | null): Promise<void> } | null>;
}
