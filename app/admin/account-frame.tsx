import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { database } from "@/app/database";
import { loadSettings } from "@/app/load-settings";
import { getPageSource } from "@/app/page-context";
import { AccountMenu } from "@/components/admin/account-menu";
import { Frame } from "@/components/frame/frame";
import { FreshnessLine } from "@/components/frame/freshness-line";
import { ObservatoryLabels } from "@/components/frame/observatory-labels";
import { parseThemeChoice, themeCookie } from "@/components/frame/theme";
import { getFreshness } from "@/lib/reads/get-freshness";
import { getSignedIn } from "./signed-in";

/** The frame of the pages for users: with who is signed in, without a time range, and standing where a setting is broken. */
export async function AccountFrame({ children }: { children: ReactNode }) {
  const theme = parseThemeChoice((await cookies()).get(themeCookie)?.value);
  const [user, source, { settings }] = await Promise.all([getSignedIn(), getPageSource(), loadSettings()]);
  const freshness = await getFreshness(database(), { scheduleEveryHours: settings.scheduleEveryHours });
  return (
    <Frame
      theme={theme}
      range={null}
      freshness={<FreshnessLine initial={{ freshness, now: new Date().toISOString() }} />}
      labels={source && <ObservatoryLabels isSimulated={source.isSimulated} isStandIn={source.hasStandIn} />}
      account={user && <AccountMenu email={user.email} role={user.role} />}
    >
      {children}
    </Frame>
  );
}
