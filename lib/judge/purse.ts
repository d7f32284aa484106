import type { Budget } from "./judge";

type Reservation = NonNullable<Awaited<ReturnType<Budget["reserve"]>>>;

/**
 * A budget that is not called empty while calls are in flight. They have reserved their worst case and mostly cost a tenth of it: what they
 * give back may pay for this call. null: nothing more will come back, and it does not suffice. While money is short calls are served in the
 * order in which they asked, so that one settled call wakes one that waits, and not all of them.
 */
export function createPurse(budget: Budget): Budget {
  // Calls that have money or are being given some.
  let outstanding = 0;
  let settled = 0;
  let wakeFirst = () => {};
  let queued = 0;
  let lastInQueue: Promise<unknown> = Promise.resolve();

  const giveBack = () => {
    outstanding -= 1;
    settled += 1;
    wakeFirst();
  };
  const ask = async (worstCaseUsd: number): Promise<Reservation | null> => {
    outstanding += 1;
    const reservation = await budget.reserve(worstCaseUsd).catch((error: unknown) => {
      giveBack();
      throw error;
    });
    if (reservation) return { settle: (actualUsd) => reservation.settle(actualUsd).finally(giveBack) };
    giveBack();
    return null;
  };
  const reserveInTurn = async (worstCaseUsd: number): Promise<Reservation | null> => {
    for (;;) {
      const before = settled;
      const reservation = await ask(worstCaseUsd);
      if (reservation) return reservation;
      // Something else came back while the budget was being asked.
      if (settled !== before + 1) continue;
      if (outstanding === 0) return null;
      await new Promise<void>((wake) => {
        wakeFirst = wake;
      });
    }
  };
  return {
    async reserve(worstCaseUsd) {
      const reservation = queued === 0 ? await ask(worstCaseUsd) : null;
      if (reservation) return reservation;
      queued += 1;
      const turn = lastInQueue.then(() => reserveInTurn(worstCaseUsd));
      lastInQueue = turn.catch(() => {});
      return turn.finally(() => {
        queued -= 1;
      });
    },
  };
}
