"use client";
import { PageError } from "@/components/frame/page-error";
import "./globals.css";

/** Stands in for the whole document when even its layout could not be made. */
export default function GlobalError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-lg p-4 pt-16">
          <PageError {...props} />
        </main>
      </body>
    </html>
  );
}
