"use client";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "./post-json";

/** Why an act was not carried out, and what to do about it. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) return null;
  return (
    <Notice kind="error" title="Not done" live>
      {refusal.detail}{" "}
      {refusal.code === "unauthenticated" && (
        <>
          Your session has ended: <Link href="/sign-in">sign in</Link>.
        </>
      )}
    </Notice>
  );
}
