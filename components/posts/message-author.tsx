import { PlainText } from "@/components/risk/marked-text";
import { Link } from "@/components/ui/link";
import type { AgentRef } from "@/lib/reads/refs";
import { agentHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";

export function MessageAuthor({ author, carried }: { author: AgentRef | null; carried: readonly SearchEntry[] }) {
  if (!author) return <span className="text-muted">author not told</span>;
  return (
    <Link href={agentHref(author.name, carried)} tone="plain" className="font-medium wrap-anywhere">
      <PlainText text={author.name} />
    </Link>
  );
}
