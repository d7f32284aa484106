"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Loads the page's server parts anew while it is in sight; what is typed into its forms stays. */
export function RefreshEvery({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, seconds * 1_000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
