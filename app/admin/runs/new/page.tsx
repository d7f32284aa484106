import type { Metadata } from "next";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { RunForm } from "@/components/admin/run-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireAdminPage } from "../../signed-in";

export const metadata: Metadata = { title: "Start a run" };

export default async function NewRunPage() {
  await requireAdminPage("/admin/runs/new");
  return (
    <>
      <AdminTabs />
      <PageHeader title="Start a run" description="By hand, beside the schedule. One run at a time." />
      <RunForm />
    </>
  );
}
