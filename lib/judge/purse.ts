import type { Budget } from "./judge";

type Reservation = NonNullable<Awaited<ReturnType<Budget["reserve"]>>>;

/**
 * A budget that is not called empty while calls are in flight. They have reserved their worst case and mostly cost a tenth of it: what they
 * give back may pay for this call. null: nothing more will come back, and it does not suffice.
 */
export function createPurse(budget: Budget): Budget {
  let outstanding = 0;
  let settled = 0;
  const waiting: (() => void)[] = [];

  const hand = (reservation: Reservation): Reservation => {
    outstanding += 1;
    return {
      async settle(actualUsd) {
        try {
          await reservation.settle(actualUsd);
        } finally {
          outstanding -= 1;
          settled += 1;
          for (const wake of waiting.splice(0)) wake();
        }
      },
    };
  };
  return {
    async reserve(worstCaseUsd) {
      for (;;) {
        const before = settled;
        const reservation = await budget.reserve(worstCaseUsd);
        if (reservation) return hand(reservation);
        // Something came back while the budget was being asked.
        if (settled !== before) continue;
        if (outstanding === 0) return null;
        await new Promise<void>((wake) => waiting.push(wake));
      }
    },
  };
}
