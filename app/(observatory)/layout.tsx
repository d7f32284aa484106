import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { loadFreshness } from "@/app/load-freshness";
import { getDefaultRange, getPageSource } from "@/app/page-context";
import { Frame } from "@/components/frame/frame";
import { FreshnessLine } from "@/components/frame/freshness-line";
import { ObservatoryLabels } from "@/components/frame/observatory-labels";
import { parseThemeChoice, themeCookie } from "@/components/frame/theme";

export default async function ObservatoryLayout({ children }: { children: ReactNode }) {
  const theme = parseThemeChoice((await cookies()).get(themeCookie)?.value);
  const [source, range, freshness] = await Promise.all([getPageSource(), getDefaultRange(), loadFreshness()]);
  return (
    <Frame
      theme={theme}
      range={range}
      freshness={<FreshnessLine initial={freshness} />}
      labels={source && <ObservatoryLabels isSimulated={source.isSimulated} isStandIn={source.hasStandIn} />}
    >
      {children}
    </Frame>
  );
}
