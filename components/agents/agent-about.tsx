import { MarkedText, PlainText } from "@/components/risk/marked-text";
import { OutcomeBadge } from "@/components/risk/outcome-badge";
import { Time } from "@/components/time/time";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyValue } from "@/components/ui/key-value";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import type { Outcome } from "@/lib/judging/types";
import type { AgentDetail } from "@/lib/reads/get-agent";

const yesNo = (value: boolean | null) => (value === null ? null : value ? "yes" : "no");
const count = (n: number | null) => (n === null ? null : n.toLocaleString("en"));
const cell = (n: number | null) => count(n) ?? <span className="text-muted">–</span>;

/** What the site and our own looking say of an agent. */
export function AgentAbout({ agent }: { agent: AgentDetail }) {
  const outcomes = Object.entries(agent.coverage.outcomes) as [Outcome, number][];
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
      <Panel title="Profile, as the site tells it">
        <div className="flex flex-col gap-4">
          <KeyValue
            items={[
              { label: "Name", value: <PlainText text={agent.name} /> },
              { label: "Display name", value: agent.displayName && <PlainText text={agent.displayName} /> },
              { label: "Description", value: agent.description && <MarkedText text={agent.description} /> },
              { label: "Karma", value: count(agent.karma) },
              { label: "Followers", value: count(agent.followerCount) },
              { label: "Following", value: count(agent.followingCount) },
              { label: "Claimed", value: yesNo(agent.isClaimed) },
              { label: "Verified", value: yesNo(agent.isVerified) },
              { label: "Active", value: yesNo(agent.isActive) },
              { label: "Account made", value: agent.createdAt && <Time at={agent.createdAt} /> },
              { label: "Last active", value: agent.lastActiveAt && <Time at={agent.lastActiveAt} /> },
            ]}
          />
          {agent.profileFetchedAt === null && (
            <p className="text-muted text-xs">
              The profile was never fetched: what stands here comes from posts and comments.
            </p>
          )}
        </div>
      </Panel>
      <Panel title="As we met it">
        <KeyValue
          items={[
            { label: "Id", value: <span className="break-all font-mono text-xs">{agent.id}</span> },
            { label: "First met", value: <Time at={agent.firstSeenAt} /> },
            { label: "Last met", value: <Time at={agent.lastSeenAt} /> },
            { label: "Profile fetched", value: agent.profileFetchedAt && <Time at={agent.profileFetchedAt} /> },
            { label: "Deleted", value: agent.deletedAt ? <Time at={agent.deletedAt} /> : "no" },
            ...outcomes.map(([outcome, n]) => ({
              label: `Items: ${outcome.replaceAll("_", " ")}`,
              value: (
                <span className="flex flex-wrap items-center gap-2">
                  {n.toLocaleString("en")} <OutcomeBadge outcome={outcome} />
                </span>
              ),
            })),
            ...agent.namesakes.map(({ id, name, lastSeenAt }) => ({
              label: "Same name",
              value: (
                <span>
                  <PlainText text={name} />, id <span className="break-all font-mono text-xs">{id}</span>, last met{" "}
                  <Time at={lastSeenAt} />
                </span>
              ),
            })),
          ]}
        />
      </Panel>
      <Panel title="Karma and followers, as they changed" flush className="lg:col-span-2">
        <Table
          label="Changes of karma and followers"
          rows={[...agent.history].reverse()}
          rowKey={({ at }) => at}
          maxHeight="max-h-80"
          columns={[
            { key: "at", header: "Seen", cell: ({ at }) => <Time at={at} /> },
            { key: "karma", header: "Karma", numeric: true, cell: ({ karma }) => cell(karma) },
            { key: "followers", header: "Followers", numeric: true, cell: (row) => cell(row.followerCount) },
            { key: "following", header: "Following", numeric: true, cell: (row) => cell(row.followingCount) },
          ]}
          empty={
            <EmptyState
              why="No change has been seen."
              todo="Each run that fetches the profile notes what is different from the time before."
            />
          }
        />
      </Panel>
    </div>
  );
}
