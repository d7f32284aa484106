import { database } from "@/app/database";
import { env } from "@/lib/env";
import { ObservatoryError } from "@/lib/errors";
import { defaultSettings, type Settings } from "@/lib/settings/definitions";
import { getSettings } from "@/lib/settings/get-settings";
import { overridesFromEnv } from "@/lib/settings/overrides-from-env";

/** The settings for a page that has to work when one of them is broken: then the defaults, with the sentence that says so. */
export async function loadSettings(): Promise<{ settings: Settings; problem: string | null }> {
  try {
    return { settings: await getSettings(database(), overridesFromEnv(env())), problem: null };
  } catch (error) {
    if (!(error instanceof ObservatoryError) || error.code !== "configuration") throw error;
    return { settings: defaultSettings, problem: error.message };
  }
}
