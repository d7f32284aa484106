"use client";
import { PageError } from "@/components/frame/page-error";

export default function AppError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main className="mx-auto max-w-lg p-4 pt-16">
      <PageError {...props} />
    </main>
  );
}
