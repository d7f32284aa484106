import { database } from "@/app/database";
import type { LiveFreshness } from "@/components/frame/live-freshness";
import { env } from "@/lib/env";
import { getFreshness } from "@/lib/reads/get-freshness";
import { getSettings } from "@/lib/settings/get-settings";
import { overridesFromEnv } from "@/lib/settings/overrides-from-env";

/** How fresh what is shown is, by the schedule that holds now. */
export async function loadFreshness(): Promise<LiveFreshness> {
  const { scheduleEveryHours } = await getSettings(database(), overridesFromEnv(env()));
  return { freshness: await getFreshness(database(), { scheduleEveryHours }), now: new Date().toISOString() };
}
