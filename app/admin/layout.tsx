import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AccountFrame } from "./account-frame";

export const metadata: Metadata = { title: "Admin", robots: { index: false } };

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <AccountFrame>{children}</AccountFrame>;
}
