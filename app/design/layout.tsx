import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import { ObservatoryLabels } from "@/components/frame/observatory-labels";
import { parseThemeChoice, themeCookie } from "@/components/frame/theme";

export const metadata = { title: "Design" };

/** Everything that pages are made of, at one place; development only. */
export default async function DesignLayout({ children }: { children: ReactNode }) {
  const theme = parseThemeChoice((await cookies()).get(themeCookie)?.value);
  if (process.env.NODE_ENV !== "development") notFound();
  return (
    <Frame theme={theme} range="7d" labels={<ObservatoryLabels isSimulated isStandIn />}>
      {children}
    </Frame>
  );
}
