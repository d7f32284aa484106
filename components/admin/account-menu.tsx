"use client";
import { CircleUser } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Popover } from "@/components/ui/popover";
import { postToNextAuth } from "./post-to-next-auth";

/** Who is signed in, for the frame's `account`. */
export function AccountMenu({ email, role }: { email: string; role: string }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function signOut() {
    setBusy(true);
    const { error } = await postToNextAuth("signout", {});
    if (error === null) window.location.assign("/");
    else {
      setFailed(true);
      setBusy(false);
    }
  }

  return (
    <Popover
      label={
        <>
          <CircleUser aria-hidden className="size-4" />
          {/* On a phone the icon stands for it; screen readers are told the address either way. */}
          <span className="sr-only truncate sm:not-sr-only sm:max-w-48">{email}</span>
        </>
      }
    >
      <div className="flex w-44 flex-col gap-2 text-sm sm:w-56">
        <p className="min-w-0 break-words">
          {email} <span className="text-muted">({role})</span>
        </p>
        <Link href="/sign-in/password">Change password</Link>
        <Button size="sm" disabled={busy} onClick={() => void signOut()} className="w-fit">
          Sign out
        </Button>
        {failed && (
          <p role="alert" className="text-critical text-xs">
            Signing out did not work. Try again.
          </p>
        )}
      </div>
    </Popover>
  );
}
