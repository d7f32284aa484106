import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AccountFrame } from "@/app/admin/account-frame";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <AccountFrame>
      <div className="mx-auto flex w-full max-w-sm flex-col gap-4 py-4 sm:py-12">{children}</div>
    </AccountFrame>
  );
}
