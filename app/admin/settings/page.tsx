import type { Metadata } from "next";
import { database } from "@/app/database";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { SettingForm } from "@/components/admin/setting-form";
import { SettingHistory } from "@/components/admin/setting-history";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { env } from "@/lib/env";
import { listLatestSettingChanges } from "@/lib/settings/list-setting-changes";
import { listSettings } from "@/lib/settings/list-settings";
import { overridesFromEnv } from "@/lib/settings/overrides-from-env";
import { requireAdminPage } from "../signed-in";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  await requireAdminPage("/admin/settings");
  const db = database();
  const [rows, changes] = await Promise.all([
    listSettings(db, overridesFromEnv(env())),
    listLatestSettingChanges(db, { perKey: 10 }),
  ]);
  const groups = [...new Set(rows.map((row) => row.group))];
  return (
    <>
      <AdminTabs />
      <PageHeader
        title="Settings"
        description="They hold from the next run on: a run keeps those that it started with."
        actions={groups.map((group) => (
          <Link key={group} href={`#${group.toLowerCase()}`} className="text-sm">
            {group}
          </Link>
        ))}
      />
      {groups.map((group) => (
        <div key={group} id={group.toLowerCase()} className="scroll-mt-16">
          <Panel title={group} flush>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <SettingForm
                  key={row.key}
                  row={row}
                  history={<SettingHistory changes={changes.filter((change) => change.key === row.key)} />}
                />
              ))}
          </Panel>
        </div>
      ))}
    </>
  );
}
