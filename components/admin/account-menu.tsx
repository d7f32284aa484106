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
  async function signOut() {
    setBusy(true);
    const { error } = await postToNextAuth("signout", {});
    if (error === null) window.location.assign("/");
    else setBusy(false);
  }
  return null;
}
