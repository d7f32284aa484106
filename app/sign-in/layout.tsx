import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { getSignedIn } from "@/app/admin/signed-in";
import { database } from "@/app/database";
import { AccountMenu } from "@/components/admin/account-menu";
import { Frame } from "@/components/frame/frame";
import { ObservatoryLabels } from "@/components/frame/observatory-labels";
import { parseThemeChoice, themeCookie } from "@/components/frame/theme";
import { getSource } from "@/lib/reads/get-source";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default async function SignInLayout({ children }: { children: ReactNode }) {
  const theme = parseThemeChoice((await cookies()).get(themeCookie)?.value);
  const [user, source] = await Promise.all([getSignedIn(), getSource(database())]);
  return (
    <Frame
      theme={theme}
      range={null}
      labels={source && <ObservatoryLabels isSimulated={source.isSimulated} isStandIn={source.hasStandIn} />}
      account={user && <AccountMenu email={user.email} role={user.role} />}
    >
      <div className="mx-auto flex w-full max-w-sm flex-col gap-4 py-4 sm:py-12">{children}</div>
    </Frame>
  );
}
