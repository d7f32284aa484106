import { ExternalLink } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";

/** Where more is known or can be done: the engine's own UI, and the admin page that cancels a run. */
export function RunAdminLinks({ inngestUrl }: { inngestUrl: string | null }) {
  return (
    <>
      {inngestUrl && (
        <ButtonLink href={inngestUrl} target="_blank" rel="noopener noreferrer">
          Steps in Inngest <ExternalLink aria-hidden className="size-3.5" />
        </ButtonLink>
      )}
      <ButtonLink href="/admin" variant="quiet">
        Manage runs
      </ButtonLink>
    </>
  );
}
