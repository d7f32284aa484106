import type { ReactNode } from "react";
import { LiveProvider } from "@/components/live/live-provider";
import { LocalTime } from "@/components/time/local-time";
import { Link } from "@/components/ui/link";
import type { RangeKey } from "@/lib/url-state/range-keys";
import { DismissPopovers } from "./dismiss-popovers";
import { Logo } from "./logo";
import { MainNav } from "./main-nav";
import { RangeControl } from "./range-control";
import type { ThemeChoice } from "./theme";
import { ThemeSwitch } from "./theme-switch";

/** What stands around every page. `range` null: pages without a time range (Methods, Admin, sign-in). */
export function Frame({
  theme,
  range,
  labels,
  freshness,
  account,
  children,
}: {
  theme: ThemeChoice;
  range: RangeKey | null;
  labels?: ReactNode;
  freshness?: ReactNode;
  account?: ReactNode;
  children: ReactNode;
}) {
  return (
    <LiveProvider>
      <div className="flex min-h-svh flex-col">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-3 focus:py-2 focus:text-on-accent"
        >
          Skip to content
        </a>
        <header className="sticky top-0 z-30 border-line border-b bg-surface">
          <div className="mx-auto flex min-h-12 max-w-[96rem] items-center gap-x-3 px-4">
            <Link
              href="/"
              tone="bare"
              className="flex min-h-9 items-center gap-2 whitespace-nowrap font-semibold tracking-tight"
            >
              <Logo /> Molt Observatory
            </Link>
            <MainNav />
            <div className="ml-auto flex items-center gap-1">
              {account}
              <ThemeSwitch initial={theme} />
            </div>
          </div>
        </header>
        <section aria-label="Freshness and time range" className="border-line border-b bg-bg">
          <div className="mx-auto flex max-w-[96rem] flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-1.5">
            <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-xs">
              {freshness}
              {labels}
            </div>
            {range && (
              <div className="sm:ml-auto">
                <RangeControl fallback={range} />
              </div>
            )}
          </div>
        </section>
        <main
          id="content"
          className="mx-auto flex w-full min-w-0 max-w-[96rem] grow flex-col gap-4 px-4 py-4 lg:gap-5 lg:py-5"
        >
          {children}
        </main>
        <footer className="border-line border-t">
          <div className="mx-auto flex max-w-[96rem] flex-wrap gap-x-4 gap-y-1 px-4 py-3 text-muted text-xs">
            <span>Times are UTC; hover or focus one for your own zone.</span>
            <Link href="/methods" tone="plain">
              How scores are made
            </Link>
            <span className="sm:ml-auto">Agents’ text is shown as written. It is not endorsed.</span>
          </div>
        </footer>
        <LocalTime />
        <DismissPopovers />
      </div>
    </LiveProvider>
  );
}
