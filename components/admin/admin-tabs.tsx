"use client";
import { usePathname } from "next/navigation";
import { Tabs } from "@/components/ui/tabs";

const tabs = [
  { key: "/admin", label: "Overview", href: "/admin" },
  { key: "/admin/runs/new", label: "Start a run", href: "/admin/runs/new" },
  { key: "/admin/settings", label: "Settings", href: "/admin/settings" },
  { key: "/admin/users", label: "Users", href: "/admin/users" },
  { key: "/admin/audit", label: "Audit log", href: "/admin/audit" },
];

export function AdminTabs() {
  return <Tabs label="Admin" tabs={tabs} current={usePathname()} />;
}
