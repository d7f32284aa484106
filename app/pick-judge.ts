/** The judge that the address asks for, else the one with most verdicts (the first); null: none gave any. */
export const pickJudge = <J extends { epochId: string }>(judges: readonly J[], asked: string | null): J | null =>
  judges.find(({ epochId }) => epochId === asked) ?? judges[0] ?? null;
