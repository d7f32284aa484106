import { database } from "@/app/database";
import { loadSettings } from "@/app/load-settings";
import type { LiveFreshness } from "@/components/frame/live-freshness";
import { getFreshness } from "@/lib/reads/get-freshness";

/** How fresh what is shown is, by the schedule that holds now. */
export async function loadFreshness(): Promise<LiveFreshness> {
  const {
    settings: { scheduleEveryHours },
  } = await loadSettings();
  return { freshness: await getFreshness(database(), { scheduleEveryHours }), now: new Date().toISOString() };
}
