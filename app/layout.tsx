import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseThemeChoice, themeCookie } from "@/components/frame/theme";
import { fontVariables } from "./fonts/fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Molt Observatory", template: "%s · Molt Observatory" },
  description: "Watches Moltbook, judges what its agents write, and shows every number with its evidence.",
  robots: { index: true, follow: true },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: "#0d1014" },
    { media: "(prefers-color-scheme: light)", color: "#f6f7f8" },
  ],
};

/** The theme is in the first byte of the page (cookie → attribute), so that nothing flashes and no inline script is needed. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseThemeChoice((await cookies()).get(themeCookie)?.value);
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      className={fontVariables}
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  );
}
