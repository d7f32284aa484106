import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";

/** A post, agent, community or run that we do not know. */
export default function NotFound() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        why="We do not know what this address names."
        todo="It may not have been fetched yet, or it was deleted before we saw it."
        action={<Link href="/">To the overview</Link>}
      />
    </>
  );
}
