import { database } from "@/app/database";
import { loadSettings } from "@/app/load-settings";
import { ActiveRunPanel } from "@/components/admin/active-run-panel";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { FailureTable } from "@/components/admin/failure-table";
import { formatUsd } from "@/components/admin/format-usd";
import { RefreshEvery } from "@/components/admin/refresh-every";
import { SchedulePanel } from "@/components/admin/schedule-panel";
import { SpendTable } from "@/components/admin/spend-table";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import { nextDueRun } from "@/lib/pipeline/next-due-run";
import { countSignInFailures } from "@/lib/reads/count-sign-in-failures";
import { getFreshness } from "@/lib/reads/get-freshness";
import { getSpend } from "@/lib/reads/get-spend";
import { listFailures } from "@/lib/reads/list-failures";
import { requireAdminPage } from "./signed-in";

export default async function AdminPage() {
  await requireAdminPage("/admin");
  const db = database();
  const now = new Date();
  const { settings, problem } = await loadSettings();
  const [freshness, spend, failures, signInFailures] = await Promise.all([
    getFreshness(db, { scheduleEveryHours: settings.scheduleEveryHours }),
    getSpend(db, { now, months: 12 }),
    listFailures(db, { limit: 5 }),
    countSignInFailures(db, { since: new Date(now.getTime() - 24 * 3_600_000) }),
  ]);
  return (
    <>
      <AdminTabs />
      <PageHeader title="Admin" />
      <RefreshEvery seconds={freshness.activeRun ? 3 : 30} />
      {problem && (
        <Notice kind="error" title="No run can start" action={<Link href="/admin/settings">Settings</Link>}>
          {problem}
        </Notice>
      )}
      <StatRow>
        <Stat
          label="Committed today (UTC)"
          value={formatUsd(spend.todayUsd)}
          note={`of ${formatUsd(settings.budgetPerDayUsd)} a day`}
        />
        <Stat
          label="Committed this month (UTC)"
          value={formatUsd(spend.thisMonthUsd)}
          note={`of ${formatUsd(settings.budgetPerMonthUsd)} a month`}
        />
        <Stat label="Budget per run" value={formatUsd(settings.budgetPerRunUsd)} note="a call above it is not made" />
        <Stat label="Failed sign-ins" value={signInFailures} note="in the last 24 hours" />
      </StatRow>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <ActiveRunPanel run={freshness.activeRun} asOf={freshness.asOf} />
        <SchedulePanel settings={settings} next={nextDueRun(now, settings)} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <Panel title="Last failures" flush>
          <FailureTable failures={failures} />
        </Panel>
        <Panel title="Spend" description="Paid, and reserved for calls whose cost was never told." flush>
          <SpendTable months={spend.months} />
        </Panel>
      </div>
    </>
  );
}
