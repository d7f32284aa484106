import type { Metadata } from "next";
import { database } from "@/app/database";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { AuditTable } from "@/components/admin/audit-table";
import { Button } from "@/components/ui/button";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { auditActs } from "@/lib/audit/append-audit";
import { listAudit } from "@/lib/audit/list-audit";
import type { SearchParams } from "@/lib/url-state/search-params";
import { requireAdminPage } from "../signed-in";
import { auditState } from "./audit-state";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAdminPage("/admin/audit");
  const { value: state, hints } = auditState.parse(await searchParams);
  const beforeId = state.before === null ? null : String(state.before);
  const { lines, nextBeforeId } = await listAudit(database(), { act: state.act, beforeId, limit: 50 });
  const href = (before: number | null) => auditState.href("/admin/audit", state, { before });
  return (
    <>
      <AdminTabs />
      <PageHeader
        title="Audit log"
        description="Every act of a signed-in user, newest first. The database refuses to change or delete a line."
        actions={
          <form className="flex items-center gap-2">
            <Select
              name="act"
              aria-label="Act"
              defaultValue={state.act ?? ""}
              options={[{ value: "", label: "All acts" }, ...auditActs.map((act) => ({ value: act, label: act }))]}
            />
            <Button type="submit">Show</Button>
          </form>
        }
      />
      <Hints hints={hints} />
      <Panel title="Acts" flush>
        <AuditTable lines={lines} />
        <Pager
          firstHref={beforeId === null ? null : href(null)}
          nextHref={nextBeforeId === null ? null : href(Number(nextBeforeId))}
          shown={lines.length}
          what="lines"
        />
      </Panel>
    </>
  );
}
