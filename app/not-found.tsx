import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";

/** An address that leads nowhere, outside the observatory's own pages. */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-lg p-4 pt-16">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        why="There is nothing at this address."
        todo="It may have been mistyped, or what stood here was never stored."
        action={<Link href="/">To the overview</Link>}
      />
    </main>
  );
}
